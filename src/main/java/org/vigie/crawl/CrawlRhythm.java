package org.vigie.crawl;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Decides how long a host is left alone between two crawls; {@link CrawlSchedule} sees to it. */
final class CrawlRhythm {

    private static final int MOST_DOUBLINGS = 20;

    private final CrawlConfig config;
    private final DoubleSupplier chance;

    /** @param chance numbers from 0 to 1, which place each wait within the range of the jitter */
    CrawlRhythm(CrawlConfig config, DoubleSupplier chance) {
        this.config = config;
        this.chance = chance;
    }

    Duration untilNextFull() {
        return jittered(config.full().every());
    }

    /**
     * Never shorter than the instance asked for.
     *
     * @param failures crawls of this host that failed in a row, this one included
     */
    Duration untilRetry(int failures, Ending.Failed failed) {
        long doubled = 1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        Duration backoff = config.retry().first().multipliedBy(doubled);
        Duration most = config.retry().atMost();
        Duration wait = jittered(backoff.compareTo(most) < 0 ? backoff : most);
        return failed.retryAfter().filter(asked -> asked.compareTo(wait) > 0).orElse(wait);
    }

    private Duration jittered(Duration duration) {
        double share = 1 + config.jitter() * (2 * chance.getAsDouble() - 1);
        return Duration.ofMillis((long) (duration.toMillis() * share));
    }
}
