package org.vigie.bench.crawl;

import java.util.concurrent.TimeUnit;

/** PeerTube's default limit for one client: 50 requests in windows of 10 s that start with the first of them. */
final class Limiter {

    static final int REQUESTS = 50;
    static final long WINDOW = TimeUnit.SECONDS.toNanos(10);

    private long start;
    private int used;

    /**
     * @param remaining requests left in this window
     * @param nanosLeft until it ends
     */
    record Standing(boolean allowed, int remaining, long nanosLeft) {

        /** As PeerTube rounds it, up. */
        long secondsLeft() {
            return (nanosLeft + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
        }
    }

    synchronized Standing count(long now) {
        if (used == 0 || now - start >= WINDOW) {
            start = now;
            used = 0;
        }
        boolean allowed = used < REQUESTS;
        used += allowed ? 1 : 0;
        return new Standing(allowed, REQUESTS - used, start + WINDOW - now);
    }
}
