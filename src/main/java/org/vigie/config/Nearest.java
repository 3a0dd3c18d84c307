package org.vigie.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the key someone probably meant. */
final class Nearest {

    private Nearest() {}

    /** The known key that differs least, if it is like it at all. */
    static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .filter(key -> distance(written, key) <= allowed(key))
                .min(Comparator.comparingInt(key -> distance(written, key)));
    }

    /** Swapping two letters is two changes, and a key of three letters is nothing like itself after two. */
    private static int allowed(String key) {
        return key.length() < 4 ? 1 : Math.max(2, key.length() / 3);
    }

    /** How many letters must be added, taken away or changed (Levenshtein), whatever their case. */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }
}
