package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.vigie.catalog.Host;
import org.vigie.peertube.Origin;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.Signs;

/**
 * Decides how long to leave a host alone; it never waits itself. That there is one request at a time follows from there being
 * one crawl of a host at a time.
 */
@Singleton
final class Politeness {

    private final Clock clock;
    private final Map<Host, Rest> rests = new ConcurrentHashMap<>();

    private final Function<Origin, Signs> signs;

    /** @param since when it began; a clock that was put back before that makes it void */
    private record Rest(Instant since, Instant until) {

        Rest longer(Rest other) {
            return other.until.isAfter(until) || other.since.isBefore(since) ? other : this;
        }
    }

    @Inject
    Politeness(Clock clock, PeerTube peertube) {
        this(clock, peertube::signs);
    }

    /** @param signs what hosts told of their rate limits */
    Politeness(Clock clock, Function<Origin, Signs> signs) {
        this.clock = clock;
        this.signs = signs;
    }

    /** How long until the host may be asked; zero if now. */
    Duration pause(Host host) {
        Instant now = clock.instant();
        Rest rest = rests.get(host);
        if (rest == null || now.isBefore(rest.since())) {
            return Duration.ZERO;
        }
        Duration pause = Duration.between(now, rest.until());
        return pause.isNegative() ? Duration.ZERO : pause;
    }

    /** To be called when a request starts. */
    void asked(Host host, Duration delay) {
        rests.put(host, rest(delay));
    }

    /**
     * To be called after each answer: the delay counts anew from when it began to arrive, since a request that was slow on its
     * way would otherwise come just before the next. With little left of what a host allows, it is left alone until it counts
     * anew.
     */
    void answered(Origin origin, Duration delay) {
        Instant now = clock.instant();
        Signs told = signs.apply(origin);
        rests.compute(origin.host(), (host, asked) -> {
            Instant from = told.answered()
                    .filter(begun -> asked != null && !begun.isBefore(asked.since()) && !begun.isAfter(now))
                    .orElse(now);
            Rest rest = new Rest(now, from.plus(delay));
            return asked == null ? rest : asked.longer(rest);
        });
        told.allowance()
                .map(allowance -> allowance.pause(now))
                .filter(Duration::isPositive)
                .ifPresent(pause -> throttled(origin.host(), pause));
    }

    /** To be called when the host wants to be left alone. */
    void throttled(Host host, Duration forAtLeast) {
        rests.merge(host, rest(forAtLeast), Rest::longer);
    }

    boolean isPast(Instant time) {
        return !clock.instant().isBefore(time);
    }

    private Rest rest(Duration length) {
        Instant now = clock.instant();
        return new Rest(now, now.plus(length));
    }
}
