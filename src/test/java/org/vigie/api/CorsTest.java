package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.site.SampleProfile;

/** What pages of other sites may do. */
@QuarkusTest
@TestProfile(SampleProfile.class)
class CorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search/videos",
                "/api/v1/search/video-channels",
                "/api/v1/search/video-playlists",
                "/api/v1/config",
                "/api/v1/search/videos/",
                "/api/v1/nothing"
            })
    void aPreflightIsAnsweredForTheWholeApi(String path) {
        Response response = given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options(path);

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(response.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, POST, OPTIONS");
        assertThat(response.header("Access-Control-Allow-Headers")).contains("Content-Type");
        assertThat(response.header("Access-Control-Max-Age")).isEqualTo("86400");
        assertThat(response.asString()).isEmpty();
    }

    @Test
    void anyPageMayReadTheAnswers() {
        for (String path : new String[] {"/api/v1/search/videos", "/api/v1/config"}) {
            Response response =
                    given().header("Origin", "https://elsewhere.example").get(path);

            assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(response.headers().getValues("Access-Control-Expose-Headers"))
                    .containsExactly("RateLimit, RateLimit-Policy, Retry-After, ETag");
            assertThat(response.header("Access-Control-Allow-Credentials")).isNull();
            assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void thePagesAreNotForOthersToRead() {
        assertThat(given().get("/").header("Access-Control-Allow-Origin")).isNull();
        assertThat(given().options("/").header("Access-Control-Allow-Methods")).isNull();
    }

    @Test
    void aHeadRequestHasTheHeadersOfAGet() {
        Response response = given().head("/api/v1/search/videos");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(response.asString()).isEmpty();
    }

    @Test
    void answersAreCompressedWhenAskedFor() {
        Response response = given().header("Accept-Encoding", "gzip").get("/api/v1/search/videos");

        assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.header("Vary")).isEqualTo("Accept-Encoding");
    }

    /** As the reference engine does: there is nothing else that they could be given. */
    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "nonsense", "application/json;q=0", "text/plain"})
    void answersAreJsonWhateverIsAccepted(String accept) {
        for (String path : new String[] {"search/videos", "search", "instances/hosts", "stats", "config"}) {
            Response response = given().header("Accept", accept).get("/api/v1/" + path);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.contentType()).isEqualTo("application/json;charset=UTF-8");
        }
    }

    @Test
    void theEngineTellsWhoItIs() {
        Response response = given().get("/api/v1/config");

        assertThat(response.contentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(response.jsonPath().getMap(""))
                .containsOnlyKeys(
                        "searchInstanceName",
                        "searchInstanceNameImage",
                        "searchInstanceSearchImage",
                        "legalNoticesUrl",
                        "indexedHostsCount",
                        "indexedInstancesUrl")
                .containsEntry("searchInstanceName", "Vigie")
                .containsEntry("indexedHostsCount", 1);
        assertThat(response.jsonPath().getString("legalNoticesUrl"))
                .startsWith("http://")
                .endsWith("/about");
        assertThat(response.jsonPath().getString("indexedInstancesUrl")).endsWith("/instances");
    }
}
