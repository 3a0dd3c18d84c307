package org.vigie.peertube;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tables of what we keep: our field, the place in an answer that it is read from, and what it is if nothing is said there. */
final class RecordedFields {

    private RecordedFields() {}

    /** Of what isn't said but made by us: not compared here. */
    static final String OURS = "*";

    private static final String ACTOR = """
            X.id           | Y.id
            X.name         | Y.name
            X.displayName  | Y.displayName
            X.host         | Y.host
            X.url          | Y.url
            """ + pictures("X.avatars", "Y.avatars");

    private static final String THUMBNAILS = """
            thumbnails.small.path    | thumbnailPath | *
            thumbnails.small.url     | -             | *
            thumbnails.small.width   | -             | *
            thumbnails.small.height  | -             | *
            thumbnails.small.created | -             | *
            thumbnails.small.updated | -             | *
            """ + pictures("thumbnails.sized", "thumbnails");

    static final Map<String, String[]> VIDEO =
            table("""
            host                         | channel.host
            uuid                         | uuid
            originId                     | id
            url                          | url
            embedPath                    | embedPath
            text.name                    | name
            text.description             | description
            text.whole                   | -                     | *
            text.tags[]                  | tags[]
            labels.category.id           | category.id
            labels.category.label        | category.label
            labels.licence.id            | licence.id
            labels.licence.label         | licence.label
            labels.language.id           | language.id
            labels.language.label        | language.label
            labels.privacy.id            | privacy.id
            labels.privacy.label         | privacy.label
            dates.created                | createdAt
            dates.updated                | updatedAt
            dates.published              | publishedAt
            dates.originallyPublished    | originallyPublishedAt
            sensitivity.sensitive        | nsfw
            sensitivity.flags            | nsfwFlags             | 0
            sensitivity.summary          | nsfwSummary
            seconds                      | duration
            live                         | isLive
            counters.views               | views
            counters.viewers             | viewers
            counters.likes               | likes
            counters.dislikes            | dislikes
            counters.comments            | comments              | 0
            detailed                     | -                     | *
            thumbnails.large.path        | previewPath           | *
            thumbnails.large.url         | -                     | *
            thumbnails.large.width       | -                     | *
            thumbnails.large.height      | -                     | *
            thumbnails.large.created     | -                     | *
            thumbnails.large.updated     | -                     | *
            """ + THUMBNAILS + actor("account", "account") + actor("channel", "channel"));

    static final Map<String, String[]> CHANNEL =
            table("""
            description       | description
            support           | support
            followers         | followersCount
            following         | followingCount
            videosCount       | videosCount                 | 0
            created           | createdAt
            updated           | updatedAt
            owner.description | ownerAccount.description
            owner.followers   | ownerAccount.followersCount | 0
            owner.following   | ownerAccount.followingCount | 0
            owner.created     | ownerAccount.createdAt      | *
            owner.updated     | ownerAccount.updatedAt      | *
            """ + pictures("banners", "banners") + actor("actor", "") + actor("owner.actor", "ownerAccount"));

    static final Map<String, String[]> PLAYLIST =
            table("""
            host          | ownerAccount.host
            uuid          | uuid
            originId      | id
            url           | url
            embedPath     | embedPath
            displayName   | displayName
            description   | description
            privacy.id    | privacy.id
            privacy.label | privacy.label
            type.id       | type.id
            type.label    | type.label
            videosLength  | videosLength
            created       | createdAt
            updated       | updatedAt
            """ + THUMBNAILS + actor("owner", "ownerAccount") + actor("channel", "videoChannel"));

    static final Map<String, String[]> ELEMENT = table("""
            position | position
            startSecond | startTimestamp
            stopSecond  | stopTimestamp
            host     | video.channel.host
            uuid     | video.uuid
            name     | video.name
            """);

    static final Map<String, String[]> CAPTION = table("""
            [].language.id    | data[].language.id
            [].language.label | data[].language.label
            [].automatic      | data[].automaticallyGenerated
            """);

    static final Map<String, String[]> CHAPTER = table("""
            [].second | chapters[].timecode
            [].title  | chapters[].title
            """);

    static final Map<String, String[]> CONFIG = table("""
            version          | serverVersion
            name             | instance.name
            shortDescription | instance.shortDescription
            sensitive        | instance.isNSFW | false
            """);

    private static String actor(String ours, String theirs) {
        String prefix = theirs.isEmpty() ? "" : theirs + ".";
        return ACTOR.replace("X.", ours + ".").replace("Y.", prefix);
    }

    private static String pictures(String ours, String theirs) {
        return """
                P[].path    | T[].path      | *
                P[].url     | T[].fileUrl   | *
                P[].width   | T[].width
                P[].height  | T[].height    | 0
                P[].created | T[].createdAt
                P[].updated | T[].updatedAt
                """.replace("P[]", ours + "[]").replace("T[]", theirs + "[]");
    }

    private static Map<String, String[]> table(String text) {
        Map<String, String[]> table = new LinkedHashMap<>();
        text.lines().map(line -> line.strip().split("\\s*\\|\\s*")).forEach(cells -> table.put(cells[0], cells));
        return table;
    }
}
