package org.vigie.api;

import java.util.Optional;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;

/**
 * How items look to the one who asks.
 *
 * @param caller instance that asks: what is of it is local
 */
record Rendering(Optional<Host> caller, PictureLinks pictures) {

    /** A video, channel or playlist as JSON. */
    ItemJson json(Item item, double score, HitExtras extras) {
        return switch (item) {
            case Video video -> new VideoJson(video, score, extras, this);
            case Channel channel -> new ChannelJson(channel, score, extras, this);
            case Playlist playlist -> new PlaylistJson(playlist, score, extras, this);
        };
    }

    boolean isLocal(Item item) {
        return caller.filter(item.host()::equals).isPresent();
    }
}
