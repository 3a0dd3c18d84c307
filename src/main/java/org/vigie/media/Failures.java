package org.vigie.media;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;

/** Remembers for a while what couldn't be fetched, so that a broken picture isn't asked for with every page. */
final class Failures {

    private static final int MAX = 10_000;

    private final Clock clock;
    private final Duration memory;
    private final LinkedHashMap<String, Instant> until = new LinkedHashMap<>();

    Failures(Clock clock, Duration memory) {
        this.clock = clock;
        this.memory = memory;
    }

    synchronized boolean recent(String url) {
        Instant end = until.get(url);
        if (end != null && !clock.instant().isBefore(end)) {
            until.remove(url);
            return false;
        }
        return end != null;
    }

    synchronized void remember(String url) {
        until.remove(url);
        until.put(url, clock.instant().plus(memory));
        if (until.size() > MAX) {
            until.pollFirstEntry();
        }
    }
}
