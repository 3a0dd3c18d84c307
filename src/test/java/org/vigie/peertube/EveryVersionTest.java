package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.peertube.TestPeerTube.found;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeChannel;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.FakePlaylist;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.FakeVideo.Cue;
import org.vigie.demo.PeerTubeVersion;
import org.vigie.demo.Privacy;

/** What is public on an instance is read alike from every version of PeerTube. */
class EveryVersionTest {

    private static final Host HOST = Host.of("tube.example");
    private static final Host OTHER = Host.of("other.example");
    private static final String LONG = "A sentence that says a lot. ".repeat(30).strip();

    private final HttpPeerTube peerTube = TestPeerTube.patient();
    private final FakeCatalogue catalogue = new FakeCatalogue();
    private final FakeVideo first = FakeVideo.named(HOST, "First")
            .edit()
            .description(LONG)
            .tags("one", "two")
            .captions(List.of(new Cue("de", 0, 1, "Hallo"), new Cue("fr", 0, 1, "Salut")))
            .done();
    private final FakeVideo sensitive = FakeVideo.named(HOST, "Sensitive")
            .edit()
            .sensitive(true)
            .published(Instant.parse("2026-02-01T00:00:00Z"))
            .done();
    private final FakeVideo live = FakeVideo.named(HOST, "On air")
            .edit()
            .live(true)
            .seconds(0)
            .published(Instant.parse("2026-03-01T00:00:00Z"))
            .done();
    private final FakeVideo foreign = FakeVideo.named(OTHER, "Of another host");
    private final FakeVideo unlisted =
            FakeVideo.named(HOST, "Unlisted").edit().privacy(Privacy.UNLISTED).done();
    private final FakePlaylist playlist = FakePlaylist.named(
            HOST, "Mixed", List.of(first.uuid(), unlisted.uuid(), foreign.uuid(), new UUID(1, 2), sensitive.uuid()));
    private FakeInstance instance;
    private Origin origin;

    private void start(PeerTubeVersion version) throws IOException {
        List.of(first, sensitive, live, foreign, unlisted).forEach(catalogue::add);
        catalogue.add(FakeChannel.named(HOST, "main_channel", "Main channel"));
        catalogue.add(FakeChannel.named(HOST, "empty_channel", "No video yet"));
        catalogue.add(FakeChannel.named(OTHER, "main_channel", "Main channel there"));
        catalogue.add(playlist);
        catalogue.add(FakePlaylist.named(OTHER, "Theirs", List.of(foreign.uuid())));
        instance = new FakeInstance(HOST, version, catalogue);
        Origin unknown = new Origin(HOST, instance.address());
        origin = unknown.speaking(found(peerTube.info(unknown)).version());
    }

    @AfterEach
    void stop() {
        instance.close();
        peerTube.close();
    }

