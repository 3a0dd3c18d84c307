package org.vigie.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.catalog.ShortUuid;
import org.vigie.demo.ActorJson.Heights;
import org.vigie.demo.FakeCatalogue.Kept;
import org.vigie.demo.FakeVideo.Labels;

/** Writes videos: as rows of lists, with the description cut, and as details. */
final class VideoJson {

    private static final int MAX_LIST_DESCRIPTION = 250;
    private static final String CUT = "...";

    private final Site site;
    private final ActorJson actors;
    private final VideoFilesJson files;

    VideoJson(Site site, ActorJson actors) {
        this.site = site;
        this.actors = actors;
        this.files = new VideoFilesJson(site);
    }

    void row(JsonGenerator json, Kept<FakeVideo> kept, Heights heights) throws IOException {
        FakeVideo video = kept.item();
        String description = cut(video.description());
        common(json, kept, description, description);
        Json.object(json, "account", account -> actors.accountSummary(account, video.host(), video.account(), heights));
        Json.object(json, "channel", channel -> actors.channelSummary(channel, video.host(), video.channel(), heights));
        comments(json);
    }

    void details(JsonGenerator json, Kept<FakeVideo> kept) throws IOException {
        FakeVideo video = kept.item();
        // Before 5.0 even details cut it, and point to where the whole one is.
        String description = site.atLeast(5, 0) ? video.description() : cut(video.description());
        common(json, kept, cut(video.description()), description);
        Json.object(json, "account", account -> actors.account(account, video.host(), video.account()));
        Json.object(json, "channel", channel -> actors.channelOf(channel, video));
        comments(json);
        json.writeBooleanField("blacklisted", false);
        json.writeNullField("blacklistedReason");
        files.write(json, kept);
        if (site.modern()) {
            Json.array(json, "liveSchedules", none -> {});
        }
        json.writeNullField("support");
        if (!site.modern()) {
            json.writeStringField("descriptionPath", "/api/v1/videos/" + video.uuid() + "/description");
        }
        Json.array(json, "tags", tags -> {
            for (String tag : video.tags().stream().sorted().toList()) {
                tags.writeString(tag);
            }
        });
        if (!site.modern()) {
            json.writeBooleanField("commentsEnabled", true);
        }
        if (site.atLeast(6, 2)) {
            Json.label(json, "commentsPolicy", 1, "Enabled");
        }
        json.writeBooleanField("downloadEnabled", true);
        json.writeBooleanField("waitTranscoding", false);
        json.writeNullField("inputFileUpdatedAt");
        Json.label(json, "state", 1, "Published");
        Json.array(json, "trackerUrls", urls -> {
            urls.writeString(site.url("/tracker/announce"));
            urls.writeString("wss://" + site.host() + "/tracker/socket");
        });
        if (site.modern()) {
            Json.label(json, "embedPrivacyPolicy", 1, "All allowed");
        }
    }

    /**
     * The description as lists give it: at most 250 UTF-16 units, the last three of them dots; never half a character.
     *
     * @param description null stays null
     */
    static String cut(String description) {
        if (description == null || description.length() <= MAX_LIST_DESCRIPTION) {
            return description;
        }
        int end = MAX_LIST_DESCRIPTION - CUT.length();
        boolean splitsPair = Character.isHighSurrogate(description.charAt(end - 1));
        return description.substring(0, splitsPair ? end - 1 : end) + CUT;
    }

