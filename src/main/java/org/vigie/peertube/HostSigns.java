package org.vigie.peertube;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Remembers the {@link Signs} of the hosts that were asked last, by the name they were asked by. */
final class HostSigns {

    private static final int MAX_HOSTS = 20_000;

    private final Map<String, Signs> signs = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Signs> eldest) {
            return size() > MAX_HOSTS;
        }
    });

    Signs of(String authority) {
        return signs.getOrDefault(key(authority), Signs.NONE);
    }

    void change(String authority, UnaryOperator<Signs> change) {
        signs.compute(key(authority), (key, before) -> {
            Signs after = change.apply(before == null ? Signs.NONE : before);
            return after.equals(Signs.NONE) ? null : after;
        });
    }

    private static String key(String authority) {
        return authority.toLowerCase(Locale.ROOT);
    }
}
