package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.api.ApiAnswers.answer;
import static org.vigie.api.ApiAnswers.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Samples;
import org.vigie.catalog.ShortUuid;
import org.vigie.index.SearchIndex;

/** What PeerTube's own end-to-end tests expect of filters, over HTTP. */
@QuarkusTest
class ExpectedFiltersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Finds exactly one video; each test changes one thing. */
    private static final String EXACT = """
            {"search":"djidane","categoryOneOf":["15"],"licenceOneOf":["2"],"tagsAllOf":["framasoft","Café Noir"],
             "languageOneOf":["en"],"nsfw":"false","isLive":false,"durationMin":"30","durationMax":"400",
             "startDate":"2026-05-10T12:00:00.000Z","endDate":"2026-05-10T12:05:00.000Z",
             "host":"tube.meadow.example","blockedHosts":[],"blockedAccounts":[]}
            """;

    @Inject
    SearchIndex index;

    @BeforeEach
    void fill() {
        Stream<Item> others = Stream.iterate(1, i -> i + 1)
                .limit(7)
                .map(i -> Samples.video("Another djidane " + i)
                        .published("2026-05-1" + i + "T00:00:00Z")
                        .build());
        Stream<Item> wanted = Stream.of(
                Samples.video("Que devient djidane")
                        .licence(2)
                        .tags("framasoft", "cafe noir", "x")
                        .seconds(113)
                        .published("2026-05-10T12:03:21.594Z")
                        .build(),
                Samples.channel(Samples.MEADOW, "framasoft", "Framasoft vidéos", "Free software"),
                Samples.channel(Samples.HARBOUR, "other", "Other", null),
                Samples.playlist(Samples.MEADOW, "E2E playlist", null),
                Samples.playlist(Samples.HARBOUR, "Another playlist", null));
        ApiItems.fill(index, Stream.concat(others, wanted).toList());
    }

    @Test
    void allFiltersTogetherFindTheOneVideo() throws IOException {
        assertThat(names(post("videos", EXACT))).isEqualTo("Que devient djidane");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "startDate | 2026-05-10T12:03:22.000Z",
                "endDate | 2026-05-10T12:03:21",
                "tagsAllOf | framasoft2",
                "tagsAllOf | cafe",
                "tagsOneOf | noir",
                "durationMin | 114",
                "durationMax | 112",
                "nsfw | true",
                "isLive | true",
                "host | example.com",
                "host | tube.meadow.example:9000",
                "categoryOneOf | 1",
                "licenceOneOf | 1",
                "languageOneOf | fr",
                "blockedHosts | tube.meadow.example",
                "blockedAccounts | Marta@tube.meadow.example",
                "originallyPublishedStartDate | 2000-01-01",
                "uuids | 10e4c9c5-dd8f-47fc-b655-ef16182612b5"
            })
    void oneThatDoesNotHoldIsEnoughToFindNothing(String name, String value) throws IOException {
        ObjectNode body = (ObjectNode) JSON.readTree(EXACT);
        body.put(name, value);

        assertThat(answer(post("videos", body.toString()))).hasToString("{\"total\":0,\"data\":[]}");
    }

    @Test
    void aCountOfFiveGivesFiveOfMore() throws IOException {
        JsonNode answer = answer(post("videos", "{\"count\":5}"));

        assertThat(answer.get("data")).hasSize(5);
        assertThat(answer.get("total").asInt()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"search\":\"Framasoft vidéos\"}",
                "{\"search\":\"Framasoft videos\",\"sort\":\"createdAt\"}",
                "{\"host\":\"tube.meadow.example\"}",
                "{\"handles\":[\"Framasoft@tube.meadow.example\",\"nobody@tube.meadow.example\",\"other\"]}",
                "{\"handles\":[\"framasoft\"],\"fromHost\":\"tube.meadow.example\"}",
                "{\"search\":\"@framasoft@tube.meadow.example\"}",
                "{\"search\":\"https://tube.meadow.example/c/framasoft/videos\"}",
                "{\"blockedAccounts\":[\"marta@video.harbour.example\"]}"
            })
    void theChannelIsFound(String body) throws IOException {
        assertThat(names(post("video-channels", body))).isEqualTo("Framasoft vidéos");
    }

    @Test
    void bareAndUnknownHandlesFindNothing() throws IOException {
        assertThat(names(post("video-channels", "{\"handles\":[\"framasoft\",\"x@y.example\"]}")))
                .isEmpty();
    }

    @Test
    void playlistsAreFoundByEitherUuid() throws IOException {
        String wanted = Samples.uuid(Samples.MEADOW + "E2E playlist").toString();
        String brief = ShortUuid.of(Samples.uuid(Samples.HARBOUR + "Another playlist"));
        String body = "{\"uuids\":[\"%s\",\"%s\",\"%s\"],\"sort\":\"-displayName\"}";

        assertThat(names(post("video-playlists", body.formatted(wanted, wanted, wanted))))
                .isEqualTo("E2E playlist");
        assertThat(names(post("video-playlists", body.formatted(brief, wanted, Samples.uuid("nobody")))))
                .isEqualTo("E2E playlist, Another playlist");
        assertThat(names(post("video-playlists", "{\"host\":\"video.harbour.example\"}")))
                .isEqualTo("Another playlist");
    }

    @Test
    void playlistsAreFoundByTheirWords() throws IOException {
        assertThat(names(post("video-playlists", "{\"search\":\"E2E playlist\"}")))
                .startsWith("E2E playlist");
        assertThat(names(post("video-playlists", "{\"search\":\"E2E\",\"host\":\"video.harbour.example\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"videos, 350", "video-channels, 500", "video-playlists, 500"})
    void aWordThatNobodyWritesFindsNothing(String kind, int length) throws IOException {
        String word = kind.equals("videos") ? "djidane50".repeat(39).substring(0, length) : "a".repeat(length);

        assertThat(answer(post(kind, "{\"search\":\"" + word + "\"}"))).hasToString("{\"total\":0,\"data\":[]}");
    }

    @Test
    void manyBlockedHostsAreStillBlocked() throws IOException {
        List<String> hosts = Stream.iterate(1, i -> i + 1)
                .limit(20_000)
                .map(i -> Host.of("blocked-" + i + ".example").name())
                .toList();
        ObjectNode body = JSON.createObjectNode();
        body.set("blockedHosts", JSON.valueToTree(hosts));
        assertThat(answer(post("videos", body.toString())).get("total").asInt()).isEqualTo(8);
        body.withArray("blockedHosts").add("tube.meadow.example");
        assertThat(answer(post("videos", body.toString())).get("total").asInt()).isZero();
    }

    private static Response post(String kind, String body) {
        return given().contentType("application/json").body(body).post("/api/v1/search/" + kind);
    }
}
