package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Host;
import org.vigie.catalog.Samples;
import org.vigie.catalog.Video;
import org.vigie.index.SearchIndex;

/** Things by their addresses and names, and videos by their uuids. */
@QuarkusTest
class LookupTest {

    private static final String RICH = "db2a63ae-76f8-4fdc-be6a-3a49bbc1f428";
    private static final String SHORT = "t4FBJmuTG2a8BAZEKxFQc3";

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
    @CsvSource({
        "https://tube.example:8443/videos/watch/db2a63ae-76f8-4fdc-be6a-3a49bbc1f428, video, Rich <b>video</b>",
        "https://tube.example:8443/w/t4FBJmuTG2a8BAZEKxFQc3, video, Rich <b>video</b>",
        "https://tube.example:8443/w/t4FBJmuTG2a8BAZEKxFQc3?start=5m, video, Rich <b>video</b>",
        "https://tube.example:8443/videos/embed/t4FBJmuTG2a8BAZEKxFQc3, video, Rich <b>video</b>",
        "https://elsewhere.example/w/t4FBJmuTG2a8BAZEKxFQc3, video, Rich <b>video</b>",
        "tube.example:8443/w/t4FBJmuTG2a8BAZEKxFQc3, video, Rich <b>video</b>",
        "db2a63ae-76f8-4fdc-be6a-3a49bbc1f428, video, Rich <b>video</b>",
        "t4FBJmuTG2a8BAZEKxFQc3, video, Rich <b>video</b>",
        "https://tube.example:8443/w/p/t4FBJmuTG2a8BAZEKxFQc3, playlist, Rich playlist",
        "https://tube.example:8443/video-playlists/embed/t4FBJmuTG2a8BAZEKxFQc3, playlist, Rich playlist",
        "https://tube.example:8443/video-playlists/db2a63ae-76f8-4fdc-be6a-3a49bbc1f428, playlist, Rich playlist",
        "https://tube.example:8443/videos/watch/playlist/db2a63ae-76f8-4fdc-be6a-3a49bbc1f428, playlist, Rich playlist",
        "https://tube.example:8443/c/machines, channel, Machines",
        "https://tube.example:8443/c/Machines/videos, channel, Machines",
        "https://tube.example:8443/video-channels/Machines, channel, Machines",
        "https://elsewhere.example/c/machines@tube.example:8443, channel, Machines",
        "https://tube.example:8443/@machines, channel, Machines",
        "machines@tube.example:8443, channel, Machines",
        "@machines@tube.example:8443, channel, Machines",
        "https://tube.example:8443/a/ada, account, Ada",
        "https://tube.example:8443/accounts/ada, account, Ada",
        "https://tube.example:8443/@ada, account, Ada",
        "ada@tube.example:8443, account, Ada",
    })
    void anAddressOrNameFindsItsThing(String url, String kind, String name) {
        JsonPath answer = lookup(url).jsonPath();

        assertThat(answer.getString("kind")).isEqualTo(kind);
        String key = kind.equals("video") ? "name" : "displayName";
        assertThat(answer.getString("item." + key)).isEqualTo(name);
        assertThat(answer.getString("item.url")).startsWith("https://tube.example:8443/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tube.example:8443/w/p/00000000-0000-4000-8000-000000000009",
                "https://tube.example:8443/c/ada",
                "https://tube.example:8443/a/machines",
                "https://tube.example:8443/",
                "https://tube.example:8443/about/instance",
                "https://[::1/w/" + SHORT,
                "machines@elsewhere.example",
                "two words",
                "javascript:alert(1)",
                "%",
            })
    void whatIsNotKnownIsAProblem(String url) {
        Response answer = lookup(url);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("not_found");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void anAddressIsNeeded() {
        for (String url : List.of("", "   ", "x".repeat(2_001))) {
            Response answer = lookup(url);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.jsonPath().getMap("errors")).containsOnlyKeys("url");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {RICH, SHORT, "DB2A63AE-76F8-4FDC-BE6A-3A49BBC1F428"})
    void aVideoIsFoundByItsUuid(String uuid) {
        JsonPath video = given().get("/api/v1/videos/" + uuid).jsonPath();

        assertThat(video.getString("uuid")).isEqualTo(RICH);
        assertThat(video.getString("name")).isEqualTo("Rich <b>video</b>");
        assertThat(video.getBoolean("isLocal")).isFalse();
        assertThat(given().get("/api/v1/videos/" + uuid + "?fromHost=tube.example:8443")
                        .jsonPath()
                        .getBoolean("isLocal"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000009", "x", "db2a63ae", RICH + "?host=elsewhere.example"})
    void aVideoThatIsNotKnownIsAProblem(String uuid) {
        Response answer = given().get("/api/v1/videos/" + uuid);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("not_found");
    }

    @Test
    void ofSeveralHostsWithOneUuidTheOneThatWasAskedForAnswersElseTheFirst() {
        Video first = onAnotherHost("a-copy.example", "2026-06-01T00:00:00Z");
        Video original = onAnotherHost("z-origin.example", "2026-04-01T00:00:00Z");
        ApiItems.fill(index, List.of(first, original));

        String path = "/api/v1/videos/" + first.uuid();
        assertThat(given().get(path).jsonPath().getString("channel.host")).isEqualTo("z-origin.example");
        assertThat(given().get(path).jsonPath().getList("copies.host")).isEqualTo(List.of("a-copy.example"));
        assertThat(given().get(path + "?host=a-copy.example").jsonPath().getString("channel.host"))
                .isEqualTo("a-copy.example");
        assertThat(lookup("https://a-copy.example/w/" + first.uuid()).jsonPath().getString("item.channel.host"))
                .isEqualTo("a-copy.example");
        assertThat(lookup("https://elsewhere.example/w/" + first.uuid())
                        .jsonPath()
                        .getString("item.channel.host"))
                .isEqualTo("z-origin.example");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/lookup",
        "PUT, /api/v1/search",
        "DELETE, /api/v1/search/videos",
        "POST, /api/v1/search/suggestions",
        "POST, /api/v1/videos/" + SHORT,
        "PUT, /api/v1/instances",
        "POST, /api/v1/instances/hosts",
        "DELETE, /api/v1/stats",
    })
    void otherMethodsAreNotAllowedAnywhere(String method, String path) {
        Response answer = given().request(method, path);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("method_not_allowed");
        assertThat(given().options(path).statusCode()).isEqualTo(204);
    }

    private static Video onAnotherHost(String host, String published) {
        return Samples.video("Everywhere")
                .uuid(UUID.fromString("00000000-0000-4000-8000-00000000000a"))
                .on(Host.of(host))
                .published(published)
                .build();
    }

    private static Response lookup(String url) {
        return given().queryParam("url", url).get("/api/v1/lookup");
    }
}
