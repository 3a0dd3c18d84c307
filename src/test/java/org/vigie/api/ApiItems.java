package org.vigie.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.catalog.Account;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Caption;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Samples;
import org.vigie.catalog.Thumbnails;
import org.vigie.catalog.Video;
import org.vigie.index.Filter;
import org.vigie.index.Query;
import org.vigie.index.Query.Sort;
import org.vigie.index.SearchIndex;

/** Items that have everything, items that lack whatever can be lacking, and the engine's index filled with them. */
public final class ApiItems {

    static final Host PORTED = Host.of("tube.example:8443");
    static final UUID RICH = UUID.fromString("db2a63ae-76f8-4fdc-be6a-3a49bbc1f428");
    static final UUID POOR = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /** 250 characters would cut the bicycle, which is two of Java's, in half. */
    static final String LONG = "x".repeat(246) + "🚲".repeat(10);

    private static final Instant CREATED = Instant.parse("2026-05-01T12:00:00.120Z");
    private static final Instant UPDATED = Instant.parse("2026-05-02T12:00:00Z");
    private static final Instant PUBLISHED = Instant.parse("2026-05-01T12:30:00.999999Z");
    private static final Instant ORIGINALLY = Instant.parse("1895-12-28T00:00:00Z");

    private static final Picture SMALL_AVATAR = new Picture(
            "/lazy-static/avatars/s.png",
            "https://tube.example:8443/lazy-static/avatars/s.png",
            48,
            48,
            CREATED,
            UPDATED);
    private static final Picture STORED =
            new Picture(null, "https://storage.example/bucket/avatars/l.png", 120, 120, CREATED, UPDATED);
    private static final Picture OLD = new Picture(
            "/lazy-static/thumbnails/o.jpg",
            "https://tube.example:8443/lazy-static/thumbnails/o.jpg",
            0,
            0,
            null,
            null);

    private ApiItems() {}

    /** Empties the index first: it may have what another test, or another run of the tests, left. */
    public static void fill(SearchIndex index, List<? extends Item> items) {
        index.refresh();
        for (ItemKind kind : ItemKind.values()) {
            index.remove(all(index, kind));
        }
        index.put(items);
        index.refresh();
    }

    private static List<ItemId> all(SearchIndex index, ItemKind kind) {
        Query query = Query.all(kind, Filter.NONE, Sort.MATCH, 0, 10_000);
        return index.search(query).page().stream().map(hit -> hit.item().id()).toList();
    }

    static Actor account() {
        String url = "https://tube.example:8443/accounts/ada";
        return new Actor(7, "ada", "Ada", PORTED, url, List.of(SMALL_AVATAR, STORED));
    }

    static Actor channelActor() {
        String url = "https://tube.example:8443/video-channels/Machines";
        return new Actor(8, "Machines", "Machines", PORTED, url, List.of(SMALL_AVATAR));
    }

    static Video richVideo() {
        return new Video(
                PORTED,
                RICH,
                42,
                "https://tube.example:8443/videos/watch/" + RICH,
                "/videos/embed/t4FBJmuTG2a8BAZEKxFQc3",
                new Video.Text("Rich <b>video</b>", LONG, true, List.of("film", "old films")),
                new Video.Labels(
                        new Labelled<>(2, "Films"),
                        new Labelled<>(1, "Attribution"),
                        new Labelled<>("fr", "French"),
                        new Labelled<>(1, "Public")),
                new Video.Dates(CREATED, UPDATED, PUBLISHED, ORIGINALLY),
                new Video.Sensitivity(true, 5, "A fight"),
                61,
                true,
                new Video.Counters(1_000_000_000_000L, 2, 3, 4, 5),
                new Thumbnails(SMALL_AVATAR, STORED, List.of(SMALL_AVATAR, STORED)),
                account(),
                channelActor(),
                UPDATED,
                new Video.Extras(List.of(new Caption(new Labelled<>("eo", "Esperanto"), true)), List.of()));
    }

    static Video poorVideo() {
        Host host = Samples.MEADOW;
        return new Video(
                host,
                POOR,
                0,
                "https://" + host + "/videos/watch/" + POOR,
                "/videos/embed/" + POOR,
                new Video.Text("Poor video", null, true, List.of()),
                new Video.Labels(
                        Labelled.unknown(), Labelled.unknown(), Labelled.unknown(), new Labelled<>(1, "Public")),
                new Video.Dates(CREATED, CREATED, CREATED, null),
                Video.Sensitivity.NONE,
                0,
                false,
                new Video.Counters(0, 0, 0, 0, 0),
                Thumbnails.NONE,
                Samples.account(host),
                Samples.channelActor(host),
                null);
    }

    static Channel richChannel() {
        Account owner = new Account(account(), "Builds things", 9, 8, CREATED, UPDATED);
        return new Channel(
                channelActor(),
                "Of all kinds",
                "https://give.example",
                12,
                3,
                4,
                CREATED,
                UPDATED,
                List.of(STORED),
                owner);
    }

    static Channel poorChannel() {
        Host host = Samples.MEADOW;
        Account owner = new Account(Samples.account(host), null, 0, 0, CREATED, CREATED);
        return new Channel(Samples.channelActor(host), null, null, 0, 0, 0, CREATED, CREATED, List.of(), owner);
    }

    static Playlist richPlaylist() {
        return playlist(
                PORTED, RICH, "Rich playlist", "Worth seeing", new Thumbnails(OLD, null, List.of()), channelActor());
    }

    static Playlist poorPlaylist() {
        return playlist(Samples.MEADOW, POOR, "Poor playlist", null, Thumbnails.NONE, null);
    }

    private static Playlist playlist(
            Host host, UUID uuid, String name, String description, Thumbnails thumbnails, Actor channel) {
        return new Playlist(
                host,
                uuid,
                11,
                "https://" + host + "/video-playlists/" + uuid,
                "/video-playlists/embed/" + uuid,
                name,
                description,
                new Labelled<>(1, "Public"),
                new Labelled<>(1, "Regular"),
                5,
                thumbnails,
                CREATED,
                UPDATED,
                host.equals(PORTED) ? account() : Samples.account(host),
                channel);
    }
}
