package org.vigie.api;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;

/** The keys that items have on the wire, ready to be written. */
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
    DESCRIPTION,
    DISLIKES,
    DISPLAY_NAME,
    DURATION,
    EMBED_PATH,
    EMBED_URL,
    EXPLANATION,
    FILE_URL,
    FOLLOWERS_COUNT,
    FOLLOWING_COUNT,
    HEIGHT,
    HIGHLIGHTS,
    HOST,
    ID,
    IS_LIVE,
    IS_LOCAL,
    LABEL,
    LANGUAGE,
    LICENCE,
    LIKES,
    MISSING,
    NAME,
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
    SCORE,
    SHORT_UUID("shortUUID"),
    SUPPORT,
    TAGS,
    THUMBNAIL_PATH,
    THUMBNAIL_URL,
    THUMBNAILS,
    TRUNCATED_DESCRIPTION,
    TYPE,
    UPDATED_AT,
    URL,
    UUID,
    VIDEO_CHANNEL,
    VIDEOS_COUNT,
    VIDEOS_LENGTH,
    VIEWERS,
    VIEWS,
    WIDTH;

    private final SerializableString written;

    Key() {
        StringBuilder name = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        written = new SerializedString(name.toString());
    }

    Key(String name) {
        written = new SerializedString(name);
    }

    SerializableString written() {
        return written;
    }
}
