package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.catalog.Host;

/**
 * Every field we keep is what a real server said, in every row of its answers: each part of a record stands in the table with the
 * place it is read from, so that none is added without.
 */
class RecordedFieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NEW = "8.2.1/";
    private static final String OLD = "6.3.0/";

    private static final Pattern INDEX = Pattern.compile("\\[([0-9]+)]");

    /** Of what isn't said but made by us: not compared here. */
    private static final String OURS = "*";

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

    private static final Map<String, String[]> VIDEO =
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

    private static final Map<String, String[]> CHANNEL =
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

    private static final Map<String, String[]> PLAYLIST =
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

    private static final Map<String, String[]> ELEMENT = table("""
            position | position
            startSecond | startTimestamp
            stopSecond  | stopTimestamp
            host     | video.channel.host
            uuid     | video.uuid
            name     | video.name
            """);

    private static final Map<String, String[]> CAPTION = table("""
            [].language.id    | data[].language.id
            [].language.label | data[].language.label
            [].automatic      | data[].automaticallyGenerated
            """);

    private static final Map<String, String[]> CHAPTER = table("""
            [].second | chapters[].timecode
            [].title  | chapters[].title
            """);

    private static final Map<String, String[]> CONFIG = table("""
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

    static Stream<Arguments> answers() {
        Function<Fields, Object> listed = VideoReader::listed;
        Function<Fields, Object> detailed =
                fields -> VideoReader.detailed(fields, true).video();
        return Stream.of(
                        rows(VIDEO, listed, NEW + "videos", OLD + "videos", NEW + "videos-live"),
                        whole(
                                VIDEO,
                                detailed,
                                NEW + "video",
                                NEW + "video-long",
                                NEW + "video-html",
                                NEW + "video-sensitive"),
                        whole(VIDEO, detailed, OLD + "video", OLD + "video-html", OLD + "video-sensitive"),
                        rows(CHANNEL, ChannelReader::read, NEW + "channels", OLD + "channels"),
                        whole(CHANNEL, ChannelReader::read, NEW + "channel", OLD + "channel"),
                        rows(PLAYLIST, PlaylistReader::read, NEW + "playlists", OLD + "playlists"),
                        whole(PLAYLIST, PlaylistReader::read, OLD + "playlist"),
                        rows(ELEMENT, SmallReader::element, NEW + "elements-mixed", OLD + "elements-mixed"),
                        whole(CAPTION, found(SmallReader::captions), NEW + "captions", OLD + "captions"),
                        whole(CHAPTER, found(SmallReader::chapters), NEW + "chapters", OLD + "chapters"),
                        whole(CONFIG, found(InfoReader::read), NEW + "config", OLD + "config"))
                .flatMap(Function.identity());
    }

    private static <T> Function<Fields, Object> found(Function<Fields, Answer<T>> read) {
        return fields -> TestPeerTube.found(read.apply(fields));
    }

    private static Stream<Arguments> rows(Map<String, String[]> table, Function<Fields, Object> read, String... files) {
        return Stream.of(files).map(file -> Arguments.of(file, true, table, read));
    }

    private static Stream<Arguments> whole(
            Map<String, String[]> table, Function<Fields, Object> read, String... files) {
        return Stream.of(files).map(file -> Arguments.of(file, false, table, read));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void everyFieldWeKeepIsWhatTheServerSaid(
            String file, boolean list, Map<String, String[]> table, Function<Fields, Object> read) throws IOException {
        JsonNode answer = JSON.readTree(TestInstance.recorded(file + ".json"));
        Set<String> compared = new HashSet<>();
        int rows = 0;
        for (JsonNode row : list ? listOf(answer) : List.of(answer)) {
            if (isOurs(row)) {
                rows++;
                Map<String, Object> ours = new LinkedHashMap<>();
                flatten("", read.apply(new Fields(row, hostOf(file), TestPeerTube.NOW)), ours);
                ours.forEach((path, value) -> compare(path, value, row, table, compared));
            }
        }

        assertThat(rows).isPositive();
        assertThat(compared).as("fields that were compared").hasSizeGreaterThan(table.size() / 3);
    }

    private static List<JsonNode> listOf(JsonNode answer) {
        List<JsonNode> rows = new ArrayList<>();
        answer.get("data").forEach(rows::add);
        return rows;
    }

    /** Elements of a playlist may be of a video that isn't there for us. */
    private static boolean isOurs(JsonNode row) {
        return !row.has("position") || SmallReader.faultOfElement(fields(row)).isEmpty();
    }

    private static Fields fields(JsonNode row) {
        return new Fields(row, Host.of("tube.example"), TestPeerTube.NOW);
    }

    private static Host hostOf(String file) {
        return Host.of(file.startsWith(NEW) ? "127.0.0.1:9000" : "127.0.0.3:9002");
    }

    private static void compare(
            String path, Object ours, JsonNode row, Map<String, String[]> table, Set<String> compared) {
        String field = path.replaceAll("\\[[0-9]+]", "[]");
        String[] line = table.get(field);
        assertThat(line).as("the line of " + field + " in the table").isNotNull();
        JsonNode theirs = at(row, line[1], indexes(path));
        String otherwise = line.length > 2 ? line[2] : unsaid(field);
        if (theirs.isMissingNode() || theirs.isNull()) {
            if (!otherwise.equals(OURS)) {
                assertThat(String.valueOf(ours)).as(path + ", unsaid").isEqualTo(otherwise);
            }
        } else {
            Object said = ours instanceof Instant ? Instant.parse(theirs.asText()) : theirs.asText();
            assertThat(ours instanceof Instant ? ours : String.valueOf(ours))
                    .as(path)
                    .isEqualTo(said);
            compared.add(field);
        }
    }

    private static String unsaid(String field) {
        return field.endsWith(".label") ? "Unknown" : "null";
    }

    private static List<Integer> indexes(String path) {
        return INDEX.matcher(path)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    /** Pictures are kept by ascending width. */
    private static JsonNode at(JsonNode row, String place, List<Integer> indexes) {
        JsonNode node = row;
        int list = 0;
        for (String part : place.split("\\.")) {
            boolean many = part.endsWith("[]");
            node = node.path(many ? part.substring(0, part.length() - 2) : part);
            if (many) {
                List<JsonNode> items = new ArrayList<>();
                node.forEach(items::add);
                items.sort(Comparator.comparingInt(item -> item.path("width").asInt()));
                int index = indexes.get(list++);
                node = index < items.size() ? items.get(index) : JSON.missingNode();
            }
        }
        return node;
    }

    private static void flatten(String path, Object value, Map<String, Object> into) {
        String prefix = path.isEmpty() ? "" : path + ".";
        switch (value) {
            case Host host -> into.put(path, host.name());
            case Record kept -> {
                for (RecordComponent part : kept.getClass().getRecordComponents()) {
                    Object inner = value(part, kept);
                    if (inner != null || !Record.class.isAssignableFrom(part.getType())) {
                        flatten(prefix + part.getName(), inner, into);
                    }
                }
            }
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    flatten(path + "[" + i + "]", items.get(i), into);
                }
            }
            case null -> into.put(path, null);
            default -> into.put(path, value);
        }
    }

    private static Object value(RecordComponent part, Object of) {
        try {
            Method accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(failed);
        }
    }
}
