package org.vigie.fairuse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;

/**
 * What each client has left, in memory and nowhere else. Of how many is bounded: a sender with very many addresses makes
 * the counts of others be forgotten, and so at worst gives them a whole quota again.
 */
final class Counts {

    private final Cache<Object, Bucket> buckets;
    private final TimeMeter time;

    /** @param longest the longest time a quota is for; who hasn't asked for as long has all of it again anyway */
    Counts(int clients, Duration longest, Clock clock) {
        this.time = new ClockTime(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(clients)
                .expireAfterAccess(longest)
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /** Takes one away, if there is one. */
    Taken take(Object client, Quota quota) {
        ConsumptionProbe probe = buckets.get(client, unknown -> bucket(quota)).tryConsumeAndReturnRemaining(1);
        return new Taken(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    record Taken(boolean allowed, long left, Duration untilFull, Duration untilNext) {}

    long clients() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(Quota quota) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(quota.requests()).refillGreedy(quota.requests(), quota.within()))
                .build();
    }
}
