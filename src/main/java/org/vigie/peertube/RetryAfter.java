package org.vigie.peertube;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header Retry-After, which holds seconds or a date. */
final class RetryAfter {

    /** Whoever says more is asked again after a day all the same. */
    private static final Duration MAX = Duration.ofDays(1);

    private RetryAfter() {}

    static Optional<Duration> parse(String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String written = header.strip();
        if (written.matches("[0-9]+")) {
            return Optional.of(written.length() > 9 ? MAX : bounded(Duration.ofSeconds(Long.parseLong(written))));
        }
        try {
            Instant until = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(bounded(Duration.between(now, until)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(MAX) > 0 ? MAX : wait;
    }
}
