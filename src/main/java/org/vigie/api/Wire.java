package org.vigie.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.vigie.catalog.Host;
import org.vigie.catalog.Picture;

/** The parts that answers have in common, in the forms that every known client reads. */
final class Wire {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final byte[] PATTERN = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.ISO_8859_1);

    private static final int DESCRIPTION_CUT = 250;

    private Wire() {}

    static String date(Instant date) {
        if (date == null) {
            return null;
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(date.getEpochSecond(), date.getNano(), ZoneOffset.UTC);
        return time.getYear() < 1000 || time.getYear() > 9999 ? MILLISECONDS.format(date) : written(time);
    }

    /** What the formatter makes of it: a page has two hundred dates, and it takes ten times as long. */
    private static String written(LocalDateTime time) {
        byte[] text = PATTERN.clone();
        digits(text, 4, time.getYear());
        digits(text, 7, time.getMonthValue());
        digits(text, 10, time.getDayOfMonth());
        digits(text, 13, time.getHour());
        digits(text, 16, time.getMinute());
        digits(text, 19, time.getSecond());
        digits(text, 23, time.getNano() / 1_000_000);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void digits(byte[] text, int end, int number) {
        int at = end;
        for (int rest = number; rest > 0; rest /= 10) {
            text[--at] = (byte) ('0' + rest % 10);
        }
    }

    static String url(Host host, String path) {
        return "https://" + host + path;
    }

    /** Never null: clients that paste it behind the host would fail for the whole page. */
    static String thumbnailPath(Picture picture, String whenNone) {
        return picture == null ? whenNone : path(picture);
    }

    /** As PeerTube cuts: at most 250 characters, the last three of them dots. */
    static String truncated(String description) {
        if (description == null || description.length() <= DESCRIPTION_CUT) {
            return description;
        }
        int end = DESCRIPTION_CUT - 3;
        end = Character.isHighSurrogate(description.charAt(end - 1)) ? end - 1 : end;
        return description.substring(0, end) + "...";
    }

    /** Object storage has no path on the origin; the one within the storage is the nearest thing that begins with a slash. */
    static String path(Picture picture) {
        if (picture.path() != null) {
            return picture.path();
        }
        int afterHost = picture.url().indexOf('/', "https://".length());
        return afterHost < 0 ? "/" : picture.url().substring(afterHost);
    }
}
