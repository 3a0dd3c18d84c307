package org.vigie.peertube;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Uuids;
import org.vigie.catalog.Video;

/** Reads videos from list rows and from details, of every version of PeerTube since 2.0. */
final class VideoReader {

    static final int PUBLIC = 1;

    private static final int PUBLISHED = 1;

    /** Published while better qualities are still being made. */
    private static final int TO_TRANSCODE = 2;

    private static final int MAX_NAME = 500;
    private static final int MAX_DESCRIPTION = 10_000;

    /** PeerTube has 5 at most. Those that come by other ways are kept, because masses of tags are a sign of spam. */
    private static final int MAX_TAGS = 30;

    private static final int MAX_TAG = 100;
    private static final int MAX_LANGUAGE_ID = 32;
    private static final int MAX_SUMMARY = 500;

    /** A description that was cut has at least this many characters, unless some of them are counted together. */
    private static final int CUT_AT = 247;

    private VideoReader() {}

    /** Why this can't be kept as a video of its host, privacy and state aside; empty if it can. */
    static Optional<String> fault(Fields video) {
        if (Uuids.parse(video.raw("uuid")).isEmpty()) {
            return Optional.of("it has no valid uuid");
        }
        if (video.line("name", MAX_NAME) == null) {
            return Optional.of("it has no name");
        }
        if (!video.flag("isLocal")) {
            return Optional.of("it is not the host's own");
        }
        return ActorReader.fault(video.in("channel"), "its channel")
                .or(() -> ActorReader.fault(video.in("account"), "its account"));
    }

    /** Why a list row can't be kept; empty if it can. */
    static Optional<String> faultInList(Fields row) {
        return fault(row)
                .or(() -> isPublic(row) ? Optional.empty() : Optional.of("it is not public"))
                .or(() -> isPublished(row) ? Optional.empty() : Optional.of("it is not published yet"));
    }

    static Video listed(Fields row) {
        return video(row, text(row, List.of(), wholeInList(row)), null);
    }

    /** @param whole whether details of this version have the whole description; before 5.0 it is cut as in lists */
    static VideoDetails detailed(Fields details, boolean whole) {
        List<String> tags = details.lines("tags", MAX_TAGS, MAX_TAG);
        boolean listable = isPublic(details) && isPublished(details) && !details.flag("blacklisted");
        return new VideoDetails(
                video(details, text(details, tags, whole || wholeInList(details)), details.now()), listable);
    }

    /** The answer to asking for the description alone. */
    static Optional<String> description(Fields answer) {
        return Optional.ofNullable(answer.text("description", MAX_DESCRIPTION));
    }

    private static boolean isPublic(Fields video) {
        return privacy(video).id() == PUBLIC;
    }

    /** Lists leave the state out. */
    private static boolean isPublished(Fields video) {
        Integer state = video.id("state");
        return state == null || Set.of(PUBLISHED, TO_TRANSCODE).contains(state);
    }

    private static Video video(Fields video, Video.Text text, Instant detailed) {
        UUID uuid = Uuids.parse(video.raw("uuid")).orElseThrow();
        Dated dated = Dated.of(video);
        return new Video(
                video.host(),
                uuid,
                video.count("id"),
                WebAddress.own(video.raw("url"), video.host(), "/videos/watch/" + uuid),
                WebAddress.path(video.raw("embedPath")).orElse("/videos/embed/" + uuid),
                text,
                labels(video),
                new Video.Dates(
                        dated.created(), dated.updated(), dated.published(), video.instant("originallyPublishedAt")),
                new Video.Sensitivity(
                        video.flag("nsfw"), video.smallCount("nsfwFlags"), video.text("nsfwSummary", MAX_SUMMARY)),
                video.smallCount("duration"),
                video.flag("isLive"),
                counters(video),
                PictureReader.ofVideo(video),
                ActorReader.account(video.in("account")),
                ActorReader.channel(video.in("channel")),
                detailed);
    }

    private static Video.Text text(Fields video, List<String> tags, boolean whole) {
        return new Video.Text(
                video.line("name", MAX_NAME), video.text(descriptionField(video), MAX_DESCRIPTION), whole, tags);
    }

    /** {@code description} is a deprecated twin of {@code truncatedDescription} in lists and may go one day. */
    private static String descriptionField(Fields video) {
        return video.has("description") ? "description" : "truncatedDescription";
    }

    /**
     * Lists cut descriptions to 250 characters, "..." included. PeerTube counts an emoji or a letter with its accents as
     * one when it cuts, then cuts again for those it counted too low, and ends up well below 250 where there are many.
     */
    private static boolean wholeInList(Fields row) {
        String description = row.raw(descriptionField(row));
        if (description == null || !description.endsWith("...")) {
            return description == null || description.length() <= MAX_DESCRIPTION;
        }
        return description.length() < CUT_AT && description.chars().noneMatch(VideoReader::countedTogether);
    }

    /** Surrogates, combining marks, joiners and variation selectors, as lodash's truncate has them. */
    private static boolean countedTogether(int unit) {
        return Character.isSurrogate((char) unit)
                || (unit >= 0x0300 && unit <= 0x036F)
                || (unit >= 0x20D0 && unit <= 0x20FF)
                || (unit >= 0xFE20 && unit <= 0xFE2F)
                || unit == 0x200D
                || unit == 0xFE0E
                || unit == 0xFE0F;
    }

    private static Video.Labels labels(Fields video) {
        return new Video.Labels(
                video.labelled("category"),
                video.labelled("licence"),
                video.labelledText("language", MAX_LANGUAGE_ID),
                privacy(video));
    }

    /** Where nothing is said it is public, or it would not have been shown. */
    static Labelled<Integer> privacy(Fields item) {
        Labelled<Integer> privacy = item.labelled("privacy");
        return privacy.id() == null ? new Labelled<>(PUBLIC, "Public") : privacy;
    }

    private static Video.Counters counters(Fields video) {
        return new Video.Counters(
                video.count("views"),
                video.count("viewers"),
                video.count("likes"),
                video.count("dislikes"),
                video.count("comments"));
    }
}
