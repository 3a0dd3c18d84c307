package org.vigie.peertube;

import java.util.Optional;
import org.vigie.catalog.Channel;

/** Reads channels from list rows and from their own answers, which have the same fields. */
final class ChannelReader {

    private static final int MAX_SUPPORT = 2_000;

    private ChannelReader() {}

    /** Why this can't be kept as a channel of its host; empty if it can. */
    static Optional<String> fault(Fields channel) {
        if (!channel.flag("isLocal")) {
            return Optional.of("it is not the host's own");
        }
        return ActorReader.fault(channel, "it").or(() -> ActorReader.fault(channel.in("ownerAccount"), "its account"));
    }

    static Channel read(Fields channel) {
        Dated dated = Dated.of(channel);
        return new Channel(
                ActorReader.channel(channel),
                channel.text("description", ActorReader.MAX_DESCRIPTION),
                channel.text("support", MAX_SUPPORT),
                channel.count("followersCount"),
                channel.count("followingCount"),
                channel.smallCount("videosCount"),
                dated.created(),
                dated.updated(),
                PictureReader.banners(channel),
                ActorReader.owner(channel.in("ownerAccount"), dated.created(), dated.updated()));
    }
}
