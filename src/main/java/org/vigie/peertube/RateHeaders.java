package org.vigie.peertube;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a host says of its rate limit: PeerTube's {@code X-RateLimit-Remaining} and {@code -Reset} (epoch seconds),
 * and the drafts of {@code RateLimit}, where the reset is seconds from now.
 */
final class RateHeaders {

    /** Windows are seconds to minutes; whoever says more has another clock or other units. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Seconds from now are fewer; seconds since 1970 have long been more. */
    private static final long EPOCH_SECONDS = 1_000_000_000L;

    private static final long EPOCH_MILLIS = 1_000_000_000_000L;

    /** {@code limit=50, remaining=3, reset=7} of draft 3 to 7, {@code "default";r=3;t=7} since. */
    private static final Pattern REMAINING = Pattern.compile("(?:^|[;,\\s])(?:remaining|r)\\s*=\\s*([0-9]{1,15})");

    private static final Pattern RESET = Pattern.compile("(?:^|[;,\\s])(?:reset|t)\\s*=\\s*([0-9]{1,15})");

    private RateHeaders() {}

    static Optional<Allowance> of(Reply.Received received, Instant now) {
        OptionalLong remaining = first(
                number(received.header("x-ratelimit-remaining")),
                number(received.header("ratelimit-remaining")),
                within(REMAINING, received.header("ratelimit")));
        OptionalLong reset = first(
                number(received.header("x-ratelimit-reset")),
                number(received.header("ratelimit-reset")),
                within(RESET, received.header("ratelimit")));
        if (remaining.isEmpty() || reset.isEmpty()) {
            return Optional.empty();
        }
        Duration until = until(reset.getAsLong(), serverTime(received, now));
        return until.isNegative() || until.compareTo(LONGEST) > 0
                ? Optional.empty()
                : Optional.of(new Allowance(remaining.getAsLong(), now.plus(until)));
    }

    private static Duration until(long reset, Instant serverTime) {
        if (reset < EPOCH_SECONDS) {
            return Duration.ofSeconds(reset);
        }
        Instant at = reset < EPOCH_MILLIS ? Instant.ofEpochSecond(reset) : Instant.ofEpochMilli(reset);
        return Duration.between(serverTime, at);
    }

    /** By the server's own clock its reset is right even where that clock is wrong. */
    private static Instant serverTime(Reply.Received received, Instant now) {
        try {
            String date = received.header("date");
            return date == null
                    ? now
                    : ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException notADate) {
            return now;
        }
    }

    private static OptionalLong number(String header) {
        return header != null && header.strip().matches("[0-9]{1,15}")
                ? OptionalLong.of(Long.parseLong(header.strip()))
                : OptionalLong.empty();
    }

    private static OptionalLong within(Pattern pattern, String header) {
        Matcher found = pattern.matcher(header == null ? "" : header);
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }

    private static OptionalLong first(OptionalLong... choices) {
        for (OptionalLong choice : choices) {
            if (choice.isPresent()) {
                return choice;
            }
        }
        return OptionalLong.empty();
    }
}
