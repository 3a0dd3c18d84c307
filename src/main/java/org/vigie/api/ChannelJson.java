package org.vigie.api;

import org.vigie.catalog.Channel;
import org.vigie.media.PictureName;

/** A channel as search answers give it. {@code followersCount} is what clients tell it from a video by. */
record ChannelJson(Channel channel, double score, HitExtras extras, Rendering rendering) implements ItemJson {

    @Override
    public void write(ItemFields out) {
        out.number(Key.ID, channel.actor().id());
        out.number(Key.SCORE, score);
        out.text(Key.NAME, channel.actor().name());
        out.text(Key.DISPLAY_NAME, channel.actor().displayName());
        out.text(Key.URL, channel.actor().url());
        out.text(Key.HOST, channel.host().name());
        out.text(Key.DESCRIPTION, channel.description());
        out.text(Key.SUPPORT, channel.support());
        out.flag(Key.IS_LOCAL, rendering.isLocal(channel));
        out.number(Key.FOLLOWERS_COUNT, channel.followers());
        out.number(Key.FOLLOWING_COUNT, channel.following());
        out.number(Key.VIDEOS_COUNT, channel.videosCount());
        out.date(Key.CREATED_AT, channel.created());
        out.date(Key.UPDATED_AT, channel.updated());
        out.nothing(Key.AVATAR);
        out.images(Key.AVATARS, channel, PictureName.AVATAR, channel.actor().avatars());
        out.images(Key.BANNERS, channel, PictureName.BANNER, channel.banners());
        out.begin(Key.OWNER_ACCOUNT);
        new AccountJson(channel.owner(), channel, rendering).write(out);
        out.end();
        out.extras(extras);
    }
}
