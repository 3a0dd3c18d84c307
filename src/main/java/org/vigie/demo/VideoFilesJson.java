package org.vigie.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.vigie.demo.FakeCatalogue.Kept;

/** Writes the media files of a video's details: links as real ones look, to files that aren't there. */
final class VideoFilesJson {

    private static final int HEIGHT = 720;
    private static final int WIDTH = 1280;
    private static final int BYTES_A_SECOND = 180_000;

    /**
     * One file of a video.
     *
     * @param folder where it lies, with the slash behind
     * @param name of the file in it
     * @param torrent name of its torrent
     * @param download its path below {@code /download/}
     */
    private record Media(int id, int height, String folder, String name, String torrent, String download) {}

    private final Site site;

    VideoFilesJson(Site site) {
        this.site = site;
    }

    void write(JsonGenerator json, Kept<FakeVideo> kept) throws IOException {
        FakeVideo video = kept.item();
        String folder = "/static/streaming-playlists/hls/" + video.uuid() + "/";
        Json.array(
                json,
                "streamingPlaylists",
                array -> Json.object(array, playlist -> {
                    playlist.writeNumberField("id", kept.id());
                    playlist.writeNumberField("type", 1);
                    playlist.writeStringField("playlistUrl", site.url(folder + file(video, "master") + "-master.m3u8"));
                    playlist.writeStringField(
                            "segmentsSha256Url", site.url(folder + file(video, "segments") + "-segments-sha256.json"));
                    Json.array(playlist, "redundancies", none -> {});
                    Json.array(playlist, "files", files -> {
                        if (!video.live()) {
                            media(files, video, stream(kept, folder));
                        }
                    });
                }));
        Json.array(json, "files", files -> {
            if (!video.live()) {
                media(files, video, web(kept));
            }
        });
    }

    private static Media stream(Kept<FakeVideo> kept, String folder) {
        FakeVideo video = kept.item();
        return new Media(
                kept.id() * 2,
                HEIGHT,
                folder,
                file(video, "stream") + "-720-fragmented.mp4",
                file(video, "stream-torrent") + "-720-hls.torrent",
                "streaming-playlists/hls/videos/" + video.uuid() + "-720-fragmented.mp4");
    }

    /** PeerTube 8 keeps the sound alone beside the stream. */
    private Media web(Kept<FakeVideo> kept) {
        FakeVideo video = kept.item();
        int height = site.modern() ? 0 : HEIGHT;
        return new Media(
                kept.id() * 2 + 1,
                height,
                "/static/web-videos/",
                file(video, "web") + "-" + height + ".mp4",
                file(video, "web-torrent") + "-" + height + ".torrent",
                "web-videos/" + video.uuid() + "-" + height + ".mp4");
    }

    private void media(JsonGenerator json, FakeVideo video, Media media) throws IOException {
        boolean picture = media.height() > 0;
        String url = site.url(media.folder() + media.name());
        String torrent = site.url("/lazy-static/torrents/" + media.torrent());
        Json.object(json, file -> {
            file.writeNumberField("id", media.id());
            Json.label(file, "resolution", media.height(), picture ? media.height() + "p" : "Audio only");
            file.writeNumberField("width", picture ? WIDTH : 0);
            file.writeNumberField("height", media.height());
            file.writeStringField("magnetUri", magnet(video, torrent, url));
            file.writeNumberField("size", (long) BYTES_A_SECOND * video.seconds() / (picture ? 1 : 12));
            file.writeNumberField("fps", picture ? 30 : 0);
            file.writeStringField("torrentUrl", torrent);
            file.writeStringField("torrentDownloadUrl", site.url("/download/torrents/" + media.torrent()));
            file.writeStringField("fileUrl", url);
            file.writeStringField("fileDownloadUrl", site.url("/download/" + media.download()));
            file.writeStringField(
                    "metadataUrl", site.url("/api/v1/videos/" + video.uuid() + "/metadata/" + media.id()));
            file.writeBooleanField("hasAudio", true);
            file.writeBooleanField("hasVideo", picture);
            if (site.modern() && picture) {
                file.writeStringField("playlistUrl", url.replace("-fragmented.mp4", ".m3u8"));
            }
            file.writeNumberField("storage", 0);
        });
    }

    private String magnet(FakeVideo video, String torrent, String url) {
        UUID hash = file(video, url);
        String digest = hash.toString().replace("-", "") + Integer.toHexString(hash.hashCode() | 0x10000000);
        return "magnet:?xs=" + encoded(torrent) + "&xt=urn:btih:" + digest + "&dn=" + encoded(video.name()) + "&tr="
                + encoded(site.url("/tracker/announce")) + "&tr=" + encoded("wss://" + site.host() + "/tracker/socket")
                + "&ws=" + encoded(url);
    }

    private static UUID file(FakeVideo video, String what) {
        return Site.file(video.uuid(), what);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
