package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigie.peertube.TestPeerTube.found;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Video;

/** Videos as PeerTube 8.2.1 and 6.3.0 gave them. */
class RecordedVideosTest {

    private static final String NEW_HOST = "127.0.0.1:9000";
    private static final String OLD_HOST = "127.0.0.3:9002";

    private final TestInstance instance = new TestInstance();
    private final HttpPeerTube peerTube = TestPeerTube.patient();

    @AfterEach
    void close() {
        peerTube.close();
        instance.close();
    }

    private Page<Video> page(String file, String host) {
        instance.on("/api/v1/videos", 200, file);
        return found(peerTube.videos(instance.as(host), 0, 100));
    }

    private VideoDetails details(String file, String host, String uuid) {
        instance.on("/api/v1/videos/" + uuid, 200, file);
        return found(peerTube.video(instance.as(host), UUID.fromString(uuid)));
    }

    private static Video named(Page<Video> page, String name) {
        return page.items().stream()
                .filter(video -> video.text().name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-22T" + time + "Z");
    }

    @Test
    void aPageOfVersion8IsReadWhole() {
        Page<Video> page = page("8.2.1/videos.json", NEW_HOST);

        assertThat(page.items()).hasSize(21);
        assertThat(page.rows()).isEqualTo(21);
        assertThat(page.total()).hasValue(21);
        assertThat(page.dropped()).isEmpty();
        assertThat(instance.requests.getFirst().target())
                .isEqualTo("/api/v1/videos?start=0&count=100&sort=createdAt&isLocal=true&nsfw=both");
    }

    @Test
    void everyFieldOfARowOfVersion8IsRead() {
        Video video = named(page("8.2.1/videos.json", NEW_HOST), "Introduction");

        assertThat(video.host()).isEqualTo(Host.of(NEW_HOST));
        assertThat(video.uuid()).isEqualTo(UUID.fromString("10e4c9c5-dd8f-47fc-b655-ef16182612b5"));
        assertThat(video.originId()).isEqualTo(1);
        assertThat(video.url()).isEqualTo("http://127.0.0.1:9000/videos/watch/10e4c9c5-dd8f-47fc-b655-ef16182612b5");
        assertThat(video.embedPath()).isEqualTo("/videos/embed/35ZEqCPDjoo9JLyq9Vyg6F");
        assertThat(video.text())
                .isEqualTo(new Video.Text(
                        "Introduction to federated video",
                        "How **federated** video platforms work.\n\n- ActivityPub\n- WebTorrent\n\n"
                                + "Timestamps:\n00:00 Intro\n00:01 End",
                        true,
                        List.of()));
        assertThat(video.labels())
                .isEqualTo(new Video.Labels(
                        new Labelled<>(15, "Science & Technology"),
                        new Labelled<>(1, "Attribution"),
                        new Labelled<>("en", "English"),
                        new Labelled<>(1, "Public")));
        assertThat(video.dates())
                .isEqualTo(new Video.Dates(
                        at("13:03:19.886"),
                        at("13:05:10.866"),
                        at("13:03:26.585"),
                        Instant.parse("2015-06-01T10:00:00Z")));
        assertThat(video.sensitivity()).isEqualTo(Video.Sensitivity.NONE);
        assertThat(video.seconds()).isEqualTo(2);
        assertThat(video.live()).isFalse();
        assertThat(video.counters()).isEqualTo(new Video.Counters(0, 0, 2, 0, 2));
        assertThat(video.account().handle()).isEqualTo("root@127.0.0.1:9000");
        assertThat(video.account().url()).isEqualTo("http://127.0.0.1:9000/accounts/root");
        assertThat(video.channel().id()).isEqualTo(1);
        assertThat(video.channel().displayName()).isEqualTo("Main root channel");
        assertThat(video.detailed()).isNull();
    }

    @Test
    void thumbnailsOfVersion8AreSortedAndTheOldFieldsPointIntoThem() {
        Video video = named(page("8.2.1/videos.json", NEW_HOST), "Introduction");

        assertThat(video.thumbnails().sized())
                .extracting(Picture::width, Picture::height)
                .containsExactly(
                        tuple(280, 157), tuple(850, 480), tuple(1280, 720), tuple(1400, 1400), tuple(1920, 1080));
        assertThat(video.thumbnails().small())
                .isEqualTo(video.thumbnails().sized().getFirst());
        assertThat(video.thumbnails().large())
                .isEqualTo(video.thumbnails().sized().getLast());
        assertThat(video.thumbnails().small().path())
                .isEqualTo("/lazy-static/thumbnails/c2b4513e-3b8e-4981-956d-bf7d5d3e96a5.jpg");
        assertThat(video.thumbnails().small().url())
                .isEqualTo("http://127.0.0.1:9000/lazy-static/thumbnails/c2b4513e-3b8e-4981-956d-bf7d5d3e96a5.jpg");
    }

    @Test
    void aVideoWithoutAnythingOptionalIsCompleted() {
        Video video = named(page("8.2.1/videos.json", NEW_HOST), "No metadata");

        assertThat(video.text().description()).isNull();
        assertThat(video.text().whole()).isTrue();
        assertThat(video.labels().category()).isEqualTo(Labelled.<Integer>unknown());
        assertThat(video.labels().licence()).isEqualTo(Labelled.<Integer>unknown());
        assertThat(video.labels().language()).isEqualTo(Labelled.<String>unknown());
        assertThat(video.dates().originallyPublished()).isNull();
        assertThat(video.account().avatars()).isEmpty();
    }

    @Test
    void whyAVideoIsSensitiveIsRead() {
        Video video = named(page("8.2.1/videos.json", NEW_HOST), "Sensitive content");

        assertThat(video.sensitivity()).isEqualTo(new Video.Sensitivity(true, 1, "Violence in the first second"));
        assertThat(video.account().displayName()).isEqualTo("Amélie Ünïcode 🎬");
        assertThat(video.account().avatars()).extracting(Picture::width).containsExactly(48, 120, 600, 1500);
    }

    @Test
    void namesKeepTheirHtmlAndTheirEmojiAsTheyAre() {
        Page<Video> page = page("8.2.1/videos.json", NEW_HOST);

        assertThat(named(page, "<b>").text().name())
                .isEqualTo("<b>Bold</b> & \"quotes\" <script>alert(1)</script> 'single'");
        assertThat(named(page, "🎉").text().name()).contains("👩\u200d👩\u200d👧\u200d👦");
    }

    @Test
    void aCutDescriptionIsNotWhole() {
        Video listed = named(page("8.2.1/videos.json", NEW_HOST), "A video with a very very long");
        VideoDetails details = details("8.2.1/video-long.json", NEW_HOST, "7a3a2608-1c55-4f81-8f52-8b159566727f");

        assertThat(listed.text().description()).hasSize(250).endsWith("...");
        assertThat(listed.text().whole()).isFalse();
        assertThat(details.video().text().description()).hasSize(8568);
        assertThat(details.video().text().whole()).isTrue();
    }

    @Test
    void detailsAddTagsAndTheTimeTheyWereRead() {
        for (String version : List.of("8.2.1", "6.3.0")) {
            boolean isNew = version.equals("8.2.1");
            String uuid = isNew ? "10e4c9c5-dd8f-47fc-b655-ef16182612b5" : "2d7327ca-98a7-4914-af2a-f04b7922a267";
            VideoDetails details = details(version + "/video.json", isNew ? NEW_HOST : OLD_HOST, uuid);

            assertThat(details.listable()).isTrue();
            assertThat(details.video().text().tags())
                    .containsExactly("activitypub", "federation", "fediverse", "intro", "video");
            assertThat(details.video().detailed()).isEqualTo(TestPeerTube.NOW);
        }
    }

    @Test
    void unlistedAndWaitingVideosAreNotListable() {
        assertThat(details("8.2.1/video-unlisted.json", NEW_HOST, "5dedf0e3-1351-4397-8c9e-531e3ce5e323")
                        .listable())
                .isFalse();
        VideoDetails waiting =
                details("8.2.1/video-live-waiting.json", NEW_HOST, "0c475cc7-254f-4593-b4f4-aee658bbc484");
        assertThat(waiting.listable()).isFalse();
        assertThat(waiting.video().live()).isTrue();
    }

    @Test
    void aLiveOnAirIsRead() {
        Page<Video> page = page("8.2.1/videos-live.json", NEW_HOST);

        assertThat(page.items()).singleElement().satisfies(video -> {
            assertThat(video.live()).isTrue();
            assertThat(video.seconds()).isZero();
        });
    }

    @Test
    void whatAnInstanceOnlyFollowsIsDroppedWithAReason() {
        Page<Video> page = page("8.2.1/follower-videos.json", "127.0.0.2:9001");

        assertThat(page.items()).hasSize(3).allMatch(video -> video.host().equals(Host.of("127.0.0.2:9001")));
        assertThat(page.rows()).isEqualTo(22);
        assertThat(page.dropped()).hasSize(19).allMatch(why -> why.endsWith("it is not the host's own"));
    }

    @Test
    void aPageOfVersion6IsReadWhole() {
        Page<Video> page = page("6.3.0/videos.json", OLD_HOST);

        assertThat(page.items()).hasSize(10);
        assertThat(page.total()).hasValue(10);
        assertThat(page.dropped()).isEmpty();
    }

    @Test
    void everyFieldOfARowOfVersion6IsRead() {
        Video video = named(page("6.3.0/videos.json", OLD_HOST), "A video with a very very long");

        assertThat(video.uuid()).isEqualTo(UUID.fromString("4e87ddf4-b844-4143-8a85-fc3edd92d57a"));
        assertThat(video.url()).isEqualTo("http://127.0.0.3:9002/videos/watch/4e87ddf4-b844-4143-8a85-fc3edd92d57a");
        assertThat(video.embedPath()).isEqualTo("/videos/embed/4e87ddf4-b844-4143-8a85-fc3edd92d57a");
        assertThat(video.text().whole()).isFalse();
        assertThat(video.labels().licence()).isEqualTo(new Labelled<>(7, "Public Domain Dedication"));
        assertThat(video.dates().published()).isEqualTo(at("13:20:53.970"));
        assertThat(video.counters().comments()).isZero();
        assertThat(video.sensitivity()).isEqualTo(Video.Sensitivity.NONE);
        assertThat(video.thumbnails().sized()).isEmpty();
        assertThat(video.thumbnails().small())
                .isEqualTo(new Picture(
                        "/lazy-static/thumbnails/cbcaf8a9-68a8-4fd3-b33c-36861abfe199.jpg",
                        "https://127.0.0.3:9002/lazy-static/thumbnails/cbcaf8a9-68a8-4fd3-b33c-36861abfe199.jpg",
                        0,
                        0,
                        null,
                        null));
        assertThat(video.thumbnails().large().path())
                .isEqualTo("/lazy-static/previews/fb30e3f3-e4fb-40c9-89b8-944ce2fa1461.jpg");
        assertThat(video.channel().handle()).isEqualTo("science_news@127.0.0.3:9002");
        assertThat(video.channel().avatars()).hasSize(4);
        assertThat(video.channel().avatars().getFirst())
                .isEqualTo(new Picture(
                        "/lazy-static/avatars/4b9698ce-6ea4-4980-ade3-4227e4a73819.png",
                        "https://127.0.0.3:9002/lazy-static/avatars/4b9698ce-6ea4-4980-ade3-4227e4a73819.png",
                        48,
                        0,
                        at("13:20:44.163"),
                        at("13:20:44.163")));
    }
}
