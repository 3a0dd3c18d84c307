package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.demo.FakePlaylist;
import org.vigie.demo.Fault;
import org.vigie.demo.Privacy;
import org.vigie.peertube.Trouble;

@QuarkusTest
@TestProfile(CrawlProfile.class)
class DetailsCrawlTest extends BenchTest {

    private static final int VIDEOS = 6;
    private static final int PLAYLISTS = 1;

    DetailsCrawlTest() {
        super(VIDEOS);
    }

    @Test
    void detailsBringTagsAndTheWholeDescription() {
        String whole = "All about bicycles. ".repeat(40).strip();
        bench.edit(2, video -> video.description(whole));

        bench.crawl();

        assertThat(bench.video(2)).hasValueSatisfying(video -> {
            assertThat(video.text()).isEqualTo(new Video.Text("Video 2", whole, true, List.of("number 2")));
            assertThat(video.detailed()).isNotNull();
        });
    }

    @Test
    void theNewestAreAskedFirstAndAVisitHasItsLimit() {
        bench.full();
        bench.askAtMost(2);
        long requests = bench.instance().requestCount();

        bench.details();

        assertThat(bench.detailsAskedSince(requests))
                .containsExactly(bench.uuid(6).toString(), bench.uuid(5).toString());
        assertThat(bench.hasBacklog()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUBLIC")
    void whatIsNotPublicAnyMoreIsRemoved(Privacy privacy) {
        bench.crawl();
        bench.edit(2, video -> video.privacy(privacy));

        bench.crawl();

        assertThat(bench.names()).hasSize(VIDEOS - 1).doesNotContain("Video 2");
        assertThat(bench.counts().removed()).isEqualTo(1);
        assertThat(memory.known(bench.host(), ItemKind.VIDEO)).isEqualTo(VIDEOS - 1);
    }

    @Test
    void whatWasDeletedIsRemovedForGood() {
        bench.crawl();
        bench.catalogue().remove(bench.uuid(2));
        bench.catalogue().removeChannel(bench.host(), "main_channel");
        bench.catalogue().removePlaylist(playlist());

        bench.crawl();

        assertThat(bench.names()).hasSize(VIDEOS - 1).doesNotContain("Video 2");
        assertThat(bench.all(ItemKind.CHANNEL)).isEmpty();
        assertThat(bench.all(ItemKind.PLAYLIST)).isEmpty();
        bench.kill();
        assertThat(bench.names()).as("committed before it was forgotten").doesNotContain("Video 2");
    }

    @Test
    void aPlaylistThatIsUnlistedNowIsRemoved() {
        bench.crawl();
        bench.catalogue().editPlaylist(playlist(), playlist -> playlist.withPrivacy(Privacy.UNLISTED));

        bench.crawl();

        assertThat(bench.all(ItemKind.PLAYLIST)).isEmpty();
    }

    @Test
    void whatAListMissedButIsStillThereStays() {
        bench.crawl();
        bench.instance().order("/api/v1/*video*?*", new Fault.Edited(answer -> {
            int total = answer.get("total").asInt();
            answer.withArray("data").remove(total - 1);
            answer.put("total", total - 1);
        }));

        bench.full();
        bench.instance().repair();
        assertThat(bench.hasBacklog()).isTrue();
        bench.details();

        assertThat(bench.counts().removed()).isZero();
        assertThat(bench.counts().unchanged()).isEqualTo(3);
        assertThat(bench.names()).hasSize(VIDEOS);
        assertThat(bench.all(ItemKind.CHANNEL)).hasSize(1);
        assertThat(bench.all(ItemKind.PLAYLIST)).hasSize(1);
        assertThat(bench.hasBacklog()).isFalse();
    }

    @Test
    void aVideoThatComesBackBeforeItsRemovalIsForgottenIsPutAgain() {
        bench.crawl();
        bench.edit(2, video -> video.privacy(Privacy.PRIVATE));
        bench.full();
        // As if the engine had been killed after the index was told, and before memory was.
        bench.index().remove(List.of(bench.video(2).orElseThrow().id()));
        memory.takenOut(ItemId.video(bench.host(), bench.uuid(2)));
        bench.edit(2, video -> video.privacy(Privacy.PUBLIC));

        bench.crawl();

        assertThat(bench.names()).contains("Video 2");
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                arguments(new Fault.Status(500), "It failed with 500 when asked for details."),
                arguments(new Fault.Status(403), "It refused with 403 when asked for details: forbids it (403)"),
                arguments(new Fault.Html(), "Its answer can't be read when asked for details: "),
                arguments(new Fault.HalfBody(), "Its answer can't be read when asked for details: "));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void oneBrokenVideoDoesNotKeepTheOthersWaiting(Fault fault, String why) {
        bench.full();
        bench.instance().order("/api/v1/videos/" + bench.uuid(6), fault);

        assertThat(bench.details()).isEqualTo(new Ending.Complete());

        assertThat(bench.counts().written()).isEqualTo(VIDEOS - 1 + PLAYLISTS);
        assertThat(bench.counts().dropped()).isEqualTo(1);
        assertThat(bench.video(6))
                .hasValueSatisfying(video -> assertThat(video.detailed()).isNull());
        assertThat(bench.hasBacklog()).isFalse();
        assertThat(bench.names()).hasSize(VIDEOS);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void threeInARowAreTheHostsTrouble(Fault fault, String why) {
        bench.full();
        bench.instance().order("/api/v1/videos/*", fault);

        assertThat(bench.details())
                .isInstanceOfSatisfying(
                        Ending.Failed.class, failed -> assertThat(failed.why()).startsWith(why));

        assertThat(bench.counts().requests()).isEqualTo(3);
        assertThat(bench.names()).hasSize(VIDEOS);
        assertThat(bench.hasBacklog()).isTrue();
    }

    @Test
    void aHostThatIsGoneEndsTheCrawlAtOnce() {
        bench.full();
        bench.instance().order("/api/v1/videos/*", new Fault.Closed());

        assertThat(bench.details())
                .isInstanceOfSatisfying(
                        Ending.Failed.class, failed -> assertThat(failed.why()).startsWith("It can't be reached: "));

        assertThat(bench.counts().requests()).isEqualTo(1);
        assertThat(bench.counts().dropped()).isZero();
    }

    @Test
    void whoWantsALongRestGetsIt() {
        bench.full();
        bench.instance().order("/api/v1/videos/*", new Fault.TooManyRequests(Duration.ofHours(2)));

        assertThat(bench.details())
                .isEqualTo(new Ending.Failed(
                        "It asks us to slow down (when asked for details).",
                        Optional.of(Trouble.RATE_LIMITED),
                        Optional.of(Duration.ofHours(2))));
    }

    @Test
    void aMissingVideoThatCannotBeAskedAboutStaysAndIsAskedAboutAgain() {
        bench.crawl();
        bench.catalogue().remove(bench.uuid(2));
        bench.instance().order("/api/v1/videos/" + bench.uuid(2), new Fault.Status(502), 1);

        bench.crawl();
        assertThat(bench.names()).contains("Video 2");
        bench.crawl();

        assertThat(bench.names()).doesNotContain("Video 2");
    }

    @Test
    void aProxyThatSaysGoneToEverythingRemovesNothing() {
        bench.crawl();
        bench.catalogue().remove(bench.uuid(2));
        bench.full();
        bench.instance().order("*", new Fault.Status(404));

        bench.details();

        assertThat(bench.names()).contains("Video 2");
    }

    @Test
    void whatBecameUnlistedIsRemovedAlsoIfAListStillHadIt() {
        bench.full();
        bench.edit(6, video -> video.privacy(Privacy.UNLISTED));

        bench.details();

        assertThat(bench.names()).doesNotContain("Video 6");
    }

    private UUID playlist() {
        return FakePlaylist.named(bench.host(), "Playlist", List.of()).uuid();
    }
}
