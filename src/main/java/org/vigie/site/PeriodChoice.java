package org.vigie.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.vigie.index.Filter.Range;

/** How long ago a video may have been published; named in addresses as the engine names the same times when it counts. */
enum PeriodChoice {
    TODAY("today", 1),
    WEEK("week", 7),
    MONTH("month", 30),
    YEAR("year", 365);

    private final String wire;
    private final Duration age;

    PeriodChoice(String wire, int days) {
        this.wire = wire;
        this.age = Duration.ofDays(days);
    }

    static Optional<PeriodChoice> parse(String written) {
        return Arrays.stream(values())
                .filter(choice -> choice.wire.equals(written))
                .findFirst();
    }

    String wire() {
        return wire;
    }

    Range<Instant> before(Instant now) {
        return new Range<>(Optional.of(now.minus(age)), Optional.empty());
    }
}
