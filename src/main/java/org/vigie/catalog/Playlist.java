package org.vigie.catalog;

import java.time.Instant;
import java.util.UUID;

/**
 * A public playlist of an instance.
 *
 * @param description null if there is none
 * @param type 1 regular, 2 watch later
 * @param videosLength elements, as the origin counts them (deleted and private ones included)
 * @param channel null on old data
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
        Actor channel)
        implements Item {

    @Override
    public ItemId id() {
        return ItemId.playlist(host, uuid);
    }
}
