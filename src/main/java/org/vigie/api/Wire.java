package org.vigie.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Host;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Thumbnails;

/** The parts that answers have in common, in the forms that every known client reads. */
final class Wire {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final byte[] PATTERN = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.ISO_8859_1);

    private static final int DESCRIPTION_CUT = 250;

    private Wire() {}

    /** An avatar or banner: {@code path} for old clients, {@code fileUrl} since PeerTube 7.1, {@code url} for the reference's. */
    record Image(String url, String path, String fileUrl, Integer width, String createdAt, String updatedAt) {}

    /** A size of a thumbnail (PeerTube 8.1 and later). */
    record Size(String fileUrl, Integer width, Integer height) {}

    /** An account or channel beside what it made; {@code avatar} is null since PeerTube 6 but still looked for. */
    record ActorSummary(
            long id, String name, String displayName, String url, String host, Image avatar, List<Image> avatars) {

        static ActorSummary of(Actor actor, List<Image> avatars) {
            return new ActorSummary(
                    actor.id(),
                    actor.name(),
                    actor.displayName(),
                    actor.url(),
                    actor.host().name(),
                    null,
                    avatars);
        }
    }

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

    /** @param url where clients get it */
    static Image image(Picture picture, String url) {
        return new Image(url, path(picture), url, picture.width(), date(picture.created()), date(picture.updated()));
    }

    /** Never null: clients that paste it behind the host would fail for the whole page. */
    static String thumbnailPath(Picture picture, String whenNone) {
        return picture == null ? whenNone : path(picture);
    }

    static String thumbnailUrl(Picture picture) {
        return picture == null ? null : picture.url();
    }

    /** The sizes the origin names, else the two that every older one has. */
    static List<Size> sizes(Thumbnails thumbnails) {
        if (!thumbnails.sized().isEmpty()) {
            return thumbnails.sized().stream().map(Wire::size).toList();
        }
        List<Size> sizes = new ArrayList<>();
        if (thumbnails.small() != null) {
            sizes.add(size(thumbnails.small()));
        }
        if (thumbnails.large() != null) {
            sizes.add(size(thumbnails.large()));
        }
        return sizes;
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

    private static Size size(Picture picture) {
        return new Size(picture.url(), picture.width(), picture.height());
    }

    /** Object storage has no path on the origin; the one within the storage is the nearest thing that begins with a slash. */
    private static String path(Picture picture) {
        if (picture.path() != null) {
            return picture.path();
        }
        int afterHost = picture.url().indexOf('/', "https://".length());
        return afterHost < 0 ? "/" : picture.url().substring(afterHost);
    }
}
