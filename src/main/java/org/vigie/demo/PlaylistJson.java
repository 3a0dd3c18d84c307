package org.vigie.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.catalog.ShortUuid;
import org.vigie.demo.ActorJson.Heights;
import org.vigie.demo.FakeCatalogue.Kept;

/** Writes playlists and their elements. */
final class PlaylistJson {

    private static final String THUMBNAILS = "/lazy-static/thumbnails/playlist-";
    private static final int REGULAR = 0;
    private static final int DELETED = 1;
    private static final int PRIVATE = 2;

    private final Site site;
    private final FakeCatalogue catalogue;
    private final ActorJson actors;
    private final VideoJson videos;

    PlaylistJson(Site site, FakeCatalogue catalogue, ActorJson actors, VideoJson videos) {
        this.site = site;
        this.catalogue = catalogue;
        this.actors = actors;
        this.videos = videos;
    }

    void playlist(JsonGenerator json, Kept<FakePlaylist> kept) throws IOException {
        FakePlaylist playlist = kept.item();
        UUID uuid = playlist.uuid();
        json.writeNumberField("id", kept.id());
        json.writeStringField("uuid", uuid.toString());
        if (site.atLeast(3, 3)) {
            json.writeStringField("shortUUID", ShortUuid.of(uuid));
        }
        json.writeBooleanField("isLocal", playlist.host().equals(site.host()));
        if (site.atLeast(3, 0)) {
            json.writeStringField("url", Site.url(playlist.host(), "/video-playlists/" + uuid));
        }
        json.writeStringField("displayName", playlist.displayName());
        json.writeStringField("description", playlist.description());
        Json.label(json, "privacy", playlist.privacy().id(), playlist.privacy().label());
        pictures(json, playlist);
        if (site.atLeast(3, 0)) {
            json.writeStringField(
                    "embedPath", "/video-playlists/embed/" + (site.modern() ? ShortUuid.of(uuid) : uuid.toString()));
        }
        Json.label(json, "type", 1, "Regular");
        json.writeNumberField("videosLength", playlist.videos().size());
        Json.time(json, "createdAt", playlist.created());
        Json.time(json, "updatedAt", playlist.created().plus(Duration.ofMinutes(1 + kept.revision())));
        Json.object(
                json,
                "ownerAccount",
                owner -> actors.accountSummary(owner, playlist.host(), playlist.owner(), Heights.SHOWN));
        if (site.modern()) {
            json.writeNumberField("videoChannelPosition", 1);
        }
        Json.object(
                json,
                "videoChannel",
                channel -> actors.channelSummary(channel, playlist.host(), playlist.channel(), Heights.SHOWN));
    }

    /** A public playlist shows unlisted videos whole; private and deleted ones stay as empty places. */
    void element(JsonGenerator json, int id, int position, UUID uuid) throws IOException {
        Optional<Kept<FakeVideo>> video = catalogue.video(uuid);
        Optional<Kept<FakeVideo>> readable =
                video.filter(kept -> kept.item().privacy().readable());
        json.writeNumberField("id", id);
        json.writeNumberField("position", position);
        json.writeNullField("startTimestamp");
        json.writeNullField("stopTimestamp");
        json.writeNumberField("type", readable.isPresent() ? REGULAR : video.isPresent() ? PRIVATE : DELETED);
        if (readable.isPresent()) {
            Json.object(json, "video", row -> videos.row(row, readable.get(), Heights.SHOWN));
        } else {
            json.writeNullField("video");
        }
    }

    /** An empty playlist has no picture. */
    private void pictures(JsonGenerator json, FakePlaylist playlist) throws IOException {
        boolean empty = playlist.videos().isEmpty();
        UUID uuid = playlist.uuid();
        json.writeStringField("thumbnailPath", empty ? null : THUMBNAILS + PictureFile.SMALL.swap(uuid) + ".jpg");
        if (site.atLeast(8, 1)) {
            VideoJson.thumbnails(json, site, THUMBNAILS, empty ? List.of() : PictureFile.STILLS.reversed(), uuid);
        }
    }
}
