package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.peertube.TestPeerTube.found;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.catalog.Host;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Video;

/** What a list row may say instead of what it should, and what becomes of it. */
class HostileRowsTest {

    private static final String UUID_TEXT = "10e4c9c5-dd8f-47fc-b655-ef16182612b5";
    private static final Instant NOW = TestPeerTube.NOW;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ROW = """
            {"id":7,"uuid":"10e4c9c5-dd8f-47fc-b655-ef16182612b5","name":"A video","isLocal":true,
             "privacy":{"id":1,"label":"Public"},"createdAt":"2024-05-01T10:00:00.000Z",
             "updatedAt":"2024-05-03T10:00:00.000Z","publishedAt":"2024-05-02T10:00:00.000Z",
             "account":{"id":1,"name":"ann","host":"tube.example"},
             "channel":{"id":2,"name":"ann_channel","host":"tube.example"}}""";

    private static Page<Video> page(String field, String json) {
        return page(changed(field, json));
    }

    private static Page<Video> page(JsonNode... rows) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("data").addAll(List.of(rows));
        RowReader<Video> reader = new RowReader<>(VideoReader::faultInList, VideoReader::listed);
        return found(reader.page(new Fields(answer, Host.of("tube.example"), NOW), 100));
    }

    /** The good row with one field set, {@code channel.host} for one further in. */
    private static ObjectNode changed(String field, String json) {
        try {
            ObjectNode row = (ObjectNode) JSON.readTree(ROW);
            int dot = field.indexOf('.');
            ObjectNode owner = dot < 0 ? row : (ObjectNode) row.path(field.substring(0, dot));
            owner.set(field.substring(dot + 1), json == null ? null : JSON.readTree(json));
            return row;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    uuid           | null                           | it has no valid uuid
                    uuid           | 12                             | it has no valid uuid
                    uuid           | "1-1-1-1-1"                    | it has no valid uuid
                    uuid           | "../../../etc/passwd"          | it has no valid uuid
                    name           | null                           | it has no name
                    name           | {"a":1}                        | it has no name
                    name           | " \\u0000\\u001b\\t "          | it has no name
                    isLocal        | false                          | it is not the host's own
                    isLocal        | null                           | it is not the host's own
                    isLocal        | []                             | it is not the host's own
                    privacy        | {"id":2,"label":"Public"}      | it is not public
                    privacy        | {"id":5}                       | it is not public
                    state          | {"id":4,"label":"Waiting"}     | it is not published yet
                    channel        | null                           | its channel has no usable name
                    channel.name   | "a/b"                          | its channel has no usable name
                    channel.name   | "x@y"                          | its channel has no usable name
                    channel.host   | "other.example"                | its channel is on other.example
                    channel.host   | "tube.example:8443"            | its channel is on tube.example:8443
                    channel.host   | "sub.tube.example"             | its channel is on sub.tube.example
                    channel.host   | 5                              | its channel is on no readable host
                    account        | "ann"                          | its account has no usable name
                    account.host   | "tube.example.evil.example"    | its account is on tube.example.evil.example
                    """)
    void aRowThatCannotBeUsedIsDroppedWithItsReason(String field, String json, String why) {
        Page<Video> page = page(field, json);

        assertThat(page.items()).isEmpty();
        assertThat(page.rows()).isEqualTo(1);
        assertThat(page.dropped()).singleElement().asString().endsWith(": " + why);
    }

    private static Arguments row(String field, String json, Consumer<Video> check) {
        return Arguments.of(field, json, check);
    }

    static List<Arguments> oddFields() {
        return List.of(
                row(
                        "uuid",
                        "\"10E4C9C5-DD8F-47FC-B655-EF16182612B5\"",
                        v -> assertThat(v.uuid()).hasToString(UUID_TEXT)),
                row("id", "-5", v -> assertThat(v.originId()).isZero()),
                row("id", "\"12\"", v -> assertThat(v.originId()).isEqualTo(12)),
                row("views", "-1", v -> assertThat(v.counters().views()).isZero()),
                row("views", "1e300", v -> assertThat(v.counters().views()).isEqualTo(1_000_000_000_000L)),
                row(
                        "views",
                        "99999999999999999999999999",
                        v -> assertThat(v.counters().views()).isEqualTo(1_000_000_000_000L)),
                row("views", "{}", v -> assertThat(v.counters().views()).isZero()),
                row("duration", "12.9", v -> assertThat(v.seconds()).isEqualTo(12)),
                row("duration", "99999999999", v -> assertThat(v.seconds()).isEqualTo(Integer.MAX_VALUE)),
                row("duration", "\"long\"", v -> assertThat(v.seconds()).isZero()),
                row("isLive", "null", v -> assertThat(v.live()).isFalse()),
                row(
                        "nsfw",
                        "\"yes\"",
                        v -> assertThat(v.sensitivity().sensitive()).isFalse()),
                row("privacy", "null", v -> assertThat(v.labels().privacy()).isEqualTo(new Labelled<>(1, "Public"))),
                row("category", "15", v -> assertThat(v.labels().category()).isEqualTo(Labelled.unknown())),
                row(
                        "category",
                        "{\"id\":null,\"label\":\"Misc\"}",
                        v -> assertThat(v.labels().category()).isEqualTo(Labelled.unknown())),
                row(
                        "category",
                        "{\"id\":4294967297}",
                        v -> assertThat(v.labels().category()).isEqualTo(Labelled.unknown())),
                row(
                        "language",
                        "{\"id\":\"fr\"}",
                        v -> assertThat(v.labels().language()).isEqualTo(new Labelled<>("fr", "Unknown"))),
                row(
                        "name",
                        "\"a\\u0007b\\nc\\ud800d\"",
                        v -> assertThat(v.text().name()).isEqualTo("ab cd")),
                row(
                        "name",
                        "\"" + "x".repeat(100_000) + "\"",
                        v -> assertThat(v.text().name()).hasSize(500)),
                row(
                        "description",
                        "\"a\\r\\nb\\tc\"",
                        v -> assertThat(v.text().description()).isEqualTo("a\nb\tc")),
                row("description", "\"" + "y".repeat(20_000) + "\"", v -> {
                    assertThat(v.text().description()).hasSize(10_000);
                    assertThat(v.text().whole()).isFalse();
                }),
                row(
                        "description",
                        "\"soon...\"",
                        v -> assertThat(v.text().whole()).isTrue()),
                row(
                        "description",
                        "\"" + "🎉".repeat(60) + "...\"",
                        v -> assertThat(v.text().whole()).isFalse()),
                row(
                        "truncatedDescription",
                        "\"short\"",
                        v -> assertThat(v.text().description()).isEqualTo("short")),
                row(
                        "channel.displayName",
                        "[]",
                        v -> assertThat(v.channel().displayName()).isEqualTo("ann_channel")),
                row(
                        "channel.host",
                        "\"TUBE.example.:443\"",
                        v -> assertThat(v.channel().host()).isEqualTo(Host.of("tube.example"))),
                row(
                        "channel.host",
                        null,
                        v -> assertThat(v.channel().url())
                                .isEqualTo("https://tube.example/video-channels/ann_channel")));
    }

    @ParameterizedTest
    @MethodSource("oddFields")
    void aFieldThatIsOddCostsOnlyItself(String field, String json, Consumer<Video> check) {
        Page<Video> page = page(field, json);

        assertThat(page.dropped()).isEmpty();
        check.accept(page.items().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "https://tube.example/videos/watch/x, https://tube.example/videos/watch/x",
        "http://tube.example/w/x, http://tube.example/w/x",
        "https://TUBE.example:443/w/x, https://TUBE.example:443/w/x",
        "https://other.example/w/x, canonical",
        "https://tube.example@other.example/w/x, canonical",
        "https://me:pw@tube.example/w/x, canonical",
        "javascript:alert(1), canonical",
        "//tube.example/w/x, canonical",
        "'https://tube.example/w/\"><script>', canonical",
    })
    void theAddressOfAnItemIsOnlyBelievedOnItsOwnHost(String said, String kept) {
        Video video =
                page("url", "\"" + said.replace("\"", "\\\"") + "\"").items().getFirst();

        String canonical = "https://tube.example/videos/watch/" + UUID_TEXT;
        assertThat(video.url()).isEqualTo(kept.equals("canonical") ? canonical : kept);
    }

    @ParameterizedTest
    @CsvSource({
        "/videos/embed/abc, /videos/embed/abc",
        "//other.example/embed, derived",
        "videos/embed/abc, derived",
        "https://other.example/embed, derived",
        "/videos/\\\\other, derived",
        "'/videos/\\\"onload=x', derived",
    })
    void anEmbedPathIsAPathOrDerived(String said, String kept) {
        Video video = page("embedPath", "\"" + said + "\"").items().getFirst();

        assertThat(video.embedPath()).isEqualTo(kept.equals("derived") ? "/videos/embed/" + UUID_TEXT : kept);
    }

    @ParameterizedTest
    @CsvSource({
        "publishedAt, 2999-01-01T00:00:00Z",
        "publishedAt, 1899-12-31T23:59:59Z",
        "publishedAt, 2026-11-24T12:00:01Z",
        "publishedAt, yesterday",
        "publishedAt, +999999999-12-31T23:59:59Z",
    })
    void anAbsurdDateIsTakenFromTheOthers(String field, String said) {
        Video video = page(field, "\"" + said + "\"").items().getFirst();

        assertThat(video.dates().published()).isEqualTo(Instant.parse("2024-05-01T10:00:00Z"));
    }

    @Test
    void aDateUpToADayAheadIsAClockThatIsWrong() {
        Video video =
                page("publishedAt", "\"2026-11-24T11:59:59.000Z\"").items().getFirst();

        assertThat(video.dates().published()).isEqualTo(Instant.parse("2026-11-24T11:59:59Z"));
    }

    @Test
    void aVideoWithoutDatesDoesNotBecomeTheNewest() {
        ObjectNode row = changed("publishedAt", "17");
        row.remove(List.of("createdAt", "updatedAt"));

        assertThat(page(row).items().getFirst().dates())
                .isEqualTo(new Video.Dates(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, null));
    }

    @Test
    void rowsThatAreNotObjectsAreCountedAndDropped() throws JsonProcessingException {
        Page<Video> page = page(JSON.readTree("5"), JSON.readTree(ROW), JSON.readTree("null"), JSON.readTree("[1]"));

        assertThat(page.items()).hasSize(1);
        assertThat(page.rows()).isEqualTo(4);
        assertThat(page.dropped())
                .containsExactly(
                        "row 1: it is not an object", "row 3: it is not an object", "row 4: it is not an object");
    }

    @Test
    void moreRowsThanAskedForAreLeftForTheNextPage() throws JsonProcessingException {
        JsonNode[] rows = new JsonNode[250];
        java.util.Arrays.fill(rows, JSON.readTree(ROW));

        Page<Video> page = page(rows);

        assertThat(page.rows()).isEqualTo(100);
        assertThat(page.items()).hasSize(100);
    }

    @Test
    void tagsAreBoundedInNumberAndLengthAndOnlyTexts() throws JsonProcessingException {
        ObjectNode row = changed("tags", "[1,null,\"\",\"a\",\"a\",\"" + "t".repeat(300) + "\"]");
        for (int i = 0; i < 100; i++) {
            row.withArray("tags").add("tag" + i);
        }

        List<String> tags = VideoReader.detailed(new Fields(row, Host.of("tube.example"), NOW))
                .video()
                .text()
                .tags();

        assertThat(tags).startsWith("a", "t".repeat(100), "tag0").hasSizeLessThanOrEqualTo(30);
    }

    static List<Arguments> pictures() {
        String storage = "https://s3.storage.example/bucket/a.jpg";
        return List.of(
                Arguments.of(Map.of("path", "/a.jpg"), "/a.jpg", "https://tube.example/a.jpg"),
                Arguments.of(Map.of("fileUrl", storage), null, storage),
                Arguments.of(
                        Map.of("fileUrl", "https://tube.example/b.jpg?v=1"),
                        "/b.jpg?v=1",
                        "https://tube.example/b.jpg?v=1"),
                Arguments.of(
                        Map.of("path", "/a.jpg", "fileUrl", "javascript:x"), "/a.jpg", "https://tube.example/a.jpg"),
                Arguments.of(Map.of("path", "//evil.example/a.jpg"), null, null),
                Arguments.of(Map.of("path", "a.jpg", "fileUrl", "file:///etc/passwd"), null, null));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureHasAnAddressOrIsNone(Map<String, String> said, String path, String url) {
        ObjectNode row = changed("id", "1");
        ((ObjectNode) row.path("channel")).putArray("avatars").add(JSON.valueToTree(said));

        List<Picture> avatars = page(row).items().getFirst().channel().avatars();

        assertThat(avatars).isEqualTo(url == null ? List.of() : List.of(new Picture(path, url, 0, 0, null, null)));
    }

    @Test
    void theSingleAvatarOfOldVersionsIsRead() {
        Video video = page("channel.avatar", "{\"path\":\"/static/avatars/x.png\",\"width\":120}")
                .items()
                .getFirst();

        assertThat(video.channel().avatars())
                .containsExactly(new Picture(
                        "/static/avatars/x.png", "https://tube.example/static/avatars/x.png", 120, 0, null, null));
    }

    @Test
    void withoutTheOldFieldsTheNearestSizesAreTaken() {
        String sizes = """
                [{"fileUrl":"https://s3.example/1400.jpg","width":1400,"height":1400},
                 {"fileUrl":"https://s3.example/1920.jpg","width":1920,"height":1080},
                 {"fileUrl":"https://s3.example/850.jpg","width":850,"height":480},
                 {"fileUrl":"https://s3.example/280.jpg","width":280,"height":157}]""";
        Video video = page("thumbnails", sizes).items().getFirst();

        assertThat(video.thumbnails().small().url()).isEqualTo("https://s3.example/280.jpg");
        assertThat(video.thumbnails().large().url()).isEqualTo("https://s3.example/850.jpg");
    }
}
