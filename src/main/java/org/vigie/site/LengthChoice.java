package org.vigie.site;

import java.util.Arrays;
import java.util.Optional;
import org.vigie.index.Filter.Range;

/** How long a video may be; named in addresses as the engine names the same lengths when it counts. */
enum LengthChoice {
    SHORT("short", new Range<>(Optional.empty(), Optional.of(239))),
    MEDIUM("medium", new Range<>(Optional.of(240), Optional.of(1200))),
    LONG("long", new Range<>(Optional.of(1201), Optional.empty()));

    private final String wire;
    private final Range<Integer> seconds;

    LengthChoice(String wire, Range<Integer> seconds) {
        this.wire = wire;
        this.seconds = seconds;
    }

    static Optional<LengthChoice> parse(String written) {
        return Arrays.stream(values())
                .filter(choice -> choice.wire.equals(written))
                .findFirst();
    }

    String wire() {
        return wire;
    }

    Range<Integer> seconds() {
        return seconds;
    }
}
