package org.vigie.crawl;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.vigie.peertube.Robots;

/** Decides how long a host is left alone between two crawls; {@link CrawlSchedule} sees to it. */
final class CrawlRhythm {

    private static final int MOST_DOUBLINGS = 20;

    private static final Duration FORGOTTEN = Duration.ofDays(90);
    private static final Duration ASKED_AFTER = Duration.ofHours(1);
    private static final Duration SPREAD = Duration.ofMinutes(1);

    private final CrawlConfig config;
    private final DoubleSupplier chance;

    /** @param chance numbers from 0 to 1, which place each wait within the range of the jitter */
    CrawlRhythm(CrawlConfig config, DoubleSupplier chance) {
        this.config = config;
        this.chance = chance;
    }

    /** @param videos the host has */
    Duration untilNextFull(int videos) {
        CrawlConfig.Full full = config.full();
        double larger = Math.max(1, videos / (double) full.rows());
        Duration wait = Duration.ofMillis((long) (full.every().toMillis() * larger));
        return jittered(least(wait, most(full.longest(), full.every())));
    }

    /** @param learnt from how often the host publishes; null if nothing is known of that yet */
    Duration untilNextNewest(Duration learnt) {
        CrawlConfig.Newest newest = config.newest();
        return early(learnt == null ? newest.shortest() : least(most(learnt, newest.shortest()), newest.longest()));
    }

    /**
     * Empty if it isn't worth asking any more.
     *
     * @param ago when the host was last seen to have a live
     */
    Optional<Duration> untilNextLive(Duration ago) {
        Duration every = config.live().every();
        return ago.compareTo(FORGOTTEN) > 0
                ? Optional.empty()
                : Optional.of(jittered(every.multipliedBy(1 + ago.toDays())));
    }

    /** Before a host is asked whether it still doesn't want to be found: not while what its robots.txt said still counts. */
    Duration untilAskedAgain() {
        return Robots.FRESH.plus(jittered(ASKED_AFTER));
    }

    /** Spreads what would otherwise all be due when a host's rest ends. */
    Duration afterRest(Duration rest) {
        return rest.plusMillis((long) (SPREAD.toMillis() * chance.getAsDouble()));
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
        Duration wait = jittered(least(backoff, most));
        return failed.retryAfter().filter(asked -> asked.compareTo(wait) > 0).orElse(wait);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration most(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Late by nothing: an interval is what can be relied on. */
    private Duration early(Duration duration) {
        double share = 1 - config.jitter() * (1 - chance.getAsDouble());
        return Duration.ofMillis((long) (duration.toMillis() * share));
    }

    private Duration jittered(Duration duration) {
        double share = 1 + config.jitter() * (2 * chance.getAsDouble() - 1);
        return Duration.ofMillis((long) (duration.toMillis() * share));
    }
}
