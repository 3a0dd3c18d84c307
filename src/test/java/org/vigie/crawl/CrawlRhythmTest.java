package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.crawl.CrawlConfig.Details;
import org.vigie.crawl.CrawlConfig.Full;
import org.vigie.crawl.CrawlConfig.Retry;
import org.vigie.peertube.Network;

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

        assertThat(rhythm(EARLIEST).untilNextFull()).isEqualTo(Duration.ofMinutes(9 * 144));
        assertThat(rhythm(MIDDLE).untilNextFull()).isEqualTo(Duration.ofDays(1));
        assertThat(rhythm(LATEST).untilNextFull()).isEqualTo(Duration.ofMinutes(11 * 144));
        assertThat(rhythm(EARLIEST).untilRetry(1, failed)).isEqualTo(Duration.ofSeconds(270));
        assertThat(rhythm(LATEST).untilRetry(1, failed)).isEqualTo(Duration.ofSeconds(330));
    }

    @Test
    void aHostIsNeverAskedEarlierThanItWishes() {
        Ending.Failed failed = new Ending.Failed("why", Optional.of(Duration.ofHours(1)));

        assertThat(rhythm(EARLIEST).untilRetry(1, failed)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aHostThatWishesToBeAskedSoonIsNotAskedSoonerThanAnyOther() {
        Ending.Failed failed = new Ending.Failed("why", Optional.of(Duration.ofSeconds(1)));

        assertThat(rhythm(MIDDLE).untilRetry(3, failed)).isEqualTo(Duration.ofMinutes(20));
    }

    private static CrawlRhythm rhythm(double chance) {
        CrawlConfig config = new CrawlConfig(
                Duration.ofSeconds(1),
                8,
                100,
                1_000_000,
                0.1,
                new Full(Duration.ofDays(1)),
                new Details(200, Duration.ofDays(30)),
                new Retry(Duration.ofMinutes(5), Duration.ofDays(1)),
                Network.PUBLIC);
        return new CrawlRhythm(config, () -> chance);
    }
}
