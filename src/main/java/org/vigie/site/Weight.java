package org.vigie.site;

import java.util.Arrays;
import java.util.Optional;

/** What counts in the order of results, by its key in {@code ranking.yaml}. */
enum Weight {
    NAME("fields.name"),
    TAGS("fields.tags"),
    CHANNEL("fields.channel"),
    ACCOUNT("fields.account"),
    DESCRIPTION("fields.description"),
    HOST("fields.host"),
    PHRASE("closeness.phrase"),
    WHOLE("closeness.whole-name"),
    EXACT("closeness.exact-name"),
    FRESHNESS("signals.freshness"),
    POPULARITY("signals.popularity"),
    LANGUAGE("signals.other-language"),
    SPAM("signals.spam"),
    VARIETY("signals.same-channel");

    private final String key;

    Weight(String key) {
        this.key = key;
    }

    /** Empty for a key that has no plain words yet; the key itself then says what it is. */
    static Optional<Weight> of(String key) {
        return Arrays.stream(values()).filter(weight -> weight.key.equals(key)).findFirst();
    }
}