    @ParameterizedTest
    @EnumSource
    void listsHaveEveryPublicVideoOfTheHostAndNoOther(PeerTubeVersion version) throws IOException {
        start(version);

        Page<Video> page = found(peerTube.videos(origin, 0, 100));

        assertThat(page.items())
                .extracting(video -> video.text().name())
                .containsExactly("First", "Sensitive", "On air");
        assertThat(page.rows()).as("the host leaves the others out").isEqualTo(3);
        assertThat(page.total()).hasValue(3);
        assertThat(page.dropped()).isEmpty();
        Video video = page.items().getFirst();
        assertThat(video.url()).isEqualTo("https://tube.example/videos/watch/" + first.uuid());
        assertThat(video.text().whole()).isFalse();
        assertThat(video.thumbnails().small()).isNotNull();
        assertThat(video.thumbnails().large()).isNotNull();
        assertThat(video.channel().avatars()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theNewestComeFirstWhenAskedForThem(PeerTubeVersion version) throws IOException {
        start(version);

        assertThat(found(peerTube.newest(origin, 0, 2)).items())
                .extracting(video -> video.text().name())
                .containsExactly("On air", "Sensitive");
    }

    @ParameterizedTest
    @EnumSource
    void livesOnAirAreToldApartWhereThereAreAny(PeerTubeVersion version) throws IOException {
        start(version);

        Page<Video> lives = found(peerTube.lives(origin, 0, 100));

        assertThat(lives.items())
                .extracting(video -> video.text().name())
                .isEqualTo(version == PeerTubeVersion.V2_4_0 ? List.of() : List.of("On air"));
    }

    @ParameterizedTest
    @EnumSource
    void detailsHaveTagsAndTheWholeDescriptionOrSayThatItIsCut(PeerTubeVersion version) throws IOException {
        start(version);

        VideoDetails details = found(peerTube.video(origin, first.uuid()));
        if (!details.video().text().whole()) {
            assertThat(origin.dialect().tellsWholeDescriptions()).isFalse();
            details = details.withDescription(found(peerTube.description(origin, first.uuid())));
        }

        assertThat(details.video().text().tags()).containsExactly("one", "two");
        assertThat(details.video().text().description()).isEqualTo(LONG);
        assertThat(details.video().text().whole()).isTrue();
        assertThat(details.listable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void captionsAndChaptersAreRead(PeerTubeVersion version) throws IOException {
        start(version);

        assertThat(found(peerTube.captions(origin, first.uuid())))
                .extracting(caption -> caption.language().id())
                .containsExactly("de", "fr");
        assertThat(found(peerTube.captions(origin, sensitive.uuid()))).isEmpty();
        assertThat(found(peerTube.chapters(origin, first.uuid()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void channelsAndPlaylistsOfOthersAreNotKept(PeerTubeVersion version) throws IOException {
        start(version);

        Page<Channel> channels = found(peerTube.channels(origin, 0, 100));
        Page<Playlist> playlists = found(peerTube.playlists(origin, 0, 100));

        assertThat(channels.items())
                .extracting(channel -> channel.actor().displayName())
                .containsExactly("Main channel", "No video yet");
        assertThat(playlists.items()).extracting(Playlist::displayName).containsExactly("Mixed");
        boolean narrowed = version.compareTo(PeerTubeVersion.V4_3_1) >= 0;
        assertThat(channels.rows()).isEqualTo(narrowed ? 2 : 3);
        assertThat(playlists.rows()).isEqualTo(narrowed ? 1 : 2);
    }

    @ParameterizedTest
    @EnumSource
    void whoRefusesToNarrowIsAskedForAll(PeerTubeVersion version) throws IOException {
        start(version);

        assertThat(found(peerTube.channels(origin.askedPlainly(), 0, 100)).rows())
                .isEqualTo(3);
        assertThat(found(peerTube.playlists(origin.askedPlainly(), 0, 100)).rows())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void anUnlistedVideoInAPublicPlaylistIsNotLeaked(PeerTubeVersion version) throws IOException {
        start(version);

        Page<PlaylistElement> page = found(peerTube.elements(origin, playlist.uuid(), 0, 100));

        assertThat(page.rows()).isEqualTo(5);
        assertThat(page.items())
                .containsExactly(
                        new PlaylistElement(1, null, null, HOST, first.uuid(), "First"),
                        new PlaylistElement(3, null, null, OTHER, foreign.uuid(), "Of another host"),
                        new PlaylistElement(5, null, null, HOST, sensitive.uuid(), "Sensitive"));
    }

    @ParameterizedTest
    @EnumSource
    void actorsAreAskedForTheirFlagsOnlyWhereTheyHaveSome(PeerTubeVersion version) throws IOException {
        start(version);
        long before = instance.requestCount();

        ActorFlags flags = found(peerTube.channelFlags(origin, "main_channel"));

        boolean says = version.compareTo(PeerTubeVersion.V8_2_1) >= 0;
        assertThat(flags.indexable()).isEqualTo(says ? Optional.of(true) : Optional.empty());
        assertThat(instance.requestCount() - before).isEqualTo(says ? 1 : 0);
    }
}
