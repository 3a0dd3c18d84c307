package org.vigie.site;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes numbers, times and lengths the way the page's language does. */
final class Formats {

    private final NumberFormat number;
    private final NumberFormat decimal;
    private final LocalizedNumberFormatter compact;
    private final DateTimeFormatter date;
    private final MeasureFormat measure;
    private final RelativeDateTimeFormatter relative;
    private final Instant now;

    Formats(Locale locale, Clock clock) {
        number = NumberFormat.getIntegerInstance(locale);
        decimal = NumberFormat.getNumberInstance(locale);
        decimal.setMinimumFractionDigits(3);
        decimal.setMaximumFractionDigits(3);
        compact = NumberFormatter.withLocale(locale).notation(Notation.compactShort());
        date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC);
        measure = MeasureFormat.getInstance(locale, FormatWidth.SHORT);
        relative = RelativeDateTimeFormatter.getInstance(locale);
        now = clock.instant();
    }

    /**
     * A point in time.
     *
     * @param iso for machines
     * @param ago for a glance: "3 days ago"
     * @param exact for those who hover: date and time in UTC
     */
    record Moment(String iso, String ago, String exact) {}

    String number(long value) {
        return number.format(value);
    }

    /** With three digits behind the point. */
    String decimal(double value) {
        return decimal.format(value == 0 ? 0 : value);
    }

    /** Two digits or three, and a unit: 1.2K, 123K. */
    String compact(long value) {
        return compact.format(value).toString();
    }

    Moment moment(Instant instant) {
        return new Moment(instant.toString(), ago(Duration.between(instant, now)), date.format(instant) + " UTC");
    }

    /** In one unit: 3 min, 5 hr. */
    String about(Duration time) {
        if (time.toHours() >= 48) {
            return measure(time.toDays(), MeasureUnit.DAY);
        }
        return time.toMinutes() >= 90
                ? measure(time.toHours(), MeasureUnit.HOUR)
                : measure(Math.max(1, time.plusSeconds(30).toMinutes()), MeasureUnit.MINUTE);
    }

    private String measure(long quantity, MeasureUnit unit) {
        return measure.format(new Measure(quantity, unit));
    }

    boolean isPast(Instant instant) {
        return !instant.isAfter(now);
    }

    private String ago(Duration age) {
        boolean past = !age.isNegative();
        Duration distance = age.abs();
        long days = distance.toDays();
        if (days >= 365) {
            return relative(days / 365, RelativeUnit.YEARS, past);
        }
        if (days >= 30) {
            return relative(days / 30, RelativeUnit.MONTHS, past);
        }
        if (days >= 7) {
            return relative(days / 7, RelativeUnit.WEEKS, past);
        }
        if (days >= 1) {
            return relative(days, RelativeUnit.DAYS, past);
        }
        return distance.toHours() >= 1
                ? relative(distance.toHours(), RelativeUnit.HOURS, past)
                : relative(Math.max(1, distance.toMinutes()), RelativeUnit.MINUTES, past);
    }

    private String relative(long quantity, RelativeUnit unit, boolean past) {
        return relative.format(quantity, past ? Direction.LAST : Direction.NEXT, unit);
    }

    /** {@code 1:02:03} or {@code 4:05}. */
    static String length(int seconds) {
        int positive = Math.max(0, seconds);
        int hours = positive / 3600;
        int minutes = positive / 60 % 60;
        return hours > 0
                ? "%d:%02d:%02d".formatted(hours, minutes, positive % 60)
                : "%d:%02d".formatted(minutes, positive % 60);
    }
}
