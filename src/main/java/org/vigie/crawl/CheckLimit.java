package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.vigie.catalog.Host;

/**
 * How often anybody may have hosts checked: each once a minute, ten a minute in all. Who asks plays no part, so that nothing
 * of them has to be kept.
 */
@Singleton
final class CheckLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST = 10;

    private final Clock clock;
    private final Deque<Made> made = new ArrayDeque<>();

    private record Made(Host host, Instant at) {}

    @Inject
    CheckLimit(Clock clock) {
        this.clock = clock;
    }

    /** Empty if the check may be made, which counts it; otherwise how long to wait. */
    synchronized Optional<Duration> take(Host host) {
        Instant now = clock.instant();
        while (!made.isEmpty() && !made.getFirst().at().plus(WINDOW).isAfter(now)) {
            made.removeFirst();
        }
        Optional<Made> inTheWay = made.size() >= MOST
                ? Optional.of(made.getFirst())
                : made.stream().filter(check -> check.host().equals(host)).findFirst();
        if (inTheWay.isEmpty()) {
            made.addLast(new Made(host, now));
        }
        return inTheWay.map(check -> Duration.between(now, check.at().plus(WINDOW)));
    }
}
