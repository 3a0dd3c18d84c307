package org.vigie.search;

import java.util.Locale;
import java.util.Optional;

/** How long something is, as people write it: {@code 90}, {@code 90s}, {@code 10m}, {@code 1h30m}, {@code 1:30:00}. */
final class Length {

    private static final int MAX_LENGTH = 20;
    private static final int MAX_DIGITS = 9;
    private static final String UNITS = "hms";
    private static final int[] UNIT_SECONDS = {3600, 60, 1};

    private Length() {}

    /** In seconds. */
    static Optional<Integer> parse(String written) {
        if (written.isEmpty() || written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        long seconds = written.indexOf(':') >= 0 ? clock(written) : units(written.toLowerCase(Locale.ROOT));
        return seconds < 0 || seconds > Integer.MAX_VALUE ? Optional.empty() : Optional.of((int) seconds);
    }

    /** {@code m:ss} or {@code h:mm:ss}; -1 if it is neither. */
    private static long clock(String written) {
        String[] parts = written.split(":", -1);
        long seconds = 0;
        for (int i = 0; i < parts.length; i++) {
            long number = number(parts[i]);
            boolean tooMuch = i > 0 && (parts[i].length() != 2 || number > 59);
            if (number < 0 || tooMuch) {
                return -1;
            }
            seconds = seconds * 60 + number;
        }
        return parts.length > 3 ? -1 : seconds;
    }

    /** Numbers with units, the largest first, each once; without a unit, seconds. -1 if it is something else. */
    private static long units(String written) {
        String rest = written.replace("min", "m");
        if (number(rest) >= 0) {
            return number(rest);
        }
        long seconds = 0;
        int next = 0;
        while (!rest.isEmpty()) {
            int digits = 0;
            while (digits < rest.length() && isDigit(rest.charAt(digits))) {
                digits++;
            }
            int unit = digits < rest.length() ? UNITS.indexOf(rest.charAt(digits), next) : -1;
            long number = number(rest.substring(0, digits));
            if (unit < 0 || number < 0) {
                return -1;
            }
            seconds += number * UNIT_SECONDS[unit];
            next = unit + 1;
            rest = rest.substring(digits + 1);
        }
        return seconds;
    }

    private static long number(String written) {
        boolean number = !written.isEmpty()
                && written.length() <= MAX_DIGITS
                && written.chars().allMatch(Length::isDigit);
        return number ? Long.parseLong(written) : -1;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
