package org.vigie.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.catalog.Account;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Thumbnails;
import org.vigie.catalog.Video;

/** Items as odd as the catalogue allows: whatever may be lacking lacks at times, and texts are what people write. */
final class OddItems {

    static final List<Host> HOSTS = Stream.of(
                    "tube.example", "tube.example:8443", "[2001:db8::1]:9000", "xn--vido-bpa.example", "a_b.example:80")
            .map(Host::of)
            .toList();

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Plain words",
            "🚲🏳️‍🌈👩‍👩‍👧",
            "إصلاح الدراجة",
            "\u202Eright to left override",
            "日本語の題名",
            "<script>alert(1)</script>",
            "\"quotes\" & \\backslashes\\ \u2028",
            "a\u0000b\u0007",
            "\uD83D",
            "z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍a",
            "null",
            "{\"error\":true}",
            "word ".repeat(100),
            "x".repeat(500),
            "🚲".repeat(250));

    private final Random random;

    OddItems(long seed) {
        random = new Random(seed);
    }

    /** Evenly over the hosts, one kind after the other. */
    List<Item> items(int videos, int channels, int playlists) {
        return Stream.of(
                        IntStream.range(0, videos).<Item>mapToObj(this::video),
                        IntStream.range(0, channels).<Item>mapToObj(this::channel),
                        IntStream.range(0, playlists).<Item>mapToObj(this::playlist))
                .flatMap(all -> all)
                .toList();
    }

    private Video video(int number) {
        Host host = host(number);
        UUID uuid = new UUID(random.nextLong(), random.nextLong());
        return new Video(
                host,
                uuid,
                count(),
                "https://" + host + "/videos/watch/" + uuid,
                "/videos/embed/" + uuid,
                new Video.Text(
                        text(),
                        orNull(this::text),
                        random.nextBoolean(),
                        random.nextBoolean() ? List.of() : List.of(text(), text())),
                new Video.Labels(
                        label(random.nextInt(200)),
                        label(random.nextInt(9)),
                        label(any("en", "fr", "zh-Hans", "zxx", "tlh", "sign")),
                        new Labelled<>(1, "Public")),
                new Video.Dates(date(), date(), date(), orNull(this::date)),
                new Video.Sensitivity(random.nextBoolean(), random.nextInt(16), orNull(this::text)),
                random.nextInt(4) == 0 ? 0 : random.nextInt(Integer.MAX_VALUE),
                random.nextBoolean(),
                new Video.Counters(count(), count(), count(), count(), count()),
                thumbnails(host),
                actor(host, "accounts", number),
                actor(host, "video-channels", number),
                orNull(this::date));
    }

    private Channel channel(int number) {
        Host host = host(number);
        return new Channel(
                actor(host, "video-channels", number),
                orNull(this::text),
                orNull(this::text),
                count(),
                count(),
                random.nextInt(1_000),
                date(),
                date(),
                pictures(host),
                new Account(actor(host, "accounts", number), orNull(this::text), count(), count(), date(), date()));
    }

    private Playlist playlist(int number) {
        Host host = host(number);
        UUID uuid = new UUID(random.nextLong(), random.nextLong());
        return new Playlist(
                host,
                uuid,
                count(),
                "https://" + host + "/video-playlists/" + uuid,
                "/video-playlists/embed/" + uuid,
                text(),
                orNull(this::text),
                new Labelled<>(1, "Public"),
                new Labelled<>(random.nextBoolean() ? 1 : 2, "Regular"),
                random.nextInt(10_000),
                thumbnails(host),
                date(),
                date(),
                actor(host, "accounts", number),
                orNull(() -> actor(host, "video-channels", number)));
    }

    private static Host host(int number) {
        return HOSTS.get(number % HOSTS.size());
    }

    private Actor actor(Host host, String kind, int number) {
        String name = kind.charAt(0) + "_" + number;
        return new Actor(count(), name, text(), host, "https://" + host + "/" + kind + "/" + name, pictures(host));
    }

    private Thumbnails thumbnails(Host host) {
        return new Thumbnails(orNull(() -> picture(host, 0)), orNull(() -> picture(host, 0)), pictures(host));
    }

    /** By ascending width, as the catalogue says. */
    private List<Picture> pictures(Host host) {
        int[] widths = random.ints(random.nextInt(4), 0, 2_000).sorted().toArray();
        return Arrays.stream(widths).mapToObj(width -> picture(host, width)).toList();
    }

    /** Of the origin, in object storage, or in one that has no path at all. */
    private Picture picture(Host host, int width) {
        String path = "/lazy-static/" + random.nextInt(1_000) + ".jpg";
        return switch (random.nextInt(3)) {
            case 0 -> new Picture(path, "https://" + host + path, width, width, orNull(this::date), orNull(this::date));
            case 1 -> new Picture(null, "https://storage.example/bucket" + path + "?x=1", width, 0, null, null);
            default -> new Picture(null, "https://storage.example", width, width, null, null);
        };
    }

    private <T> Labelled<T> label(T id) {
        return random.nextInt(3) == 0 ? Labelled.unknown() : new Labelled<>(id, text());
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Instant date() {
        return switch (random.nextInt(4)) {
            case 0 -> Instant.EPOCH;
            case 1 -> Instant.parse("1895-12-28T00:00:00.000001Z");
            default -> Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L));
        };
    }

    private long count() {
        return random.nextInt(10) == 0 ? Long.MAX_VALUE : random.nextInt(1_000_000);
    }

    private <T> T orNull(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private String any(String... ones) {
        return ones[random.nextInt(ones.length)];
    }
}
