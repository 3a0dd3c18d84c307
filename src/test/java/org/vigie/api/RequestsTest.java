package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.vigie.api.ApiAnswers.answer;
import static org.vigie.api.ApiAnswers.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Item;
import org.vigie.catalog.Samples;
import org.vigie.index.SearchIndex;

/** The many ways in which clients ask. */
@QuarkusTest
class RequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VIDEOS = "/api/v1/search/videos";

    @Inject
    SearchIndex index;

    @BeforeEach
    void fill() {
        List<Item> items = List.of(
                Samples.video("English film")
                        .published("2026-01-01T00:00:00Z")
                        .views(5)
                        .seconds(30)
                        .build(),
                Samples.video("French film")
                        .language("fr")
                        .published("2026-01-02T00:00:00Z")
                        .views(9)
                        .seconds(10)
                        .build(),
                Samples.video("Film 1969")
                        .language(null)
                        .description(null)
                        .published("2026-01-03T00:00:00Z")
                        .views(1)
                        .seconds(20)
                        .build(),
                Samples.video("Sensitive film")
                        .sensitive()
                        .published("2026-01-04T00:00:00Z")
                        .views(7)
                        .seconds(40)
                        .build(),
                Samples.video("Film of the harbour")
                        .on(Samples.HARBOUR)
                        .published("2026-01-05T00:00:00Z")
                        .views(3)
                        .seconds(50)
                        .build(),
                Samples.channel(Samples.MEADOW, "films", "Films", "About film"),
                Samples.channel(Samples.HARBOUR, "boats", "Boats", null),
                Samples.playlist(Samples.MEADOW, "All films", null));
        ApiItems.fill(index, items);
    }

    static Stream<Arguments> recorded() throws IOException {
        try (InputStream file = RequestsTest.class.getResourceAsStream("/api/recorded-requests.json")) {
            return StreamSupport.stream(JSON.readTree(file).spliterator(), false)
                    .map(request -> arguments(
                            request.get("case").asText(),
                            request.get("path").asText(),
                            request.get("body").toString()))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recorded")
    void whatPeerTubeSendsIsAnswered(String name, String path, String body) throws IOException {
        Response response = given().contentType("application/json").body(body).post(path);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        JsonNode answer = JSON.readTree(response.asByteArray());
        assertThat(answer.get("total").isIntegralNumber()).isTrue();
        assertThat(answer.get("data").isArray()).isTrue();
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                arguments("", "English film, French film, Film 1969, Sensitive film, Film of the harbour"),
                arguments("search=", "English film, French film, Film 1969, Sensitive film, Film of the harbour"),
                arguments("languageOneOf=fr", "French film"),
                arguments("languageOneOf=fr&languageOneOf=_unknown", "French film, Film 1969"),
                arguments("languageOneOf[]=fr&languageOneOf[]=_unknown", "French film, Film 1969"),
                arguments("languageOneOf%5B%5D=fr", "French film"),
                arguments("languageOneOf[]=fr&languageOneOf=_unknown", "French film, Film 1969"),
                arguments("languageOneOf=de", ""),
                arguments("nsfw=true", "Sensitive film"),
                arguments("nsfw=false&languageOneOf=en&host=tube.meadow.example", "English film"),
                arguments("nsfw=both&host=tube.meadow.example&languageOneOf=en", "English film, Sensitive film"),
                arguments("host=VIDEO.Harbour.example.", "Film of the harbour"),
                arguments("host=nobody.example", ""),
                arguments("search=sensitive%20film", "Sensitive film"),
                arguments("search=%E2%80%A6", ""),
                arguments(
                        "resultType=videos&searchTarget=search-index&skipCount=true&publishedAfter=x&q=x&filter=local"
                                + "&boostedLanguages%5B%5D=en&privacyOneOf=1&include=0&nsfw=true",
                        "Sensitive film"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void queryStringsFind(String query, String names) throws IOException {
        assertThat(names(given().urlEncodingEnabled(false).get(VIDEOS + "?sort=publishedAt&" + query)))
                .isEqualTo(names);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("{}", "English film, French film, Film 1969, Sensitive film, Film of the harbour"),
                arguments("{\"languageOneOf\":\"fr\"}", "French film"),
                arguments("{\"languageOneOf\":[\"fr\",\"_unknown\"]}", "French film, Film 1969"),
                arguments("{\"languageOneOf\":[],\"nsfw\":true}", "Sensitive film"),
                arguments("{\"languageOneOf\":null,\"nsfw\":\"true\"}", "Sensitive film"),
                arguments("{\"nsfw\":false,\"start\":\"1\",\"count\":\"2\"}", "French film, Film 1969"),
                arguments("{\"start\":1,\"count\":2,\"unknown\":{\"a\":[1,{\"b\":null}]}}", "French film, Film 1969"),
                arguments("{\"search\":2026}", ""),
                arguments("{\"sort\":\"-publishedAt\",\"count\":1}", "Film of the harbour"),
                arguments("  \n{\"nsfw\": \"true\"}\n", "Sensitive film"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void jsonBodiesFind(String body, String names) throws IOException {
        assertThat(names(given().contentType("application/json").body(body).post(VIDEOS + "?sort=publishedAt")))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=utf-8", "application/activity+json", "text/plain"
            })
    void jsonIsReadWhateverItIsCalled(String type) throws IOException {
        assertThat(names(given().contentType(type)
                        .body("{\"nsfw\":\"true\"}".getBytes())
                        .post(VIDEOS)))
                .isEqualTo("Sensitive film");
    }

    @Test
    void formsAreRead() throws IOException {
        String form = "nsfw=both&languageOneOf%5B%5D=fr&languageOneOf[]=_unknown&search=film+&sort=publishedAt";

        assertThat(names(given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .body(form)
                        .post(VIDEOS)))
                .isEqualTo("French film, Film 1969");
    }

    @Test
    void theBodyWinsOverTheQueryString() throws IOException {
        assertThat(names(given().contentType("application/json")
                        .body("{\"languageOneOf\":[\"fr\"],\"count\":5}")
                        .post(VIDEOS + "?languageOneOf=en&languageOneOf[]=en&count=0&sort=publishedAt")))
                .isEqualTo("French film");
    }

    @Test
    void aPostWithoutABodyIsAsGoodAsAGet() throws IOException {
        assertThat(names(given().post(VIDEOS + "?nsfw=true"))).isEqualTo("Sensitive film");
        assertThat(names(given().contentType("application/json").post(VIDEOS + "?nsfw=true")))
                .isEqualTo("Sensitive film");
    }

    @ParameterizedTest
    @ValueSource(strings = {"videos", "video-channels", "video-playlists"})
    void aSlashAtTheEndDoesNotMatter(String kind) {
        given().get("/api/v1/search/" + kind + "/?count=1").then().statusCode(200);
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/search/" + kind + "/")
                .then()
                .statusCode(200);
        given().get("/api/v1/config/").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "views, 'Film 1969, Film of the harbour, English film, Sensitive film, French film'",
        "-views, 'French film, Sensitive film, English film, Film of the harbour, Film 1969'",
        "-trending, 'French film, Sensitive film, English film, Film of the harbour, Film 1969'",
        "duration, 'French film, Film 1969, English film, Sensitive film, Film of the harbour'",
        "name, 'English film, Film 1969, Film of the harbour, French film, Sensitive film'",
        "-createdAt, 'Film of the harbour, Sensitive film, Film 1969, French film, English film'",
    })
    void videosAreSorted(String sort, String names) throws IOException {
        assertThat(names(given().get(VIDEOS + "?sort=" + sort))).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"match", "-match", "originallyPublishedAt", "-originallyPublishedAt", "likes", "-likes"})
    void everySortOfVideosIsAnswered(String sort) {
        given().get(VIDEOS + "?search=film&sort=" + sort).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"match", "-match", "displayName", "-displayName", "createdAt", "-createdAt", "-trending"})
    void everySortOfChannelsAndPlaylistsIsAnswered(String sort) throws IOException {
        assertThat(names(given().get("/api/v1/search/video-channels?search=film&sort=" + sort)))
                .isEqualTo("Films");
        assertThat(names(given().get("/api/v1/search/video-playlists?search=films&sort=" + sort)))
                .isEqualTo("All films");
    }

    @Test
    void channelsAndPlaylistsKnowNoFiltersOfVideos() throws IOException {
        String filters = "?nsfw=true&languageOneOf=fr&sort=displayName";

        assertThat(names(given().get("/api/v1/search/video-channels" + filters)))
                .isEqualTo("Boats, Films");
        assertThat(names(given().get("/api/v1/search/video-playlists" + filters)))
                .isEqualTo("All films");
        assertThat(names(given().get("/api/v1/search/video-channels?host=video.harbour.example")))
                .isEqualTo("Boats");
    }

    @Test
    void twentyAreGivenUnlessMoreAreAskedFor() throws IOException {
        ApiItems.fill(
                index,
                Stream.iterate(1, i -> i + 1)
                        .limit(510)
                        .map(i -> Samples.video("Episode " + i).build())
                        .toList());

        assertThat(answer(given().get(VIDEOS)).get("data")).hasSize(20);
        JsonNode most = answer(given().get(VIDEOS + "?count=500&start=5"));
        assertThat(most.get("data")).hasSize(500);
        assertThat(most.get("total").asInt()).isEqualTo(510);
        assertThat(answer(given().get(VIDEOS + "?start=505")).get("data")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {350, 500, 5000})
    void longWordsFindNothingAndAreNoMistake(int length) throws IOException {
        for (String kind : List.of("videos", "video-channels", "video-playlists")) {
            JsonNode answer = answer(given().contentType("application/json")
                    .body("{\"search\":\"" + "a".repeat(length) + "\"}")
                    .post("/api/v1/search/" + kind));
            assertThat(answer).hasToString("{\"total\":0,\"data\":[]}");
        }
    }

    @Test
    void aBlockListOfTheWholeFediverseFits() throws IOException {
        String hosts = "\"very-long-name-of-an-instance-that-somebody-blocks.example\",".repeat(70_000);
        String body = "{\"nsfw\":\"true\",\"blockedHosts\":[" + hosts + "\"last.example\"]}";
        assertThat(body.length()).isBetween(4_000_000, 5_000_000);

        assertThat(names(given().contentType("application/json").body(body).post(VIDEOS)))
                .isEqualTo("Sensitive film");
    }
}
