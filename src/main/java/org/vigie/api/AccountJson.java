package org.vigie.api;

import org.vigie.catalog.Account;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.media.PictureName;

/**
 * An account by itself, or within its channel.
 *
 * @param channel that it is known by
 */
record AccountJson(Account account, Channel channel, Rendering rendering) implements ItemJson {

    @Override
    public void write(ItemFields out) {
        Actor actor = account.actor();
        out.number(Key.ID, actor.id());
        out.text(Key.NAME, actor.name());
        out.text(Key.DISPLAY_NAME, actor.displayName());
        out.text(Key.DESCRIPTION, account.description());
        out.text(Key.URL, actor.url());
        out.text(Key.HOST, actor.host().name());
        out.number(Key.FOLLOWERS_COUNT, account.followers());
        out.number(Key.FOLLOWING_COUNT, account.following());
        out.date(Key.CREATED_AT, account.created());
        out.date(Key.UPDATED_AT, account.updated());
        out.images(Key.AVATARS, channel, PictureName.ACCOUNT, actor.avatars());
    }
}
