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

    static Stream<Arguments> answers() {
        Function<Fields, Object> listed = VideoReader::listed;
        Function<Fields, Object> detailed =
                fields -> VideoReader.detailed(fields, true).video();
        return Stream.of(
                        rows(RecordedFields.VIDEO, listed, NEW + "videos", OLD + "videos", NEW + "videos-live"),
                        whole(
                                RecordedFields.VIDEO,
                                detailed,
                                NEW + "video",
                                NEW + "video-long",
                                NEW + "video-html",
                                NEW + "video-sensitive"),
                        whole(
                                RecordedFields.VIDEO,
                                detailed,
                                OLD + "video",
                                OLD + "video-html",
                                OLD + "video-sensitive"),
                        rows(RecordedFields.CHANNEL, ChannelReader::read, NEW + "channels", OLD + "channels"),
                        whole(RecordedFields.CHANNEL, ChannelReader::read, NEW + "channel", OLD + "channel"),
                        rows(RecordedFields.PLAYLIST, PlaylistReader::read, NEW + "playlists", OLD + "playlists"),
                        whole(RecordedFields.PLAYLIST, PlaylistReader::read, OLD + "playlist"),
                        rows(
                                RecordedFields.ELEMENT,
                                SmallReader::element,
                                NEW + "elements-mixed",
                                OLD + "elements-mixed"),
                        whole(RecordedFields.CAPTION, found(SmallReader::captions), NEW + "captions", OLD + "captions"),
                        whole(RecordedFields.CHAPTER, found(SmallReader::chapters), NEW + "chapters", OLD + "chapters"),
                        whole(RecordedFields.CONFIG, found(InfoReader::read), NEW + "config", OLD + "config"))
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
            if (!otherwise.equals(RecordedFields.OURS)) {
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
