package org.vigie.api;

import org.vigie.catalog.ShortUuid;
import org.vigie.catalog.Thumbnails;
import org.vigie.catalog.Video;
import org.vigie.media.PictureName;

/** A video as search answers give it: the keys of the reference engine, in its order, and behind them what it lacks. */
record VideoJson(Video video, double score, HitExtras extras, Rendering rendering) implements ItemJson {

    @Override
    public void write(ItemFields out) {
        Thumbnails thumbnails = video.thumbnails();
        out.number(Key.ID, video.originId());
        out.text(Key.UUID, video.uuid().toString());
        out.text(Key.SHORT_UUID, ShortUuid.of(video.uuid()));
        out.number(Key.SCORE, score);
        out.date(Key.CREATED_AT, video.dates().created());
        out.date(Key.UPDATED_AT, video.dates().updated());
        out.date(Key.PUBLISHED_AT, video.dates().published());
        out.date(Key.ORIGINALLY_PUBLISHED_AT, video.dates().originallyPublished());
        out.labelled(Key.CATEGORY, video.labels().category());
        out.labelled(Key.LICENCE, video.labels().licence());
        out.labelled(Key.LANGUAGE, video.labels().language());
        out.labelled(Key.PRIVACY, video.labels().privacy());
        out.text(Key.NAME, video.text().name());
        out.description(video.text().description());
        out.number(Key.DURATION, video.seconds());
        out.texts(Key.TAGS, video.text().tags());
        out.text(
                Key.THUMBNAIL_PATH,
                Wire.thumbnailPath(thumbnails.small(), "/lazy-static/thumbnails/" + video.uuid() + ".jpg"));
        out.picture(Key.THUMBNAIL_URL, video, PictureName.SMALL, thumbnails.small());
        out.sizes(Key.THUMBNAILS, video, thumbnails);
        out.text(
                Key.PREVIEW_PATH,
                Wire.thumbnailPath(thumbnails.large(), "/lazy-static/previews/" + video.uuid() + ".jpg"));
        out.picture(Key.PREVIEW_URL, video, PictureName.LARGE, thumbnails.large());
        out.text(Key.EMBED_PATH, video.embedPath());
        out.text(Key.EMBED_URL, Wire.url(video.host(), video.embedPath()));
        out.text(Key.URL, video.url());
        out.flag(Key.IS_LOCAL, rendering.isLocal(video));
        counters(out);
        out.flag(Key.IS_LIVE, video.live());
        out.flag(Key.NSFW, video.sensitivity().sensitive());
        out.number(Key.NSFW_FLAGS, video.sensitivity().flags());
        out.text(Key.NSFW_SUMMARY, video.sensitivity().summary());
        out.actor(Key.ACCOUNT, video, PictureName.ACCOUNT, video.account());
        out.actor(Key.CHANNEL, video, PictureName.AVATAR, video.channel());
        out.captions(Key.CAPTIONS, video.extras().captions());
        out.extras(extras);
    }

    private void counters(ItemFields out) {
        out.number(Key.VIEWS, video.counters().views());
        out.number(Key.VIEWERS, video.counters().viewers());
        out.number(Key.LIKES, video.counters().likes());
        out.number(Key.DISLIKES, video.counters().dislikes());
        out.number(Key.COMMENTS, video.counters().comments());
    }
}
