package org.vigie.api;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The keys that answers have on the wire, ready to be written. */
enum Key {
    ACCOUNT,
    AUTOMATICALLY_GENERATED,
    AVATAR,
    AVATARS,
    BANNERS,
    CAPTIONS,
    CATEGORY,
    CHANNEL,
    COMMENTS,
    COPIES,
    CREATED_AT,
    DATA,
    DESCRIPTION,
    DISLIKES,
    DISPLAY_NAME,
    DURATION,
    EMBED_PATH,
    EMBED_URL,
    EXPLANATION,
    FACETS,
    FILE_URL,
    FOLLOWERS_COUNT,
    FOLLOWING_COUNT,
    HEIGHT,
    HIGHLIGHTS,
    HOST,
    ID,
    IS_LIVE,
    IS_LOCAL,
    ITEM,
    KIND,
    LABEL,
    LANGUAGE,
    LICENCE,
    LIKES,
    MISSING,
    NAME,
    NEXT_CURSOR,
    NSFW,
    NSFW_FLAGS,
    NSFW_SUMMARY,
    ORIGINALLY_PUBLISHED_AT,
    OWNER_ACCOUNT,
    PATH,
    PREVIEW_PATH,
    PREVIEW_URL,
    PRIVACY,
    PUBLISHED_AT,
    READING,
    SCORE,
    SHORT_UUID("shortUUID"),
    SUPPORT,
    TAGS,
    THUMBNAILS,
    THUMBNAIL_PATH,
    THUMBNAIL_URL,
    TOTAL,
    TRUNCATED_DESCRIPTION,
    TYPE,
    UPDATED_AT,
    URL,
    UUID,
    VIDEOS,
    VIDEOS_COUNT,
    VIDEOS_LENGTH,
    VIDEO_CHANNEL,
    VIDEO_CHANNELS,
    VIDEO_PLAYLISTS,
    VIEWERS,
    VIEWS,
    WIDTH;

    private final byte[] written;

    Key() {
        StringBuilder name = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        written = written(name.toString());
    }

    Key(String name) {
        written = written(name);
    }

    private static byte[] written(String name) {
        return ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII);
    }

    byte[] written() {
        return written;
    }
}
