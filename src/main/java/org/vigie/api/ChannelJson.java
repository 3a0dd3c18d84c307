package org.vigie.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.vigie.api.Wire.Image;
import org.vigie.catalog.Account;
import org.vigie.catalog.Channel;
import org.vigie.media.PictureName;

/** A channel as search answers give it. {@code followersCount} is what clients tell it from a video by. */
record ChannelJson(
        long id,
        double score,
        String name,
        String displayName,
        String url,
        String host,
        String description,
        String support,
        boolean isLocal,
        long followersCount,
        long followingCount,
        int videosCount,
        String createdAt,
        String updatedAt,
        Image avatar,
        List<Image> avatars,
        List<Image> banners,
        Owner ownerAccount,
        @JsonUnwrapped HitExtras extras) {

    record Owner(
            long id,
            String name,
            String displayName,
            String description,
            String url,
            String host,
            long followersCount,
            long followingCount,
            String createdAt,
            String updatedAt,
            List<Image> avatars) {

        static Owner of(Account account, List<Image> avatars) {
            return new Owner(
                    account.actor().id(),
                    account.actor().name(),
                    account.actor().displayName(),
                    account.description(),
                    account.actor().url(),
                    account.actor().host().name(),
                    account.followers(),
                    account.following(),
                    Wire.date(account.created()),
                    Wire.date(account.updated()),
                    avatars);
        }
    }

    static ChannelJson of(Channel channel, double score, HitExtras extras, Rendering rendering) {
        return new ChannelJson(
                channel.actor().id(),
                score,
                channel.actor().name(),
                channel.actor().displayName(),
                channel.actor().url(),
                channel.host().name(),
                channel.description(),
                channel.support(),
                rendering.isLocal(channel),
                channel.followers(),
                channel.following(),
                channel.videosCount(),
                Wire.date(channel.created()),
                Wire.date(channel.updated()),
                null,
                rendering
                        .pictures()
                        .images(channel, PictureName.AVATAR, channel.actor().avatars()),
                rendering.pictures().images(channel, PictureName.BANNER, channel.banners()),
                Owner.of(
                        channel.owner(),
                        rendering.accountAvatars(channel.owner().actor(), channel)),
                extras);
    }
}
