package org.vigie.bench.crawl;

import java.time.Duration;

/** What the hosts saw: the most requests that any of them had in any second and any minute, by their own record. */
final class Politeness {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Simulator simulator;
    private final Duration delay;

    /** @param delay between two requests, as the engine was told */
    Politeness(Simulator simulator, Duration delay) {
        this.simulator = simulator;
        this.delay = delay;
    }

    void tell(String measured, Figures figures) {
        figures.told(measured, "requests the hosts saw", simulator.requests(), "");
        figures.atMost(measured, "most requests to a host in any second", most(SECOND), "", allowed(SECOND));
        figures.atMost(measured, "most requests to a host in any minute", most(MINUTE), "", allowed(MINUTE));
        figures.atMost(measured, "answers that were 429", simulator.refused(), "", 0);
    }

    private int most(Duration span) {
        return simulator.hosts().stream()
                .mapToInt(host -> host.log().mostWithin(span))
                .max()
                .orElse(0);
    }

    private double allowed(Duration span) {
        return (double) span.toMillis() / delay.toMillis();
    }
}
