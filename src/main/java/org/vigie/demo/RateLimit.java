package org.vigie.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** PeerTube's limiter: a fixed window that starts with its first request, one bucket for all it limits. */
final class RateLimit {

    /**
     * Where a request stands.
     *
     * @param remaining requests left in this window
     */
    record Standing(boolean allowed, int limit, int remaining, Instant reset, Duration untilReset) {}

    private final int limit;
    private final Duration window;
    private final InstantSource clock;
    private Instant end = Instant.MIN;
    private int used;

    RateLimit(int limit, Duration window, InstantSource clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    /** Refused requests don't lengthen the window. */
    synchronized Standing count() {
        Instant now = clock.instant();
        if (!now.isBefore(end)) {
            end = now.plus(window);
            used = 0;
        }
        boolean allowed = used < limit;
        used += allowed ? 1 : 0;
        Duration rest = Duration.between(now, end);
        return new Standing(
                allowed, limit, limit - used, end, rest.plusMillis(999).truncatedTo(ChronoUnit.SECONDS));
    }
}
