package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.crawl.CrawlConfig.Details;
import org.vigie.crawl.CrawlConfig.Full;
import org.vigie.crawl.CrawlConfig.Live;
import org.vigie.crawl.CrawlConfig.Loss;
import org.vigie.crawl.CrawlConfig.Newest;
import org.vigie.crawl.CrawlConfig.Retry;
import org.vigie.peertube.Network;
import org.vigie.peertube.Robots;

class CrawlRhythmTest {

    private static final double EARLIEST = 0;
    private static final double MIDDLE = 0.5;
    private static final double LATEST = 1;

    @ParameterizedTest
    @CsvSource({
        "0, 5",
        "1, 5",
        "2, 10",
        "3, 20",
        "4, 40",
        "8, 640",
        "9, 1280",
        "10, 1440",
        "99, 1440",
        "2147483647, 1440"
    })
    void theWaitDoublesWithEachFailureUpToTheLongest(int failures, int minutes) {
        assertThat(rhythm(MIDDLE).untilRetry(failures, new Ending.Failed("why")))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void jitterPlacesEachVisitWithinItsShare() {
        Ending.Failed failed = new Ending.Failed("why");

        assertThat(rhythm(EARLIEST).untilNextFull(100)).isEqualTo(Duration.ofMinutes(9 * 144));
        assertThat(rhythm(MIDDLE).untilNextFull(100)).isEqualTo(Duration.ofDays(1));
        assertThat(rhythm(LATEST).untilNextFull(100)).isEqualTo(Duration.ofMinutes(11 * 144));
        assertThat(rhythm(EARLIEST).untilRetry(1, failed)).isEqualTo(Duration.ofSeconds(270));
        assertThat(rhythm(LATEST).untilRetry(1, failed)).isEqualTo(Duration.ofSeconds(330));
    }

    @Test
    void aHostIsNeverAskedEarlierThanItWishes() {
        Ending.Failed failed = new Ending.Failed("why", Optional.empty(), Optional.of(Duration.ofHours(1)));

        assertThat(rhythm(EARLIEST).untilRetry(1, failed)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aHostThatWishesToBeAskedSoonIsNotAskedSoonerThanAnyOther() {
        Ending.Failed failed = new Ending.Failed("why", Optional.empty(), Optional.of(Duration.ofSeconds(1)));

        assertThat(rhythm(MIDDLE).untilRetry(3, failed)).isEqualTo(Duration.ofMinutes(20));
    }

    @ParameterizedTest
    @CsvSource({"0, 1440", "10000, 1440", "30000, 4320", "1000000, 10080"})
    void largerHostsAreListedMoreSeldomUpToTheLongest(int videos, int minutes) {
        assertThat(rhythm(MIDDLE).untilNextFull(videos)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT5M", "PT17M, PT17M", "P30D, PT6H"})
    void theNewestAreLookedAtAsLearntWithinTheBounds(Duration learnt, Duration wait) {
        assertThat(rhythm(LATEST).untilNextNewest(learnt)).isEqualTo(wait);
    }

    @Test
    void aLookAtTheNewestMayBeEarlyButNeverLate() {
        Duration hour = Duration.ofHours(1);

        assertThat(rhythm(EARLIEST).untilNextNewest(hour)).isEqualTo(Duration.ofMinutes(54));
        assertThat(rhythm(LATEST).untilNextNewest(hour)).isEqualTo(hour);
    }

    @Test
    void theFirstLookAtTheNewestComesSoon() {
        assertThat(rhythm(LATEST).untilNextNewest(null)).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({"PT1H, 5", "P1D, 10", "P30D, 155"})
    void livesAreLookedAtTheMoreSeldomTheLongerAgoTheLastWas(Duration ago, int minutes) {
        assertThat(rhythm(MIDDLE).untilNextLive(ago)).contains(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(doubles = {EARLIEST, MIDDLE, LATEST})
    void whoSaidNoIsAskedAgainAfterADayButNotWhileItsRobotsTxtStillCounts(double chance) {
        assertThat(rhythm(chance).untilAskedAgain()).isGreaterThan(Robots.FRESH).isLessThan(Duration.ofHours(26));
    }

    @Test
    void aHostWithoutALiveForMonthsIsNotAskedForLivesAnyMore() {
        assertThat(rhythm(MIDDLE).untilNextLive(Duration.ofDays(91))).isEmpty();
    }

    private static CrawlRhythm rhythm(double chance) {
        CrawlConfig config = new CrawlConfig(
                Duration.ofSeconds(1),
                8,
                100,
                1_000_000,
                0.1,
                Duration.ofDays(3),
                new Newest(Duration.ofMinutes(5), Duration.ofHours(6)),
                new Full(Duration.ofDays(1), 10_000, Duration.ofDays(7)),
                new Live(Duration.ofMinutes(5)),
                new Details(200, Duration.ofDays(30)),
                new Loss(0.3, 3, Duration.ofDays(3)),
                new Retry(Duration.ofMinutes(5), Duration.ofDays(1)),
                Network.PUBLIC);
        return new CrawlRhythm(config, () -> chance);
    }
}
