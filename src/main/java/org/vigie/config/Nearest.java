package org.vigie.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the key someone probably meant. */
final class Nearest {

    private Nearest() {}

    /** The known key at most a third of whose letters differ. */
    static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .filter(key -> distance(written, key) <= Math.max(1, key.length() / 3))
                .min(Comparator.comparingInt(key -> distance(written, key)));
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
