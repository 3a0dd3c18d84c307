package org.vigie.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.vigie.api.Wire.ActorSummary;
import org.vigie.api.Wire.Size;
import org.vigie.catalog.Caption;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.ShortUuid;
import org.vigie.catalog.Video;
import org.vigie.media.PictureName;

/** A video as search answers give it: the keys of the reference engine, in its order, and behind them what it lacks. */
record VideoJson(
        long id,
        UUID uuid,
        String shortUUID,
        double score,
        String createdAt,
        String updatedAt,
        String publishedAt,
        String originallyPublishedAt,
        Labelled<Integer> category,
        Labelled<Integer> licence,
        Labelled<String> language,
        Labelled<Integer> privacy,
        String name,
        String description,
        String truncatedDescription,
        int duration,
        List<String> tags,
        String thumbnailPath,
        String thumbnailUrl,
        List<Size> thumbnails,
        String previewPath,
        String previewUrl,
        String embedPath,
        String embedUrl,
        String url,
        boolean isLocal,
        long views,
        long viewers,
        long likes,
        long dislikes,
        long comments,
        boolean isLive,
        boolean nsfw,
        int nsfwFlags,
        String nsfwSummary,
        ActorSummary account,
        ActorSummary channel,
        List<CaptionJson> captions,
        @JsonUnwrapped HitExtras extras) {

    /** As PeerTube's {@code /videos/UUID/captions} has them, without the files. */
    record CaptionJson(Labelled<String> language, boolean automaticallyGenerated) {

        static CaptionJson of(Caption caption) {
            return new CaptionJson(caption.language(), caption.automatic());
        }
    }

    static VideoJson of(Video video, double score, HitExtras extras, Rendering rendering) {
        return new VideoJson(
                video.originId(),
                video.uuid(),
                ShortUuid.of(video.uuid()),
                score,
                Wire.date(video.dates().created()),
                Wire.date(video.dates().updated()),
                Wire.date(video.dates().published()),
                Wire.date(video.dates().originallyPublished()),
                video.labels().category(),
                video.labels().licence(),
                video.labels().language(),
                video.labels().privacy(),
                video.text().name(),
                video.text().description(),
                Wire.truncated(video.text().description()),
                video.seconds(),
                video.text().tags(),
                Wire.thumbnailPath(video.thumbnails().small(), "/lazy-static/thumbnails/" + video.uuid() + ".jpg"),
                rendering
                        .pictures()
                        .thumbnail(video, PictureName.SMALL, video.thumbnails().small()),
                rendering.pictures().sizes(video, video.thumbnails()),
                Wire.thumbnailPath(video.thumbnails().large(), "/lazy-static/previews/" + video.uuid() + ".jpg"),
                rendering
                        .pictures()
                        .thumbnail(video, PictureName.LARGE, video.thumbnails().large()),
                video.embedPath(),
                Wire.url(video.host(), video.embedPath()),
                video.url(),
                rendering.isLocal(video),
                video.counters().views(),
                video.counters().viewers(),
                video.counters().likes(),
                video.counters().dislikes(),
                video.counters().comments(),
                video.live(),
                video.sensitivity().sensitive(),
                video.sensitivity().flags(),
                video.sensitivity().summary(),
                rendering.account(video.account(), video),
                rendering.channel(video.channel(), video),
                video.extras().captions().stream().map(CaptionJson::of).toList(),
                extras);
    }
}
