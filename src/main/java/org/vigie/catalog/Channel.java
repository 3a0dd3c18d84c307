package org.vigie.catalog;

import java.time.Instant;
import java.util.List;

/**
 * A channel of an instance.
 *
 * @param description null if there is none
 * @param support how to support it; null if there is nothing
 * @param videosCount public videos of it that were listed by its host
 * @param owner the account behind it
 */
public record Channel(
        Actor actor,
        String description,
        String support,
        long followers,
        long following,
        int videosCount,
        Instant created,
        Instant updated,
        List<Picture> banners,
        Account owner)
        implements Item {

    @Override
    public ItemId id() {
        return ItemId.channel(actor.host(), actor.name());
    }

    @Override
    public Host host() {
        return actor.host();
    }

    public Channel withVideosCount(int newVideosCount) {
        return new Channel(
                actor, description, support, followers, following, newVideosCount, created, updated, banners, owner);
    }
}
