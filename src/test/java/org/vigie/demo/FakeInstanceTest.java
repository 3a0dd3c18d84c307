package org.vigie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalog.Host;
import org.vigie.catalog.ShortUuid;

class FakeInstanceTest {

    private static final Host HOST = Host.of("tube.example");
    private static final Host OTHER = Host.of("other.example");
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    private FakeCatalogue catalogue;
    private FakeInstance modern;
    private FakeInstance old;

    @BeforeEach
    void start() throws IOException {
        catalogue = FakeCatalogue.generated(HOST, 120);
        modern = new FakeInstance(HOST, PeerTubeVersion.V8_2_1, catalogue);
        old = new FakeInstance(HOST, PeerTubeVersion.V6_3_0, catalogue);
    }

    @AfterEach
    void stop() {
        modern.close();
        old.close();
    }

    @Test
    void pagesHave15RowsUnlessAskedAndTellTheTotal() throws IOException {
        JsonNode page = Asked.json(modern, "/api/v1/videos");
        assertThat(page.get("total").asInt()).isEqualTo(120);
        assertThat(names(page)).hasSize(15).startsWith("Video 120", "Video 119");
        assertThat(names(Asked.json(modern, "/api/v1/videos?sort=createdAt&start=100&count=100")))
                .hasSize(20);
        assertThat(names(Asked.json(modern, "/api/v1/videos?sort=name&count=2")))
                .containsExactly("Video 1", "Video 10");
        assertThat(names(Asked.json(modern, "/api/v1/videos?start=120"))).isEmpty();
        assertThat(names(Asked.json(modern, "/api/v1/videos?start=99999999999")))
                .isEmpty();
        assertThat(names(Asked.json(modern, "/api/v1/videos?count=0"))).isEmpty();
        assertThat(Asked.json(modern, "/api/v1/videos?skipCount=true&count=1").has("total"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/videos?count=101, videos-count-101-400",
        "/api/v1/videos?count=-1, videos-count-negative-400",
        "/api/v1/videos?start=-1, videos-start-negative-400",
        "/api/v1/videos?start=abc, videos-start-text-400",
        "/api/v1/videos?sort=-foo, videos-bad-sort-400",
        "/api/v1/videos?count=3&sort=-updatedAt, videos-sort-updatedAt",
        "/api/v1/videos?nsfw=maybe, videos-bad-nsfw-400",
        "/api/v1/videos?filter=local&count=1, videos-filter-local",
        "/api/v1/videos?include=8&count=1, videos-include-401",
        "/api/v1/video-channels?sort=foo, video-channels-bad-sort",
        "/api/v1/videos/not-an-id, video-bad-id-400",
        "/api/v1/videos/" + UNKNOWN + ", video-unknown-uuid-404",
        "/api/v1/video-channels/nobody_here, video-channel-unknown-404",
        "/api/v1/video-playlists/" + UNKNOWN + ", playlist-unknown-404",
    })
    void version8RefusesInTheRecordedWords(String target, String recorded) throws IOException {
        refused(Asked.of(modern, target), "8.2.1-" + recorded);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/videos?count=1000, error-videos-count-1000",
        "/api/v1/videos?sort=-foo, error-videos-bad-sort",
        "/api/v1/videos/not-an-id, error-video-bad-id",
        "/api/v1/videos/" + UNKNOWN + ", video-todelete",
    })
    void version6RefusesInTheRecordedWords(String target, String recorded) throws IOException {
        refused(Asked.of(old, target), "6.3.0-" + recorded);
    }

    @Test
    void sensitiveVideosAreListedOnlyWhenAskedFor() throws IOException {
        catalogue.edit(uuid("Video 7"), draft -> draft.sensitive(true));
        assertThat(total("/api/v1/videos")).isEqualTo(119);
        assertThat(total("/api/v1/videos?nsfw=false")).isEqualTo(119);
        assertThat(total("/api/v1/videos?nsfw=true")).isEqualTo(1);
        assertThat(total("/api/v1/videos?nsfw=both")).isEqualTo(120);
    }

