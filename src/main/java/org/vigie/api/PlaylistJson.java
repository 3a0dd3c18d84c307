package org.vigie.api;

import org.vigie.catalog.Picture;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.ShortUuid;
import org.vigie.media.PictureName;

/** A playlist as search answers give it. {@code videosLength} is what clients tell it from a video by. */
record PlaylistJson(Playlist playlist, double score, HitExtras extras, Rendering rendering) implements ItemJson {

    @Override
    public void write(ItemFields out) {
        String shortUuid = ShortUuid.of(playlist.uuid());
        String embedPath = "/video-playlists/embed/" + shortUuid;
        Picture small = playlist.thumbnails().small();
        out.number(Key.ID, playlist.originId());
        out.text(Key.UUID, playlist.uuid().toString());
        out.text(Key.SHORT_UUID, shortUuid);
        out.number(Key.SCORE, score);
        out.flag(Key.IS_LOCAL, rendering.isLocal(playlist));
        out.text(Key.URL, playlist.url());
        out.text(Key.DISPLAY_NAME, playlist.displayName());
        out.text(Key.DESCRIPTION, playlist.description());
        out.labelled(Key.PRIVACY, playlist.privacy());
        out.number(Key.VIDEOS_LENGTH, playlist.videosLength());
        out.labelled(Key.TYPE, playlist.type());
        out.text(Key.THUMBNAIL_PATH, Wire.thumbnailPath(small, "/lazy-static/thumbnails/" + playlist.uuid() + ".jpg"));
        out.picture(Key.THUMBNAIL_URL, playlist, PictureName.SMALL, small);
        out.sizes(Key.THUMBNAILS, playlist, playlist.thumbnails());
        out.text(Key.EMBED_PATH, embedPath);
        out.text(Key.EMBED_URL, Wire.url(playlist.host(), embedPath));
        out.date(Key.CREATED_AT, playlist.created());
        out.date(Key.UPDATED_AT, playlist.updated());
        out.actor(Key.OWNER_ACCOUNT, playlist, PictureName.ACCOUNT, playlist.owner());
        out.actor(Key.VIDEO_CHANNEL, playlist, PictureName.AVATAR, playlist.channel());
        out.extras(extras);
    }
}
