package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.catalog.Host;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Video;

/** What a list row may say instead of what it should, and what becomes of it. */
class HostileRowsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

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
        Page<Video> page = TestRows.page(field, json);

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
                        v -> assertThat(v.uuid()).hasToString(TestRows.UUID_TEXT)),
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
        Page<Video> page = TestRows.page(field, json);

        assertThat(page.dropped()).isEmpty();
        check.accept(page.items().getFirst());
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
        Video video = TestRows.page(field, "\"" + said + "\"").items().getFirst();

        assertThat(video.dates().published()).isEqualTo(Instant.parse("2024-05-01T10:00:00Z"));
    }

    @Test
    void aDateUpToADayAheadIsAClockThatIsWrong() {
        Video video = TestRows.page("publishedAt", "\"2026-11-24T11:59:59.000Z\"")
                .items()
                .getFirst();

        assertThat(video.dates().published()).isEqualTo(Instant.parse("2026-11-24T11:59:59Z"));
    }

    @Test
    void aVideoWithoutDatesDoesNotBecomeTheNewest() {
        ObjectNode row = TestRows.changed("publishedAt", "17");
        row.remove(List.of("createdAt", "updatedAt"));

        assertThat(TestRows.page(row).items().getFirst().dates())
                .isEqualTo(new Video.Dates(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, null));
    }

    @Test
    void rowsThatAreNotObjectsAreCountedAndDropped() throws JsonProcessingException {
        Page<Video> page = TestRows.page(
                JSON.readTree("5"), JSON.readTree(TestRows.ROW), JSON.readTree("null"), JSON.readTree("[1]"));

        assertThat(page.items()).hasSize(1);
        assertThat(page.rows()).isEqualTo(4);
        assertThat(page.dropped())
                .containsExactly(
                        "row 1: it is not an object", "row 3: it is not an object", "row 4: it is not an object");
    }

    @Test
    void aPageOfRowsOfWhichNoneSaysWhatItIsCannotBeRead() throws JsonProcessingException {
        JsonNode answer = JSON.readTree("{\"total\":2,\"data\":[{\"uuid\":17,\"name\":17},[\"not an object\"]]}");
        RowReader<Video> reader = new RowReader<>(VideoReader::faultInList, VideoReader::listed, true);

        assertThat(reader.page(new Fields(answer, Host.of("tube.example"), TestPeerTube.NOW), 100))
                .isEqualTo(new Answer.Unreadable<>(
                        Trouble.NOT_PEERTUBE,
                        "answered with rows that have neither uuid nor name (is this PeerTube?)"));
    }

    @Test
    void moreRowsThanAskedForAreLeftForTheNextPage() throws JsonProcessingException {
        JsonNode[] rows = new JsonNode[250];
        java.util.Arrays.fill(rows, JSON.readTree(TestRows.ROW));

        Page<Video> page = TestRows.page(rows);

        assertThat(page.rows()).isEqualTo(100);
        assertThat(page.items()).hasSize(100);
    }

    @Test
    void tagsAreBoundedInNumberAndLengthAndOnlyTexts() throws JsonProcessingException {
        ObjectNode row = TestRows.changed("tags", "[1,null,\"\",\"a\",\"a\",\"" + "t".repeat(300) + "\"]");
        for (int i = 0; i < 100; i++) {
            row.withArray("tags").add("tag" + i);
        }

        List<String> tags = VideoReader.detailed(new Fields(row, Host.of("tube.example"), TestPeerTube.NOW), true)
                .video()
                .text()
                .tags();

        assertThat(tags).startsWith("a", "t".repeat(100), "tag0").hasSizeLessThanOrEqualTo(30);
    }
}
