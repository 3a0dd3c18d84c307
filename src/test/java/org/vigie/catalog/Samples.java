package org.vigie.catalog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.catalog.Video.Counters;
import org.vigie.catalog.Video.Dates;
import org.vigie.catalog.Video.Labels;
import org.vigie.catalog.Video.Sensitivity;
import org.vigie.catalog.Video.Text;

/** Items for tests: complete, and different only where a test says so. */
public final class Samples {

    public static final Host MEADOW = Host.of("tube.meadow.example");
    public static final Host HARBOUR = Host.of("video.harbour.example");
    private static final Instant DAY = Instant.parse("2026-05-01T12:00:00.123Z");

    private Samples() {}

    public static UUID uuid(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }

    public static String name(Item item) {
        return switch (item) {
            case Video video -> video.text().name();
            case Channel channel -> channel.actor().displayName();
            case Playlist playlist -> playlist.displayName();
        };
    }

    public static Actor account(Host host) {
        return new Actor(7, "marta", "Marta K", host, "https://" + host + "/accounts/marta", List.of());
    }

    public static Actor channelActor(Host host) {
        return new Actor(
                8, "Workshop", "The Workshop", host, "https://" + host + "/video-channels/Workshop", List.of());
    }

    public static Actor actor(String name, String displayName, Host host) {
        return new Actor(10, name, displayName, host, "https://" + host + "/accounts/" + name, List.of());
    }

    public static VideoBuilder video(String name) {
        return new VideoBuilder(name);
    }

    public static Channel channel(Host host, String name, String displayName, String description) {
        Actor actor = new Actor(9, name, displayName, host, "https://" + host + "/video-channels/" + name, List.of());
        Account owner = new Account(account(host), null, 3, 1, DAY, DAY);
        return new Channel(actor, description, null, 12, 0, 4, DAY, DAY, List.of(), owner);
    }

    public static Playlist playlist(Host host, String displayName, String description) {
        UUID uuid = uuid(host + displayName);
        return new Playlist(
                host,
                uuid,
                11,
                "https://" + host + "/video-playlists/" + uuid,
                "/video-playlists/embed/" + ShortUuid.of(uuid),
                displayName,
                description,
                new Labelled<>(1, "Public"),
                new Labelled<>(1, "Regular"),
                5,
                Thumbnails.NONE,
                DAY,
                DAY,
                account(host),
                channelActor(host));
    }

    /** Starts from a plain English video of MEADOW; each method changes one thing. */
    public static final class VideoBuilder {

        private final String name;
        private Host host = MEADOW;
        private UUID uuid;
        private String description = "A short film.";
        private List<String> tags = List.of("film");
        private String language = "en";
        private boolean sensitive;
        private int flags;
        private boolean live;
        private int category = 15;
        private Integer licence;
        private Instant originallyPublished;
        private Actor account;
        private Actor channel;
        private Instant published = DAY;
        private int seconds = 60;
        private long views = 10;

        private VideoBuilder(String name) {
            this.name = name;
            this.uuid = Samples.uuid(name);
        }

        public VideoBuilder on(Host newHost) {
            host = newHost;
            return this;
        }

        public VideoBuilder uuid(UUID newUuid) {
            uuid = newUuid;
            return this;
        }

        public VideoBuilder description(String newDescription) {
            description = newDescription;
            return this;
        }

        public VideoBuilder tags(String... newTags) {
            tags = List.of(newTags);
            return this;
        }

        /** Null for a video without a declared language. */
        public VideoBuilder language(String newLanguage) {
            language = newLanguage;
            return this;
        }

        public VideoBuilder sensitive() {
            sensitive = true;
            return this;
        }

        public VideoBuilder flags(int newFlags) {
            flags = newFlags;
            return this;
        }

        public VideoBuilder live() {
            live = true;
            return this;
        }

        public VideoBuilder category(int newCategory) {
            category = newCategory;
            return this;
        }

        public VideoBuilder licence(int newLicence) {
            licence = newLicence;
            return this;
        }

        public VideoBuilder originallyPublished(String newOriginallyPublished) {
            originallyPublished = Instant.parse(newOriginallyPublished);
            return this;
        }

        public VideoBuilder account(Actor newAccount) {
            account = newAccount;
            return this;
        }

        public VideoBuilder channel(Actor newChannel) {
            channel = newChannel;
            return this;
        }

        public VideoBuilder published(String newPublished) {
            published = Instant.parse(newPublished);
            return this;
        }

        public VideoBuilder seconds(int newSeconds) {
            seconds = newSeconds;
            return this;
        }

        public VideoBuilder views(long newViews) {
            views = newViews;
            return this;
        }

        public Video build() {
            return new Video(
                    host,
                    uuid,
                    42,
                    "https://" + host + "/videos/watch/" + uuid,
                    "/videos/embed/" + uuid,
                    new Text(name, description, true, tags),
                    new Labels(
                            new Labelled<>(category, "Category " + category),
                            licence == null ? Labelled.unknown() : new Labelled<>(licence, "Licence " + licence),
                            language == null ? Labelled.unknown() : new Labelled<>(language, "Language " + language),
                            new Labelled<>(1, "Public")),
                    new Dates(published, published, published, originallyPublished),
                    new Sensitivity(sensitive, flags, null),
                    seconds,
                    live,
                    new Counters(views, 0, 3, 0, 1),
                    Thumbnails.NONE,
                    account == null ? Samples.account(host) : account,
                    channel == null ? channelActor(host) : channel,
                    null);
        }
    }
}
