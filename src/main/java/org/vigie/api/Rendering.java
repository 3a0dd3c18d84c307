package org.vigie.api;

import java.util.List;
import java.util.Optional;
import org.vigie.api.Wire.ActorSummary;
import org.vigie.api.Wire.Image;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.media.PictureName;

/**
 * How items look to the one who asks.
 *
 * @param caller instance that asks: what is of it is local
 */
record Rendering(Optional<Host> caller, PictureLinks pictures) {

    /** A video, channel or playlist as JSON. */
    Object json(Item item, double score, HitExtras extras) {
        return switch (item) {
            case Video video -> VideoJson.of(video, score, extras, this);
            case Channel channel -> ChannelJson.of(channel, score, extras, this);
            case Playlist playlist -> PlaylistJson.of(playlist, score, extras, this);
        };
    }

    boolean isLocal(Item item) {
        return caller.filter(item.host()::equals).isPresent();
    }

    /** @param of the item that the account made */
    ActorSummary account(Actor actor, Item of) {
        return ActorSummary.of(actor, accountAvatars(actor, of));
    }

    List<Image> accountAvatars(Actor actor, Item of) {
        return pictures.images(of, PictureName.ACCOUNT, actor.avatars());
    }

    /** @param of the item that is in the channel; null for no channel */
    ActorSummary channel(Actor actor, Item of) {
        return actor == null ? null : ActorSummary.of(actor, pictures.images(of, PictureName.AVATAR, actor.avatars()));
    }
}
