package org.vigie.media;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.catalog.Account;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Thumbnails;
import org.vigie.catalog.Video;

/** Items to show. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    public static final Host HOST = Host.of("tube.example");

    private Samples() {}

    /** @param number makes its uuid, so that equal numbers are the same video */
    public static UUID uuid(int number) {
        return new UUID(0x1234_5678_0000_4000L, 0x8000_0000_0000_0000L + number);
    }

    public static Video video(int number, String name, String description, String language) {
        UUID uuid = uuid(number);
        Instant published = NOW.minusSeconds(3600L * 24 * number + 60);
        return new Video(
                HOST,
                uuid,
                number,
                "https://" + HOST + "/videos/watch/" + uuid,
                "/videos/embed/" + uuid,
                new Video.Text(name, description, true, List.of()),
                new Video.Labels(
                        Labelled.unknown(),
                        Labelled.unknown(),
                        language == null ? Labelled.unknown() : new Labelled<>(language, language),
                        Labelled.unknown()),
                new Video.Dates(published, published, published, null),
                Video.Sensitivity.NONE,
                245,
                false,
                new Video.Counters(1_234, 0, 0, 0, 0),
                new Thumbnails(picture("/small" + number, 280), picture("/large" + number, 850), List.of()),
                actor("ada", "accounts"),
                actor("ada_films_" + number, "video-channels"),
                NOW);
    }

    public static Video without(Video video, boolean live, Video.Sensitivity sensitivity) {
        return new Video(
                video.host(),
                video.uuid(),
                video.originId(),
                video.url(),
                video.embedPath(),
                video.text(),
                video.labels(),
                video.dates(),
                sensitivity,
                live ? 0 : video.seconds(),
                live,
                video.counters(),
                Thumbnails.NONE,
                video.account(),
                video.channel(),
                video.detailed());
    }

    public static Channel channel(String name, String displayName, String description, String url) {
        Actor actor =
                new Actor(1, name, displayName, HOST, url, List.of(picture("/avatar", 120), picture("/big", 600)));
        Account owner = new Account(actor("ada", "accounts"), null, 0, 0, NOW, NOW);
        return new Channel(actor, description, null, 12, 0, 3, NOW, NOW, List.of(), owner);
    }

    public static Playlist playlist(int number, String name) {
        return new Playlist(
                HOST,
                uuid(number),
                number,
                "https://" + HOST + "/video-playlists/" + uuid(number),
                "/video-playlists/embed/" + uuid(number),
                name,
                "All of them",
                Labelled.unknown(),
                Labelled.unknown(),
                7,
                Thumbnails.NONE,
                NOW,
                NOW,
                actor("ada", "accounts"),
                null);
    }

    static Actor actor(String name, String kind) {
        return new Actor(
                1,
                name,
                name.toUpperCase(java.util.Locale.ROOT),
                HOST,
                "https://" + HOST + "/" + kind + "/" + name,
                List.of());
    }

    static Picture picture(String path, int width) {
        return new Picture(path, "https://" + HOST + path, width, width * 9 / 16, null, null);
    }
}