    @Test
    void videosOfOtherHostsAreServedAsForeign() throws IOException {
        FakeVideo foreign = FakeVideo.named(OTHER, "From elsewhere");
        catalogue.add(foreign);
        catalogue.add(FakeChannel.named(OTHER, "main_channel", "Elsewhere"));
        assertThat(total("/api/v1/videos")).isEqualTo(121);
        assertThat(total("/api/v1/videos?isLocal=true")).isEqualTo(120);
        JsonNode row =
                Asked.json(modern, "/api/v1/videos?isLocal=false").get("data").get(0);
        assertThat(row.get("isLocal").asBoolean()).isFalse();
        assertThat(row.get("url").asText()).isEqualTo("https://other.example/videos/watch/" + foreign.uuid());
        assertThat(row.at("/channel/displayName").asText()).isEqualTo("Elsewhere");
        assertThat(row.at("/account/host").asText()).isEqualTo("other.example");
        assertThat(Asked.json(modern, "/api/v1/video-channels?isLocal=true")
                        .get("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(Asked.json(modern, "/api/v1/video-channels/Main_Channel@other.example")
                        .get("isLocal")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aVideoAnswersToItsUuidShortUuidAndNumber() throws IOException {
        JsonNode byUuid = Asked.json(modern, "/api/v1/videos/" + uuid("Video 1"));
        assertThat(byUuid.get("name").asText()).isEqualTo("Video 1");
        assertThat(byUuid.get("tags").get(0).asText()).isEqualTo("number 1");
        assertThat(Asked.json(modern, "/api/v1/videos/" + ShortUuid.of(uuid("Video 1"))))
                .isEqualTo(byUuid);
        assertThat(Asked.json(modern, "/api/v1/videos/" + byUuid.get("id"))).isEqualTo(byUuid);
    }

    @Test
    void hiddenVideosLeaveTheListsAndAreRefused() throws IOException {
        catalogue.hide(uuid("Video 1"));
        catalogue.edit(uuid("Video 2"), draft -> draft.privacy(Privacy.PASSWORD_PROTECTED));
        catalogue.edit(uuid("Video 3"), draft -> draft.privacy(Privacy.UNLISTED));
        catalogue.remove(uuid("Video 4"));
        assertThat(total("/api/v1/videos")).isEqualTo(116);
        refused(Asked.of(modern, "/api/v1/videos/" + uuid("Video 1")), "8.2.1-video-private-401");
        refused(Asked.of(modern, "/api/v1/videos/" + uuid("Video 1") + "/captions"), "8.2.1-video-private-captions");
        refused(Asked.of(modern, "/api/v1/videos/" + uuid("Video 2")), "8.2.1-video-password-protected-401");
        refused(Asked.of(old, "/api/v1/videos/" + uuid("Video 1")), "6.3.0-video-private");
        refused(Asked.of(old, "/api/v1/videos/" + uuid("Video 2")), "6.3.0-video-password");
        assertThat(Asked.json(modern, "/api/v1/videos/" + uuid("Video 3"))
                        .at("/privacy/id")
                        .asInt())
                .isEqualTo(2);
        assertThat(Asked.of(modern, "/api/v1/videos/" + uuid("Video 4")).status())
                .isEqualTo(404);
    }

    @Test
    void playlistsKeepThePlacesOfWhatWentAway() throws IOException {
        UUID playlist = catalogue.playlists().getFirst().item().uuid();
        catalogue.hide(uuid("Video 1"));
        catalogue.remove(uuid("Video 2"));
        JsonNode elements = Asked.json(modern, "/api/v1/video-playlists/" + playlist + "/videos");
        assertThat(elements.get("total").asInt()).isEqualTo(3);
        List<Integer> types = new ArrayList<>();
        elements.get("data").forEach(element -> types.add(element.get("type").asInt()));
        assertThat(types).containsExactly(2, 1, 0);
        assertThat(elements.at("/data/1/video").isNull()).isTrue();
        catalogue.editPlaylist(playlist, old -> old.withPrivacy(Privacy.PRIVATE));
        assertThat(total("/api/v1/video-playlists")).isZero();
        assertThat(Asked.of(modern, "/api/v1/video-playlists/" + playlist).status())
                .isEqualTo(401);
    }

    @Test
    void editsShowAtOnceAndMoveTheDate() throws IOException {
        String path = "/api/v1/videos/" + uuid("Video 5");
        JsonNode before = Asked.json(modern, path);
        catalogue.edit(uuid("Video 5"), draft -> draft.name("Renamed"));
        JsonNode after = Asked.json(modern, path);
        assertThat(after.get("name").asText()).isEqualTo("Renamed");
        assertThat(after.get("id")).isEqualTo(before.get("id"));
        assertThat(Instant.parse(after.get("updatedAt").asText()))
                .isAfter(Instant.parse(before.get("updatedAt").asText()));
        catalogue.editChannel(HOST, "main_channel", channel -> channel.withDisplayName("New name"));
        assertThat(Asked.json(modern, path).at("/channel/displayName").asText()).isEqualTo("New name");
    }

    @Test
    void listsCutDescriptionsAt250CharactersAndNeverInsideOne() throws IOException {
        String whole = "a".repeat(246) + "🎬".repeat(20);
        catalogue.edit(uuid("Video 120"), draft -> draft.description(whole));
        JsonNode row = Asked.json(modern, "/api/v1/videos?count=1").get("data").get(0);
        assertThat(row.get("description").asText()).isEqualTo("a".repeat(246) + "...");
        assertThat(row.get("truncatedDescription")).isEqualTo(row.get("description"));
        assertThat(Asked.json(modern, "/api/v1/videos/" + uuid("Video 120"))
                        .get("description")
                        .asText())
                .isEqualTo(whole);
        assertThat(VideoJson.cut("b".repeat(251))).isEqualTo("b".repeat(247) + "...");
        assertThat(VideoJson.cut("c".repeat(250))).isEqualTo("c".repeat(250));
    }

    @Test
    void theSameAnswerAgainIsA304() throws IOException {
        Asked first = Asked.of(modern, "/api/v1/videos");
        assertThat(first.header("ETag")).startsWith("W/\"");
        Asked again = Asked.of(modern, "/api/v1/videos", "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        catalogue.remove(uuid("Video 120"));
        assertThat(Asked.of(modern, "/api/v1/videos", "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theRateLimitIsOneBucketThatFillsAgain() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
        modern.limitRate(now::get);
        for (int i = 0; i < 49; i++) {
            assertThat(Asked.of(modern, "/api/v1/videos?count=0").status()).isEqualTo(200);
        }
        assertThat(Asked.of(modern, "/robots.txt").header("X-RateLimit-Remaining"))
                .isEqualTo("0");
        Asked refused = Asked.of(modern, "/api/v1/config");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("10");
        assertThat(refused.text()).isEqualTo("Too many requests, please try again later.");
        assertThat(Asked.of(modern, "/api/v1/nothing-here").status()).isEqualTo(400);
        assertThat(Asked.of(modern, "/w/whatever").status()).isEqualTo(404);
        now.updateAndGet(then -> then.plusSeconds(10));
        assertThat(Asked.of(modern, "/api/v1/config").header("X-RateLimit-Remaining"))
                .isEqualTo("49");
    }

    @Test
    void everythingThatIsNoApiIsAPage() throws IOException {
        catalogue.edit(uuid("Video 1"), draft -> draft.name("<b>Bold</b>"));
        Asked page = Asked.of(modern, "/w/" + ShortUuid.of(uuid("Video 1")));
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.text()).contains("&lt;b&gt;Bold").doesNotContain("<b>");
        assertThat(Asked.of(modern, "/opensearch.xml").status()).isEqualTo(200);
        Asked unknown = Asked.of(modern, "/api/v1/nothing-here");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.header("Content-Type")).startsWith("application/json");
        assertThat(unknown.body()).isEmpty();
        assertThat(Asked.of(modern, "/robots.txt").text()).isEqualTo("User-agent: *\nDisallow:\n");
        assertThat(Asked.of(modern, "/api/v1/server/followers").text()).isEqualTo("{\"total\":0,\"data\":[]}");
        assertThat(Asked.of(modern, "/api/v1/videos/" + uuid("Video 1") + "/chapters")
                        .text())
                .isEqualTo("{\"chapters\":[]}");
    }

    @Test
    void itRemembersWhatItWasAsked() throws IOException {
        List<String> agents = new ArrayList<>();
        modern.onRequest(
                request -> agents.add(request.headers().get("User-agent").getFirst()));
        Asked.of(modern, "/api/v1/videos?count=1", "User-Agent", "Crawler/1.0");
        assertThat(modern.requests()).containsExactly("/api/v1/videos?count=1");
        assertThat(modern.requestCount()).isEqualTo(1);
        assertThat(modern.mostAtOnce()).isEqualTo(1);
        assertThat(agents).containsExactly("Crawler/1.0");
    }

    private static void refused(Asked asked, String recorded) throws IOException {
        String expected = Asked.recordedText("errors/" + recorded + ".json");
        assertThat(asked.text()).isEqualTo(expected);
        assertThat(asked.status()).isEqualTo(asked.json().get("status").asInt());
        assertThat(asked.header("Content-Type")).isEqualTo("application/problem+json; charset=utf-8");
    }

    private int total(String target) throws IOException {
        return Asked.json(modern, target).get("total").asInt();
    }

    private static UUID uuid(String name) {
        return FakeVideo.named(HOST, name).uuid();
    }

    private static List<String> names(JsonNode page) {
        List<String> names = new ArrayList<>();
        page.get("data").forEach(row -> names.add(row.get("name").asText()));
        return names;
    }
}
