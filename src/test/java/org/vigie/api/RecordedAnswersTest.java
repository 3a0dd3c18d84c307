package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Samples;
import org.vigie.index.SearchIndex;

/** What a PeerTube 8.2 was seen to send, asked of a catalogue in which each of its filters leaves something out. */
@QuarkusTest
class RecordedAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Host BLOCKED = Host.of("127.0.0.9:9999");
    private static final Host OTHER = Host.of("127.0.0.1:9000");
    private static final Host EXAMPLE = Host.of("example.org");

    @Inject
    SearchIndex index;

    private final Map<String, JsonNode> recorded = new TreeMap<>();

    @BeforeEach
    void read() throws IOException {
        try (InputStream file = RecordedAnswersTest.class.getResourceAsStream("/api/recorded-requests.json")) {
            StreamSupport.stream(JSON.readTree(file).spliterator(), false)
                    .forEach(request -> recorded.put(request.get("case").asText(), request));
        }
        ApiItems.fill(index, catalogue());
        index.settle();
    }

    private static List<Item> catalogue() {
        return List.of(
                Samples.video("Paella").seconds(100).build(),
                Samples.video("Paella for many").seconds(900).build(),
                Samples.video("Paella after dark").sensitive().build(),
                Samples.video("Café 東京").build(),
                Samples.video("X tagged").tags("a1", "b2").build(),
                Samples.video("X of music").category(1).tags("a1", "b2").build(),
                Samples.video("X of the blocked host").on(BLOCKED).build(),
                Samples.video("X of the blocked account")
                        .on(OTHER)
                        .account(Samples.actor("Kenji", "Kenji", OTHER))
                        .build(),
                Samples.video("X with a fight").sensitive().flags(1).build(),
                Samples.video("X with worse").sensitive().flags(3).build(),
                Samples.video("X live")
                        .on(EXAMPLE)
                        .live()
                        .licence(2)
                        .tags("A1", "c3")
                        .published("2025-06-01T00:00:00Z")
                        .originallyPublished("2015-01-01T00:00:00Z")
                        .seconds(0)
                        .build(),
                Samples.video("Named by its uuid")
                        .uuid(UUID.fromString("10e4c9c5-dd8f-47fc-b655-ef16182612b5"))
                        .build(),
                Samples.channel(OTHER, "science_news", "Science today", null),
                Samples.channel(EXAMPLE, "lab", "Science at large", null),
                Samples.channel(BLOCKED, "odd", "Science blocked", null),
                Samples.playlist(Samples.MEADOW, "Science for all", null),
                Samples.playlist(EXAMPLE, "Science and more", null),
                named("5b2ef39d-f41e-4556-b9cc-74880c6153a8", "By uuid"));
    }

    private static Playlist named(String uuid, String name) {
        Playlist any = Samples.playlist(Samples.HARBOUR, name, null);
        return new Playlist(
                any.host(),
                UUID.fromString(uuid),
                any.originId(),
                any.url(),
                any.embedPath(),
                name,
                null,
                any.privacy(),
                any.type(),
                any.videosLength(),
                any.thumbnails(),
                any.created(),
                any.updated(),
                any.owner(),
                any.channel());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "videos-minimal          | Paella, Paella for many",
                "videos-ui-default       | Café 東京",
                "videos-single-arrays    | X live, X tagged",
                "videos-array-brackets   | X tagged",
                "videos-isLocal-hasfiles | X live, X of music, X of the blocked account, X of the blocked host, X tagged",
                "videos-unknown-param    | X live, X of music, X of the blocked account, X of the blocked host, X tagged",
                "videos-uuids            | Named by its uuid",
                "videos-nsfwflags        | X live, X of music, X of the blocked account, X of the blocked host, X tagged,"
                        + " X with a fight",
                "videos-nosearch         | Café 東京, Named by its uuid, Paella, Paella for many, X live, X of music,"
                        + " X of the blocked account, X of the blocked host, X tagged",
                "videos-user             | X live, X of music, X tagged",
                "videos-user-noNsfw      | X live, X of music, X tagged, X with a fight, X with worse",
                "channels-minimal        | Science at large, Science blocked, Science today",
                "channels-ui             | Science at large",
                "channels-handles        | Science today",
                "channels-user           | Science at large, Science today",
                "playlists-minimal       | Science and more, Science for all",
                "playlists-ui            | Science and more",
                "playlists-uuids         | By uuid",
                "sort-match-asc          | Paella, Paella for many",
                "sort-duration           | Paella, Paella for many",
            })
    void eachIsAnsweredAsPeerTubeMeansIt(String name, String found) throws IOException {
        JsonNode answer = ask(name);
        List<String> names = StreamSupport.stream(answer.get("data").spliterator(), false)
                .map(item -> item.path("displayName").asText(item.path("name").asText()))
                .sorted()
                .toList();

        assertThat(String.join(", ", names)).isEqualTo(found);
        assertThat(answer.get("total").asInt()).isEqualTo(names.size());
    }

    @Test
    void allFiltersAtOnceLeaveOneOnAPageThatIsFarOff() throws IOException {
        assertThat(ask("videos-ui-filters")).hasToString("{\"total\":1,\"data\":[]}");
    }

    @Test
    void aPastedHandleIsFoundFirst() throws IOException {
        assertThat(ask("channels-handle-search").at("/data/0/name").asText()).isEqualTo("science_news");
    }

    @Test
    void longestFirstIsAnswered() throws IOException {
        assertThat(ask("sort-duration").at("/data/0/name").asText()).isEqualTo("Paella for many");
    }

    /** With the headers it was seen to send. */
    private JsonNode ask(String name) throws IOException {
        Response answer = given().header("User-Agent", "PeerTube/8.2.1 (+http://127.0.0.1:9000)")
                .header("Accept", "application/json")
                .contentType("application/json")
                .body(recorded.get(name).get("body").toString())
                .post(recorded.get(name).get("path").asText());
        return ApiAnswers.answer(answer);
    }
}
