package org.vigie.peertube;

import java.time.Duration;
import java.time.Instant;

/**
 * What a host said of its own rate limit with its last answer.
 *
 * @param remaining requests it still answers before it refuses with 429
 * @param reset when it counts anew, by our clock
 */
public record Allowance(long remaining, Instant reset) {

    /** Others may share our address with us, and a thumbnail for somebody may come between two requests of a crawl. */
    private static final int RESERVE = 2;

    /** How long to leave it alone so that it need not refuse us; zero if there is enough left. */
    public Duration pause(Instant now) {
        Duration until = Duration.between(now, reset);
        return remaining > RESERVE || until.isNegative() ? Duration.ZERO : until;
    }
}
