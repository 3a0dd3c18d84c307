package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.index.SearchIndex;

/** What an instance that asks is told of its own items. */
@QuarkusTest
class CallerTest {

    private static final String PORTED = "PeerTube/8.2.1 (+https://tube.example:8443)";

    @Inject
    SearchIndex index;

    @BeforeEach
    void fill() {
        ApiItems.fill(
                index,
                List.of(
                        ApiItems.richVideo(),
                        ApiItems.poorVideo(),
                        ApiItems.richChannel(),
                        ApiItems.poorChannel(),
                        ApiItems.richPlaylist(),
                        ApiItems.poorPlaylist()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"videos", "video-channels", "video-playlists"})
    void itsOwnItemsAreLocalAndNoOther(String kind) {
        JsonPath answer = given().get("/api/v1/search/" + kind + "?fromHost=Tube.example:8443")
                .jsonPath();

        assertThat(answer.getList("data.findAll { it.isLocal }.url", String.class))
                .hasSize(1)
                .allMatch(url -> url.startsWith("https://tube.example:8443/"));
        assertThat(answer.getList("data.findAll { !it.isLocal }.url", String.class))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PeerTube/8.2.1 (+https://tube.example:8443)                       | 1",
                "PeerTube/6.3.0-rc.1 (+https://Tube.EXAMPLE:8443/)                 | 1",
                "PeerTube/8.2.1 (+http://tube.example:8443)                        | 1",
                "PeerTube/8.2.1 (+https://tube.example)                            | 0",
                "PeerTube/8.2.1                                                    | 0",
                "PeerTube/8.2.1 (+https://tube.example:8443/x)                     | 0",
                "PeerTube/8.2.1 (+https://)                                        | 0",
                "PeerTube/8.2.1 (+https://a b)                                     | 0",
                "PeerTube/8.2.1 (+https://-)                                       | 0",
                "Mozilla/5.0 PeerTube/8.2.1 (+https://tube.example:8443)           | 0",
            })
    void aPeerTubeIsKnownByItsUserAgent(String agent, int local) {
        Response answer = given().header("User-Agent", agent)
                .contentType("application/json")
                .body("{\"search\":\"video\"}")
                .post("/api/v1/search/videos");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("data.findAll { it.isLocal }")).hasSize(local);
    }

    @Test
    void whatItSaysCountsMoreThanItsUserAgent() {
        JsonPath answer = given().header("User-Agent", PORTED)
                .contentType("application/json")
                .body("{\"fromHost\":\"tube.meadow.example\"}")
                .post("/api/v1/search/videos")
                .jsonPath();

        assertThat(answer.getList("data.findAll { it.isLocal }.account.host"))
                .isEqualTo(List.of("tube.meadow.example"));
    }

    @Test
    void itsUserAgentCompletesBareHandles() throws IOException {
        String bare = "/api/v1/search/video-channels?handles=machines";

        assertThat(ApiAnswers.names(given().header("User-Agent", PORTED).get(bare)))
                .isEqualTo("Machines");
        assertThat(ApiAnswers.names(given().get(bare))).isEmpty();
    }

    @Test
    void anAnswerForOneInstanceIsNotTheOneForAnother() {
        String path = "/api/v1/search/videos";
        String tag = given().header("User-Agent", PORTED).get(path).header("ETag");

        assertThat(given().header("If-None-Match", tag)
                        .header("User-Agent", PORTED)
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
        assertThat(given().header("If-None-Match", tag).get(path).statusCode()).isEqualTo(200);
    }
}
