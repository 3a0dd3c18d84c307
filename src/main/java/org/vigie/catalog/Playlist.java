package org.vigie.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A public playlist of an instance.
 *
 * @param description null if there is none
 * @param type 1 regular, 2 watch later
 * @param videosLength public videos in it; until {@code elements} were read, as the origin counts them, which includes
 *     deleted and private ones
 * @param channel null on old data
 * @param elements its public videos of its own host, in its order
 */
public record Playlist(
        Host host,
        UUID uuid,
        long originId,
        String url,
        String embedPath,
        String displayName,
        String description,
        Labelled<Integer> privacy,
        Labelled<Integer> type,
        int videosLength,
        Thumbnails thumbnails,
        Instant created,
        Instant updated,
        Actor owner,
        Actor channel,
        List<Element> elements)
        implements Item {

    /** Sources that were stored before there were elements have none. */
    public Playlist {
        elements = elements == null ? List.of() : elements;
    }

    /** Of which only a list row is known. */
    public Playlist(
            Host host,
            UUID uuid,
            long originId,
            String url,
            String embedPath,
            String displayName,
            String description,
            Labelled<Integer> privacy,
            Labelled<Integer> type,
            int videosLength,
            Thumbnails thumbnails,
            Instant created,
            Instant updated,
            Actor owner,
            Actor channel) {
        this(
                host,
                uuid,
                originId,
                url,
                embedPath,
                displayName,
                description,
                privacy,
                type,
                videosLength,
                thumbnails,
                created,
                updated,
                owner,
                channel,
                List.of());
    }

    /**
     * A video in it.
     *
     * @param position from 1; with gaps where something isn't public or is of another host
     */
    public record Element(int position, UUID video) {}

    public Playlist withElements(int newVideosLength, List<Element> newElements) {
        return new Playlist(
                host,
                uuid,
                originId,
                url,
                embedPath,
                displayName,
                description,
                privacy,
                type,
                newVideosLength,
                thumbnails,
                created,
                updated,
                owner,
                channel,
                newElements);
    }

    @Override
    public ItemId id() {
        return ItemId.playlist(host, uuid);
    }
}
