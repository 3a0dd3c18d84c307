package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.crawl.CrawlRuns.Run;

/** Crawls that are stopped, and engines that are killed. */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class CrawlDurabilityTest extends BenchTest {

    private static final int VIDEOS = 25;

    private final Map<String, Runnable> hooks = new LinkedHashMap<>();

    CrawlDurabilityTest() {
        super(VIDEOS);
    }

    @BeforeEach
    void open() {
        bench.pageSize(5);
    }

    @Test
    void aStoppedCrawlGoesOnWhereEverythingBeforeIsDurable() {
        commitAt("/api/v1/videos?start=10&");
        stopAt("/api/v1/videos?start=15&");
        assertThat(bench.full()).isEqualTo(new Ending.Stopped());
        bench.restart();

        assertThat(bench.full()).isEqualTo(new Ending.Complete());

        assertThat(videoPages()).containsExactly("0", "5", "10", "15", "10", "15", "20");
        assertThat(bench.names()).hasSize(VIDEOS);
        assertThat(bench.all(ItemKind.CHANNEL)).hasSize(1);
    }

    @Test
    void aCrawlThatIsGoneOnWithDoesNotTakeWhatItSawBeforeForMissing() {
        bench.crawl();
        commitAt("/api/v1/videos?start=10&");
        stopAt("/api/v1/videos?start=15&");
        bench.full();
        bench.restart();

        bench.full();

        assertThat(bench.hasBacklog()).isFalse();
    }

    @Test
    void aCrawlWithoutAnythingNewGoesOnTooAlthoughNothingIsWritten() {
        bench.crawl();
        bench.index().commit();
        int before = videoPages().size();
        stopAt("/api/v1/videos?start=15&");
        bench.full();
        bench.restart();

        bench.full();

        assertThat(videoPages().subList(before, videoPages().size())).containsExactly("0", "5", "10", "15", "20");
    }

    @Test
    void aCrawlThatWasStoppedInTheChannelsDoesNotListTheVideosAgain() {
        commitAt("/api/v1/search/video-channels?");
        stopAt("/api/v1/search/video-channels?");
        bench.full();
        bench.restart();
        long videoPages = videoPages().size();

        assertThat(bench.full()).isEqualTo(new Ending.Complete());

        assertThat(videoPages().size() - videoPages)
                .as("those after the last commit")
                .isLessThanOrEqualTo(1);
        assertThat(bench.names()).hasSize(VIDEOS);
        assertThat(bench.all(ItemKind.PLAYLIST)).hasSize(1);
    }

    @Test
    void aStoppedCrawlForDetailsGoesOnWithTheRest() {
        bench.full();
        bench.instance().onRequest(request -> {
            if (bench.instance().requestCount() % 4 == 0) {
                bench.stop();
            }
        });
        assertThat(bench.details()).isEqualTo(new Ending.Stopped());
        bench.instance().onRequest(request -> {});
        bench.restart();

        assertThat(bench.details()).isEqualTo(new Ending.Complete());

        assertThat(bench.counts().written())
                .as("of both parts together, with the playlist")
                .isEqualTo(VIDEOS + 1);
        assertThat(bench.hasBacklog()).isFalse();
    }

    @Test
    void aCrawlThatHasEndedIsSafeFromAKillWithTheNextCommit() {
        bench.crawl();
        bench.index().commit();
        bench.kill();
        assertThat(bench.names()).hasSize(VIDEOS);
        assertThat(bench.video(VIDEOS).orElseThrow().text().tags()).containsExactly("number 25");
    }

    @Test
    void whatAKillTakesOfACrawlThatHasJustEndedComesBackWithTheNext() {
        bench.crawl();
        bench.kill();
        bench.crawl();
        assertThat(bench.names()).hasSize(VIDEOS);
        assertThat(bench.video(VIDEOS).orElseThrow().text().tags()).containsExactly("number 25");
    }

    @Test
    void whatAKilledEngineHadNotCommittedIsCrawledAgain() {
        commitAt("/api/v1/videos?start=10&");
        stopAt("/api/v1/search/video-channels?");
        bench.full();
        bench.kill();
        assertThat(bench.names()).hasSize(10);

        bench.crawl();

        assertThat(bench.names()).hasSize(VIDEOS);
        assertThat(bench.all(ItemKind.CHANNEL)).hasSize(1);
        assertThat(bench.all(ItemKind.PLAYLIST)).hasSize(1);
        assertThat(bench.video(1).orElseThrow().text().tags()).containsExactly("number 1");
        assertThat(bench.video(VIDEOS).orElseThrow().text().tags()).containsExactly("number 25");
    }

    @Test
    void anEngineKilledInTheMiddleGoesOnAndMissesNothing() {
        commitAt("/api/v1/videos?start=10&");
        stopAt("/api/v1/videos?start=20&");
        bench.full();
        bench.kill();
        assertThat(bench.names()).hasSize(10);

        bench.crawl();

        assertThat(bench.names()).hasSize(VIDEOS);
    }

    @Test
    void anIndexThatWasLostIsFilledAgain() {
        bench.crawl();
        bench.index().commit();

        bench.kill(folder.resolve("empty"));
        assertThat(bench.names()).isEmpty();
        bench.crawl();

        assertThat(bench.names()).hasSize(VIDEOS);
        assertThat(bench.video(3).orElseThrow().text().tags()).containsExactly("number 3");
    }

    @Test
    void anEngineKilledAfterItsIndexForgotAVideoForgetsItNext() {
        bench.crawl();
        bench.catalogue().remove(bench.uuid(2));
        bench.full();
        bench.index().remove(List.of(ItemId.video(bench.host(), bench.uuid(2))));
        bench.index().commit();
        bench.kill();

        bench.crawl();

        assertThat(bench.names()).hasSize(VIDEOS - 1);
        assertThat(memory.known(bench.host(), ItemKind.VIDEO)).isEqualTo(VIDEOS - 1);
    }

    @Test
    void whatTheIndexHasWithoutAnybodyKnowingWhyIsAskedAbout() {
        bench.crawl();
        for (Item item : bench.all(ItemKind.VIDEO)) {
            memory.forget(item.id());
        }
        memory.forget(bench.all(ItemKind.PLAYLIST).getFirst().id());
        bench.catalogue().remove(bench.uuid(2));
        bench.catalogue()
                .removePlaylist(((Playlist) bench.all(ItemKind.PLAYLIST).getFirst()).uuid());

        bench.crawl();

        assertThat(bench.names()).hasSize(VIDEOS - 1).doesNotContain("Video 2");
        assertThat(bench.all(ItemKind.PLAYLIST)).isEmpty();
        assertThat(memory.known(bench.host(), ItemKind.VIDEO)).isEqualTo(VIDEOS - 1);
    }

    @Test
    void aRunThatStoodStillForLongStartsAnew() {
        Run old = runs.open(bench.host(), CrawlKind.FULL);
        runs.advance(old, new CrawlRuns.Cursor(ItemKind.CHANNEL, 7), new Tally.Counts(1, 2, 3, 4, 5, 6, 7));
        Run same = runs.open(bench.host(), CrawlKind.FULL);
        assertThat(same.id()).isEqualTo(old.id());
        assertThat(same.cursor()).isEqualTo(new CrawlRuns.Cursor(ItemKind.CHANNEL, 7));
        assertThat(same.counts()).isEqualTo(new Tally.Counts(1, 2, 3, 4, 5, 6, 7));

        clock.forward(Duration.ofDays(1).plusMinutes(1));
        Run anew = runs.open(bench.host(), CrawlKind.FULL);

        assertThat(anew.id()).isNotEqualTo(old.id());
        assertThat(anew.cursor()).isEqualTo(CrawlRuns.Cursor.BEGINNING);
        assertThat(anew.counts()).isEqualTo(Tally.Counts.NONE);
    }

    @Test
    void theDiaryIsKeptForAMonth() {
        Run run = runs.open(bench.host(), CrawlKind.FULL);
        runs.close(run, new Ending.Failed("x".repeat(2_000)), Tally.Counts.NONE);
        assertThat(runs.lastWasComplete(bench.host(), CrawlKind.FULL)).isFalse();
        runs.close(runs.open(bench.host(), CrawlKind.FULL), new Ending.Complete(), Tally.Counts.NONE);
        assertThat(runs.lastWasComplete(bench.host(), CrawlKind.FULL)).isTrue();
        clock.forward(Duration.ofDays(29));
        runs.deleteOld();
        assertThat(runs.lastWasComplete(bench.host(), CrawlKind.FULL)).isTrue();

        clock.forward(Duration.ofDays(2));
        runs.deleteOld();

        assertThat(runs.lastWasComplete(bench.host(), CrawlKind.FULL)).isFalse();
    }

    private void commitAt(String target) {
        onRequest(target, () -> bench.index().commit());
    }

    private void stopAt(String target) {
        onRequest(target, bench::stop);
    }

    /** Once. */
    private void onRequest(String target, Runnable action) {
        hooks.merge(target, action, (one, other) -> () -> {
            one.run();
            other.run();
        });
        bench.instance()
                .onRequest(request -> hooks.keySet().stream()
                        .filter(request.target()::startsWith)
                        .findFirst()
                        .map(hooks::remove)
                        .ifPresent(Runnable::run));
    }

    /** The start of every page of videos that was asked for. */
    private List<String> videoPages() {
        return bench.instance().requests().stream()
                .filter(target -> target.startsWith("/api/v1/videos?start="))
                .map(target -> target.substring("/api/v1/videos?start=".length(), target.indexOf('&')))
                .toList();
    }
}
