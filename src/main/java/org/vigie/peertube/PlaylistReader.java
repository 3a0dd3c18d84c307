package org.vigie.peertube;

import java.util.Optional;
import java.util.UUID;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Uuids;

/** Reads playlists from list rows and from their own answers, which have the same fields. */
final class PlaylistReader {

    private static final int REGULAR = 1;
    private static final int MAX_NAME = 500;

    private PlaylistReader() {}

    /** Why this can't be kept as a playlist of its host, privacy aside; empty if it can. */
    static Optional<String> fault(Fields playlist) {
        if (Uuids.parse(playlist.raw("uuid")).isEmpty()) {
            return Optional.of("it has no valid uuid");
        }
        if (playlist.line("displayName", MAX_NAME) == null) {
            return Optional.of("it has no name");
        }
        if (!playlist.flag("isLocal")) {
            return Optional.of("it is not the host's own");
        }
        Fields channel = playlist.in("videoChannel");
        return ActorReader.fault(playlist.in("ownerAccount"), "its account")
                .or(() -> channel.present() ? ActorReader.fault(channel, "its channel") : Optional.empty());
    }

    /** Why a list row can't be kept; empty if it can. */
    static Optional<String> faultInList(Fields row) {
        return fault(row).or(() -> isPublic(row) ? Optional.empty() : Optional.of("it is not public"));
    }

    static boolean isPublic(Fields playlist) {
        return VideoReader.privacy(playlist).id() == VideoReader.PUBLIC;
    }

    static Playlist read(Fields playlist) {
        UUID uuid = Uuids.parse(playlist.raw("uuid")).orElseThrow();
        Dated dated = Dated.of(playlist);
        Fields channel = playlist.in("videoChannel");
        Actor channelActor = channel.present() ? ActorReader.channel(channel) : null;
        return new Playlist(
                playlist.host(),
                uuid,
                playlist.count("id"),
                WebAddress.own(playlist.raw("url"), playlist.host(), "/video-playlists/" + uuid),
                WebAddress.path(playlist.raw("embedPath")).orElse("/video-playlists/embed/" + uuid),
                playlist.line("displayName", MAX_NAME),
                playlist.text("description", ActorReader.MAX_DESCRIPTION),
                VideoReader.privacy(playlist),
                type(playlist),
                playlist.smallCount("videosLength"),
                PictureReader.ofPlaylist(playlist),
                dated.created(),
                dated.updated(),
                ActorReader.account(playlist.in("ownerAccount")),
                channelActor);
    }

    private static Labelled<Integer> type(Fields playlist) {
        Labelled<Integer> type = playlist.labelled("type");
        return type.id() == null ? new Labelled<>(REGULAR, "Regular") : type;
    }
}
