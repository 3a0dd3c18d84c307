package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.ItemKind;
import org.vigie.demo.FakeVideo.Counts;
import org.vigie.demo.Fault;

/** What rules do to crawling, above all those about words that only details tell. */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class CrawlRulesTest extends BenchTest {

    CrawlRulesTest() {
        super(5);
    }

    @BeforeEach
    void open() {
        bench.edit(2, video -> video.tags("miracle cure"));
    }

    @Test
    void aWordInTheNameIsNeverPut() {
        bench.exclude("Video 4");

        bench.full();

        assertThat(bench.names()).hasSize(4).doesNotContain("Video 4");
        assertThat(bench.counts().excluded()).isEqualTo(1);
        assertThat(bench.counts().removed()).isZero();
        assertThat(memory.kept(bench.host(), ItemKind.VIDEO)).isEqualTo(4);
    }

    @Test
    void anExcludedVideoIsNotAskedAbout() {
        bench.exclude("Video 4");
        bench.full();
        long requests = bench.instance().requestCount();

        bench.details();

        assertThat(bench.detailsAskedSince(requests))
                .hasSize(4)
                .doesNotContain(bench.uuid(4).toString());
    }

    @Test
    void aWordThatOnlyTheDetailsTellExcludesOnceTheyAreKnown() {
        bench.exclude("miracle cure");

        bench.crawl();

        assertThat(bench.names()).hasSize(4).doesNotContain("Video 2");
        assertThat(bench.counts().excluded()).isEqualTo(1);
    }

    @Test
    void whatTheDetailsGaveAwayStaysOutFromCrawlToCrawl() {
        bench.exclude("miracle cure");
        bench.crawl();

        bench.full();

        assertThat(bench.names()).doesNotContain("Video 2");
        assertThat(bench.counts().excluded()).isEqualTo(1);
        assertThat(bench.counts().written())
                .as("the channel, which has one video less")
                .isEqualTo(1);
        bench.full();
        assertThat(bench.names()).doesNotContain("Video 2");
        assertThat(bench.counts().written()).isZero();
        assertThat(bench.hasBacklog()).isFalse();
    }

    @Test
    void itStaysOutWhenAnotherRuleChanges() {
        bench.exclude("miracle cure");
        bench.crawl();
        bench.exclude("something else", "miracle cure");

        bench.full();

        assertThat(bench.names()).doesNotContain("Video 2");
    }

    @Test
    void itStaysOutWhenWhatChangedIsNotItsText() {
        bench.exclude("miracle cure");
        bench.crawl();
        bench.edit(2, video -> video.counts(new Counts(99, 9, 9)));
        bench.catalogue().editChannel(bench.host(), "main_channel", channel -> channel.withDisplayName("Renamed"));

        bench.full();

        assertThat(bench.counts().written()).as("all others and the channel").isGreaterThanOrEqualTo(5);
        assertThat(bench.names()).doesNotContain("Video 2");
    }

    @Test
    void itStaysOutWhenItsDetailsCannotBeHadAgain() {
        bench.exclude("miracle cure");
        bench.crawl();
        clock.forward(Duration.ofDays(31));
        bench.instance().order("/api/v1/videos/" + bench.uuid(2), new Fault.Status(500));

        bench.details();

        assertThat(bench.counts().dropped()).isEqualTo(1);
        assertThat(memory.kept(bench.host(), ItemKind.VIDEO)).isEqualTo(4);
    }

    @Test
    void itComesBackWithItsTagsWhenTheRuleGoes() {
        bench.exclude("miracle cure");
        bench.crawl();
        bench.exclude();

        bench.crawl();

        assertThat(bench.names()).contains("Video 2");
        assertThat(bench.video(2).map(video -> video.text().tags())).contains(List.of("miracle cure"));
    }

    @Test
    void itIsJudgedAgainWhenItsTextChanges() {
        bench.exclude("miracle cure");
        bench.crawl();
        bench.edit(2, video -> video.name("A bicycle").tags("bicycle"));

        bench.crawl();

        assertThat(bench.names()).contains("A bicycle");
    }

    @Test
    void itIsJudgedAgainWhenItsDetailsAreOld() {
        bench.exclude("miracle cure");
        bench.crawl();
        bench.edit(2, video -> video.tags("bicycle"));
        clock.forward(Bench.REFRESH_AFTER.plus(Duration.ofMinutes(1)));

        bench.crawl();

        assertThat(bench.names()).contains("Video 2");
    }

    @Test
    void aNewRuleTakesOutWhatIsIn() {
        bench.crawl();
        bench.exclude("Video 4");

        bench.full();

        assertThat(bench.names()).hasSize(4).doesNotContain("Video 4");
        assertThat(bench.counts().removed()).isEqualTo(1);
        assertThat(memory.kept(bench.host(), ItemKind.VIDEO)).isEqualTo(4);
    }

    @Test
    void whatARuleKeepsOutIsNoLongerRememberedOnceItIsGone() {
        bench.exclude("Video 4");
        bench.crawl();
        bench.catalogue().remove(bench.uuid(4));

        bench.crawl();

        assertThat(memory.known(bench.host(), ItemKind.VIDEO)).isEqualTo(4);
    }

    @Test
    void channelsAndPlaylistsAreExcludedToo() {
        bench.exclude("Main channel", "Playlist");

        bench.crawl();

        assertThat(bench.all(ItemKind.CHANNEL)).isEmpty();
        assertThat(bench.all(ItemKind.PLAYLIST)).isEmpty();
        assertThat(bench.names())
                .as("a word in the channel's name isn't one in the video")
                .hasSize(5);
        bench.exclude();
        bench.crawl();
        assertThat(bench.all(ItemKind.CHANNEL)).hasSize(1);
        assertThat(bench.all(ItemKind.PLAYLIST)).hasSize(1);
    }
}