    private void common(JsonGenerator json, Kept<FakeVideo> kept, String truncated, String description)
            throws IOException {
        FakeVideo video = kept.item();
        json.writeNumberField("id", kept.id());
        json.writeStringField("uuid", video.uuid().toString());
        if (site.atLeast(3, 3)) {
            json.writeStringField("shortUUID", ShortUuid.of(video.uuid()));
        }
        if (site.atLeast(4, 0)) {
            json.writeStringField("url", Site.url(video.host(), "/videos/watch/" + video.uuid()));
        }
        json.writeStringField("name", video.name());
        labels(json, video.labels(), video.privacy());
        json.writeBooleanField("nsfw", video.sensitive());
        if (site.atLeast(7, 2)) {
            json.writeNumberField("nsfwFlags", 0);
            json.writeNullField("nsfwSummary");
        }
        if (site.atLeast(5, 0)) {
            json.writeStringField("truncatedDescription", truncated);
        }
        json.writeStringField("description", description);
        json.writeBooleanField("isLocal", video.host().equals(site.host()));
        json.writeNumberField("duration", video.seconds());
        if (site.atLeast(6, 1)) {
            json.writeNumberField("aspectRatio", 1.7778);
        }
        counts(json, video);
        pictures(json, video.uuid());
        String embedded =
                site.atLeast(7, 0) ? ShortUuid.of(video.uuid()) : video.uuid().toString();
        json.writeStringField("embedPath", "/videos/embed/" + embedded);
        dates(json, kept);
        if (site.atLeast(3, 0)) {
            json.writeBooleanField("isLive", video.live());
        }
    }

    private static void labels(JsonGenerator json, Labels labels, Privacy privacy) throws IOException {
        Json.label(json, "category", labels.category().id(), labels.category().label());
        Json.label(json, "licence", labels.licence().id(), labels.licence().label());
        Json.label(json, "language", labels.language().id(), labels.language().label());
        Json.label(json, "privacy", privacy.id(), privacy.label());
    }

    private void counts(JsonGenerator json, FakeVideo video) throws IOException {
        json.writeNumberField("views", video.counts().views());
        if (site.atLeast(4, 2)) {
            json.writeNumberField("viewers", 0);
        }
        if (site.modern()) {
            json.writeNumberField("downloads", 0);
        }
        json.writeNumberField("likes", video.counts().likes());
        json.writeNumberField("dislikes", video.counts().dislikes());
    }

    private void pictures(JsonGenerator json, UUID uuid) throws IOException {
        String thumbnails = site.atLeast(6, 0) ? "/lazy-static/thumbnails/" : "/static/thumbnails/";
        json.writeStringField("thumbnailPath", thumbnails + PictureFile.SMALL.swap(uuid) + ".jpg");
        String preview = site.atLeast(8, 1)
                ? thumbnails + PictureFile.FULL_HD.swap(uuid)
                : "/lazy-static/previews/" + PictureFile.LARGE.swap(uuid);
        json.writeStringField("previewPath", preview + ".jpg");
        if (site.atLeast(8, 1)) {
            thumbnails(json, site, thumbnails, PictureFile.STILLS, uuid);
        }
    }

    static void thumbnails(JsonGenerator json, Site site, String prefix, List<PictureFile> files, UUID uuid)
            throws IOException {
        Json.array(json, "thumbnails", array -> {
            for (PictureFile file : files) {
                Json.object(array, thumbnail -> {
                    thumbnail.writeNumberField("height", file.height());
                    thumbnail.writeNumberField("width", file.width());
                    thumbnail.writeStringField("aspectRatio", file.ratio());
                    thumbnail.writeStringField("fileUrl", site.url(prefix + file.swap(uuid) + ".jpg"));
                });
            }
        });
    }

    /** Created when the upload began, some minutes before it was published; updated with the last transcoding or edit. */
    private static void dates(JsonGenerator json, Kept<FakeVideo> kept) throws IOException {
        FakeVideo video = kept.item();
        Instant published = video.published();
        Json.time(json, "createdAt", created(video));
        Json.time(json, "updatedAt", published.plus(Duration.ofSeconds(90)).plus(Duration.ofMinutes(kept.revision())));
        Json.time(json, "publishedAt", published);
        Json.time(json, "originallyPublishedAt", video.originallyPublished());
    }

    static Instant created(FakeVideo video) {
        return video.published().minusMillis(20_000 + Math.floorMod(video.uuid().hashCode(), 600_000));
    }

    private void comments(JsonGenerator json) throws IOException {
        if (site.atLeast(7, 2)) {
            json.writeNumberField("comments", 0);
        }
    }
}
