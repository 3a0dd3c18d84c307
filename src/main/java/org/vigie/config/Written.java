package org.vigie.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What someone wrote, made into a value, or an {@link IllegalArgumentException} that tells them what to write instead. */
public final class Written {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})(B|KB|MB|GB)");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)%");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");

    private Written() {}

    public static Duration duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    quoted(text)
                            + " is not a duration: write a whole number and a unit (ms, s, m, h or d), such as 30s, 5m, 6h or 1d");
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** The duration in its largest whole unit, as {@link #duration(String)} reads it. */
    public static String written(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        } else if (millis % 60_000 != 0 || millis == 0) {
            return duration.toSeconds() + "s";
        } else if (millis % 3_600_000 != 0) {
            return duration.toMinutes() + "m";
        }
        return duration.toHours() % 24 == 0 ? duration.toDays() + "d" : duration.toHours() + "h";
    }

    /** Bytes; KB, MB and GB are powers of 1024. */
    public static long size(String text) {
        Matcher parts = SIZE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    quoted(text) + " is not a size: write a whole number and B, KB, MB or GB, such as 512KB or 10MB");
        }
        int shift = switch (parts.group(2)) {
            case "B" -> 0;
            case "KB" -> 10;
            case "MB" -> 20;
            default -> 30;
        };
        return Long.parseLong(parts.group(1)) << shift;
    }

    /** The size in its largest whole unit, as {@link #size(String)} reads it. */
    public static String written(long bytes) {
        int unit = Math.min(3, Long.numberOfTrailingZeros(bytes) / 10);
        return (bytes >> (10 * unit)) + List.of("B", "KB", "MB", "GB").get(unit);
    }

    /** The share as a number: {@code 10%} is 0.1. */
    public static double percent(String text) {
        Matcher parts = PERCENT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(quoted(text) + " is not a share: write it as 10%");
        }
        return Double.parseDouble(parts.group(1)) / 100;
    }

    public static int integer(String text) {
        if (!INTEGER.matcher(text).matches()) {
            throw new IllegalArgumentException(quoted(text) + " is not a whole number");
        }
        return Integer.parseInt(text);
    }

    public static double number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(quoted(text) + " is not a number: write it as 2 or 0.5");
        }
        return Double.parseDouble(text);
    }

    public static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(quoted(text) + " is neither true nor false");
        };
    }

    /** An absolute http or https URL, without user or fragment. */
    public static URI url(String text) {
        try {
            URI url = new URI(text);
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            if (web && url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException notAUrl) {
            // said below
        }
        throw new IllegalArgumentException(quoted(text) + " is not a URL such as https://example.org/hosts.json");
    }

    /** {@code scheme://host[:port]}, nothing after it. */
    public static URI address(String text) {
        URI url = url(text);
        boolean bare = url.getRawQuery() == null
                && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"));
        if (!bare) {
            throw new IllegalArgumentException(quoted(text) + " must end after the host or port: no path, no query");
        }
        return URI.create(url.getScheme().toLowerCase(Locale.ROOT) + "://" + url.getRawAuthority());
    }

    /** A constant of {@code choices}, written in lower case with dashes. */
    public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> choices) {
        return text -> Arrays.stream(choices.getEnumConstants())
                .filter(choice -> word(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(quoted(text) + " is none of "
                        + Arrays.stream(choices.getEnumConstants())
                                .map(Written::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }
}
