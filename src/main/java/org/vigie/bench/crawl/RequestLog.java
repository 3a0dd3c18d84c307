package org.vigie.bench.crawl;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** When one host was asked, and what for: each request by the moment it had come. */
final class RequestLog {

    /** What a request was for. */
    enum Kind {
        ROBOTS,
        CONFIG,
        VIDEOS,
        NEWEST,
        LIVES,
        CHANNELS,
        PLAYLISTS,
        DETAILS,
        FLAGS,
        OTHER;

        /** Whether a full pass asks it. */
        boolean isOfAPass() {
            return switch (this) {
                case ROBOTS, CONFIG, VIDEOS, CHANNELS, PLAYLISTS -> true;
                case NEWEST, LIVES, DETAILS, FLAGS, OTHER -> false;
            };
        }

        /** Whether it is about one video, channel or account, as there are many. */
        boolean isOfOneItem() {
            return this == DETAILS || this == FLAGS;
        }
    }

    private static final int FIRST_CAPACITY = 16;

    private long[] times = new long[FIRST_CAPACITY];
    private int count;
    private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    private final Map<Kind, Span> spans = new EnumMap<>(Kind.class);

    /** From the first request to the last, by {@link System#nanoTime}. */
    record Span(long first, long last) {}

    /** @param nanos by {@link System#nanoTime}, in the order they came */
    synchronized void add(long nanos, Kind kind) {
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = nanos;
        kinds.merge(kind, 1, Integer::sum);
        spans.merge(kind, new Span(nanos, nanos), (before, now) -> new Span(before.first, now.last));
    }

    synchronized int count() {
        return count;
    }

    synchronized Map<Kind, Integer> kinds() {
        return new EnumMap<>(kinds);
    }

    /** When requests of this kind came; empty if none did. */
    synchronized Optional<Span> span(Kind kind) {
        return Optional.ofNullable(spans.get(kind));
    }

    /** The most requests in any span of this length, its end left out. */
    synchronized int mostWithin(Duration span) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < count; last++) {
            while (times[last] - times[first] >= span.toNanos()) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
