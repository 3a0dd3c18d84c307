package org.vigie.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.vigie.api.Wire.ActorSummary;
import org.vigie.api.Wire.Size;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.ShortUuid;
import org.vigie.media.PictureName;

/** A playlist as search answers give it. {@code videosLength} is what clients tell it from a video by. */
record PlaylistJson(
        long id,
        UUID uuid,
        String shortUUID,
        double score,
        boolean isLocal,
        String url,
        String displayName,
        String description,
        Labelled<Integer> privacy,
        int videosLength,
        Labelled<Integer> type,
        String thumbnailPath,
        String thumbnailUrl,
        List<Size> thumbnails,
        String embedPath,
        String embedUrl,
        String createdAt,
        String updatedAt,
        ActorSummary ownerAccount,
        ActorSummary videoChannel,
        @JsonUnwrapped HitExtras extras) {

    static PlaylistJson of(Playlist playlist, double score, HitExtras extras, Rendering rendering) {
        String embedPath = "/video-playlists/embed/" + ShortUuid.of(playlist.uuid());
        return new PlaylistJson(
                playlist.originId(),
                playlist.uuid(),
                ShortUuid.of(playlist.uuid()),
                score,
                rendering.isLocal(playlist),
                playlist.url(),
                playlist.displayName(),
                playlist.description(),
                playlist.privacy(),
                playlist.videosLength(),
                playlist.type(),
                Wire.thumbnailPath(
                        playlist.thumbnails().small(), "/lazy-static/thumbnails/" + playlist.uuid() + ".jpg"),
                rendering
                        .pictures()
                        .thumbnail(
                                playlist,
                                PictureName.SMALL,
                                playlist.thumbnails().small()),
                rendering.pictures().sizes(playlist, playlist.thumbnails()),
                embedPath,
                Wire.url(playlist.host(), embedPath),
                Wire.date(playlist.created()),
                Wire.date(playlist.updated()),
                rendering.account(playlist.owner(), playlist),
                rendering.channel(playlist.channel(), playlist),
                extras);
    }
}
