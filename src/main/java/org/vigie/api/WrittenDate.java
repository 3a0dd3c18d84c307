package org.vigie.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * A date or time as clients write it: {@code 2025-11-22}, {@code 2025-11-22T13:04:18.594}, with or without zone; without one
 * in UTC. A date without time is the whole day.
 *
 * @param first its first moment
 * @param last its last moment, in milliseconds as PeerTube's times are; the same if it has a time
 */
record WrittenDate(Instant first, Instant last) {

    private static final int MAX_LENGTH = 40;
    private static final int LAST_YEAR = 9999;

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    static Optional<WrittenDate> parse(String written) {
        if (written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return of(FORMAT.parseBest(plain(written), OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** A plus that wasn't encoded arrives as a space; and some write a space for the T. */
    private static String plain(String written) {
        int zone = written.indexOf(' ', "2026-03-14 ".length());
        String plain = zone < 0 ? written : written.substring(0, zone) + "+" + written.substring(zone + 1);
        return plain.replaceFirst(" ", "T");
    }

    private static Optional<WrittenDate> of(TemporalAccessor parsed) {
        WrittenDate date = switch (parsed) {
            case OffsetDateTime time -> at(time.toInstant());
            case LocalDateTime time -> at(time.toInstant(ZoneOffset.UTC));
            default -> day(LocalDate.from(parsed));
        };
        int year = date.first.atOffset(ZoneOffset.UTC).getYear();
        return year < 0 || year > LAST_YEAR ? Optional.empty() : Optional.of(date);
    }

    private static WrittenDate at(Instant time) {
        return new WrittenDate(time, time);
    }

    private static WrittenDate day(LocalDate day) {
        Instant first = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new WrittenDate(
                first, day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1));
    }
}
