package org.vigie.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test puts forward. */
final class MovableClock extends Clock {

    private final InstantSource from;
    private volatile Duration ahead = Duration.ZERO;

    private MovableClock(InstantSource from) {
        this.from = from;
    }

    /** Stands still unless moved. */
    static MovableClock at(String start) {
        return new MovableClock(InstantSource.fixed(Instant.parse(start)));
    }

    static MovableClock running() {
        return new MovableClock(InstantSource.system());
    }

    void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    /** Where it was at first. */
    void back() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return from.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("times are instants");
    }
}
