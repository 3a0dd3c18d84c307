package org.vigie.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A public video as its origin tells of it.
 *
 * @param originId the number it has on its own host; some clients ask the origin by it
 * @param url its ActivityPub id, {@code https://HOST/videos/watch/UUID}
 * @param embedPath path of the embed page on the origin
 * @param seconds duration; 0 for a live
 * @param detailed when its details (tags, whole description) were last read; null while only its list row is known
 * @param extras what is asked about last, and for each by itself
 */
public record Video(
        Host host,
        UUID uuid,
        long originId,
        String url,
        String embedPath,
        Text text,
        Labels labels,
        Dates dates,
        Sensitivity sensitivity,
        int seconds,
        boolean live,
        Counters counters,
        Thumbnails thumbnails,
        Actor account,
        Actor channel,
        Instant detailed,
        Extras extras)
        implements Item {

    /** Sources that were stored before there were extras have none. */
    public Video {
        extras = extras == null ? Extras.NONE : extras;
    }

    /** Of which nothing is known but what lists and its own answer tell. */
    public Video(
            Host host,
            UUID uuid,
            long originId,
            String url,
            String embedPath,
            Text text,
            Labels labels,
            Dates dates,
            Sensitivity sensitivity,
            int seconds,
            boolean live,
            Counters counters,
            Thumbnails thumbnails,
            Actor account,
            Actor channel,
            Instant detailed) {
        this(
                host,
                uuid,
                originId,
                url,
                embedPath,
                text,
                labels,
                dates,
                sensitivity,
                seconds,
                live,
                counters,
                thumbnails,
                account,
                channel,
                detailed,
                Extras.NONE);
    }

    /**
     * What is written about it.
     *
     * @param description Markdown; null if there is none; cut at 250 characters, ending in "...", until {@code whole}
     * @param whole false while the description may be the cut one that lists give
     */
    public record Text(String name, String description, boolean whole, List<String> tags) {}

    /** Values of PeerTube's dictionaries. */
    public record Labels(
            Labelled<Integer> category,
            Labelled<Integer> licence,
            Labelled<String> language,
            Labelled<Integer> privacy) {}

    /**
     * @param updated moves for reasons other than an edit (views, transcoding): never a sign of change
     * @param originallyPublished null if the origin doesn't say
     */
    public record Dates(Instant created, Instant updated, Instant published, Instant originallyPublished) {}

    /**
     * @param flags PeerTube 7.2 and later: bits 1 violent, 2 explicit; others are passed on
     * @param summary why it is sensitive; null if nobody says
     */
    public record Sensitivity(boolean sensitive, int flags, String summary) {

        public static final Sensitivity NONE = new Sensitivity(false, 0, null);
    }

    /** What moves without an edit; all at least 0. */
    public record Counters(long views, long viewers, long likes, long dislikes, long comments) {}

    /** What comes with it. */
    public record Extras(List<Caption> captions, List<Chapter> chapters) {

        public static final Extras NONE = new Extras(List.of(), List.of());
    }

    @Override
    public ItemId id() {
        return ItemId.video(host, uuid);
    }

    public Video withText(Text newText, Instant newDetailed) {
        return new Video(
                host,
                uuid,
                originId,
                url,
                embedPath,
                newText,
                labels,
                dates,
                sensitivity,
                seconds,
                live,
                counters,
                thumbnails,
                account,
                channel,
                newDetailed,
                extras);
    }

    public Video withCounters(Counters newCounters) {
        return new Video(
                host,
                uuid,
                originId,
                url,
                embedPath,
                text,
                labels,
                dates,
                sensitivity,
                seconds,
                live,
                newCounters,
                thumbnails,
                account,
                channel,
                detailed,
                extras);
    }

    public Video withExtras(Extras newExtras) {
        return new Video(
                host,
                uuid,
                originId,
                url,
                embedPath,
                text,
                labels,
                dates,
                sensitivity,
                seconds,
                live,
                counters,
                thumbnails,
                account,
                channel,
                detailed,
                newExtras);
    }
}
