package org.vigie.site;

import java.util.Arrays;
import java.util.Optional;

/** What to do with sensitive videos; named in addresses as in the API ({@code nsfw}). */
enum SensitiveChoice {
    HIDE("false", Optional.of(false)),
    SHOW("both", Optional.empty()),
    ONLY("true", Optional.of(true));

    private final String wire;
    private final Optional<Boolean> filter;

    SensitiveChoice(String wire, Optional<Boolean> filter) {
        this.wire = wire;
        this.filter = filter;
    }

    /** Anything unknown hides: what was asked for by mistake must not show what was not asked for. */
    static SensitiveChoice parse(String written) {
        return Arrays.stream(values())
                .filter(choice -> choice.wire.equals(written))
                .findFirst()
                .orElse(HIDE);
    }

    String wire() {
        return wire;
    }

    Optional<Boolean> filter() {
        return filter;
    }
}
