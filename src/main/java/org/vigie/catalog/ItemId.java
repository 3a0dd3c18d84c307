package org.vigie.catalog;

import java.util.Locale;
import java.util.UUID;

/**
 * What makes an item the same item: its kind, the host it lives on and its key there. The host is part of it, so that no
 * instance can replace what belongs to another by using its uuid.
 *
 * @param key the uuid of a video or playlist, the lower-case name of a channel
 */
public record ItemId(ItemKind kind, Host host, String key) {

    public static ItemId video(Host host, UUID uuid) {
        return new ItemId(ItemKind.VIDEO, host, uuid.toString());
    }

    public static ItemId channel(Host host, String name) {
        return new ItemId(ItemKind.CHANNEL, host, name.toLowerCase(Locale.ROOT));
    }

    public static ItemId playlist(Host host, UUID uuid) {
        return new ItemId(ItemKind.PLAYLIST, host, uuid.toString());
    }

    /** {@code key@host}: unique among the items of one kind. */
    public String handle() {
        return key + "@" + host;
    }
}
