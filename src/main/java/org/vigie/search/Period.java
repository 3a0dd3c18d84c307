package org.vigie.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A year, month or day as people write it: {@code 2026}, {@code 2026-03}, {@code 2026-03-14}; in UTC.
 *
 * @param from its first moment
 */
record Period(Instant from) {

    private static final int MAX_LENGTH = 10;

    static Optional<Period> parse(String written) {
        String[] parts = written.length() > MAX_LENGTH ? new String[0] : written.split("[-/]", -1);
        if (parts.length < 1 || parts.length > 3 || parts[0].length() != 4) {
            return Optional.empty();
        }
        int[] numbers = {0, 1, 1};
        for (int i = 0; i < parts.length; i++) {
            boolean number = !parts[i].isEmpty() && parts[i].chars().allMatch(c -> c >= '0' && c <= '9');
            if (!number || (i > 0 && parts[i].length() > 2)) {
                return Optional.empty();
            }
            numbers[i] = Integer.parseInt(parts[i]);
        }
        try {
            LocalDate first = LocalDate.of(numbers[0], numbers[1], numbers[2]);
            return Optional.of(new Period(first.atStartOfDay(ZoneOffset.UTC).toInstant()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The last moment before it, as exact as PeerTube's times are. */
    Instant before() {
        return from.minusMillis(1);
    }
}
