package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Playlist.Element;
import org.vigie.demo.FakePlaylist;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.Fault;
import org.vigie.demo.Privacy;

@QuarkusTest
@TestProfile(CrawlProfile.class)
class PlaylistElementsTest extends BenchTest {

    private static final int VIDEOS = 3;

    /** Elements, on two pages. */
    private static final int LONG = 130;

    PlaylistElementsTest() {
        super(VIDEOS);
    }

    private Playlist playlist() {
        return (Playlist) bench.all(ItemKind.PLAYLIST).getFirst();
    }

    private void holds(UUID... videos) {
        UUID uuid = FakePlaylist.named(bench.host(), "Playlist", List.of()).uuid();
        bench.catalogue().editPlaylist(uuid, playlist -> playlist.withVideos(List.of(videos)));
    }

    @Test
    void elementsAreKeptInTheirOrder() {
        holds(bench.uuid(3), bench.uuid(1));

        bench.crawl();

        assertThat(playlist().elements()).containsExactly(new Element(1, bench.uuid(3)), new Element(2, bench.uuid(1)));
        assertThat(playlist().videosLength()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUBLIC")
    void whatIsNotPublicIsNeitherKeptNorCounted(Privacy privacy) {
        bench.edit(2, video -> video.privacy(privacy));
        holds(bench.uuid(1), bench.uuid(2), UUID.randomUUID(), bench.uuid(3));

        bench.crawl();

        assertThat(playlist().elements()).containsExactly(new Element(1, bench.uuid(1)), new Element(4, bench.uuid(3)));
        assertThat(playlist().videosLength()).isEqualTo(2);
        assertThat(playlist().toString()).doesNotContain(bench.uuid(2).toString());
    }

    @Test
    void videosOfOtherHostsAreCountedButNotKept() {
        FakeVideo foreign = FakeVideo.named(new Host("elsewhere.example"), "Foreign");
        bench.catalogue().add(foreign);
        holds(bench.uuid(1), foreign.uuid());

        bench.crawl();

        assertThat(playlist().elements()).containsExactly(new Element(1, bench.uuid(1)));
        assertThat(playlist().videosLength()).isEqualTo(2);
    }

    @Test
    void longPlaylistsAreReadToTheirEnd() {
        holds(IntStream.range(0, LONG).mapToObj(i -> bench.uuid(1 + i % VIDEOS)).toArray(UUID[]::new));

        bench.crawl();

        assertThat(playlist().elements()).hasSize(LONG).contains(new Element(LONG, bench.uuid(1)));
    }

    @Test
    void anEditReadsThemAnewAndNothingElseDoes() {
        holds(bench.uuid(1));
        bench.crawl();
        holds(bench.uuid(1), bench.uuid(2));

        bench.crawl();
        assertThat(playlist().elements()).hasSize(2);

        bench.full();
        assertThat(bench.counts().written()).isZero();
        assertThat(bench.hasBacklog()).isFalse();
    }

    @Test
    void aListOfElementsThatCanNotBeReadLeavesThePlaylist() {
        bench.instance().order("/api/v1/video-playlists/*/videos*", new Fault.Status(500));

        bench.crawl();

        assertThat(playlist().elements()).isEmpty();
        assertThat(playlist().displayName()).isEqualTo("Playlist");
    }

    @Test
    void aListOfElementsWithoutEndEnds() {
        bench.instance()
                .order("/api/v1/video-playlists/*/videos*", new Fault.Edited(answer -> answer.put("total", 1_000_000)));
        holds(bench.uuid(1), bench.uuid(2));

        bench.crawl();

        assertThat(playlist().elements()).hasSize(2);
    }
}
