package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Samples;
import org.vigie.catalog.Video;
import org.vigie.index.SearchIndex;

/** Who has an answer already isn't sent it again, as long as it is the answer. */
@QuarkusTest
class UnchangedTest {

    private static final String VIDEOS = "/api/v1/search/videos";

    @Inject
    SearchIndex index;

    @BeforeEach
    void fill() {
        ApiItems.fill(index, List.of(ApiItems.richVideo(), ApiItems.richChannel(), ApiItems.richPlaylist()));
        index.settle();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/search/videos?search=rich, 'private, no-cache'",
        "/api/v1/search/video-channels, 'private, no-cache'",
        "/api/v1/search/video-playlists?count=1, 'private, no-cache'",
        "/api/v1/search?search=rich, 'private, no-cache'",
        "/api/v1/search/suggestions?search=r, 'private, no-cache'",
        "/api/v1/videos/t4FBJmuTG2a8BAZEKxFQc3, 'private, no-cache'",
        "/api/v1/lookup?url=machines@tube.example:8443, 'private, no-cache'",
        "/api/v1/config, 'public, max-age=60'",
        "/api/v1/stats, 'public, max-age=60'",
        "/api/v1/instances, 'public, max-age=300'",
        "/api/v1/instances?format=text, 'public, max-age=300'",
        "/api/v1/instances/hosts, 'public, max-age=300'",
        "/api/v1/openapi.yaml, 'public, max-age=3600'",
    })
    void whatIsKnownIsNotSentAgain(String path, String caching) {
        Response first = given().get(path);
        String tag = first.header("ETag");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(tag).matches("W/\"[A-Za-z0-9_-]{16}\"");
        assertThat(first.header("Cache-Control")).isEqualTo(caching);

        Response again = given().header("If-None-Match", "\"other\", " + tag).get(path);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Cache-Control")).isEqualTo(caching);
        assertThat(again.header("Access-Control-Allow-Origin")).isEqualTo("*");

        assertThat(given().header("If-None-Match", tag).head(path).statusCode()).isEqualTo(304);
        Response other = given().header("If-None-Match", "W/\"other\"").get(path);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.asByteArray()).isEqualTo(first.asByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "*", "\"a\",%s", "x, , \"\", W/%s ,"})
    void tagsAreComparedWeakly(String header) {
        String bare = tag(VIDEOS).substring(2);

        assertThat(given().header("If-None-Match", header.formatted(bare))
                        .get(VIDEOS)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void anotherQuestionHasAnotherTag() {
        List<String> questions = List.of(
                "",
                "?search=a",
                "?search=b",
                "?count=5",
                "?start=1",
                "?tagsOneOf=a&tagsOneOf=b",
                "?tagsOneOf=ab",
                "?tagsOneOf=a&tagsAllOf=b",
                "?fromHost=a.example",
                "?explain=true",
                "?fold=false");

        assertThat(questions.stream().map(question -> tag(VIDEOS + question))).doesNotHaveDuplicates();
        assertThat(tag(VIDEOS)).isNotEqualTo(tag("/api/v1/search/video-channels"));
        assertThat(tag(VIDEOS + "?unknown=1&tagsOneOf[]=b&tagsOneOf[]=c"))
                .isEqualTo(tag(VIDEOS + "?tagsOneOf=b&tagsOneOf=c"));
    }

    @Test
    void whatChangesTheAnswerChangesTheTag() {
        String before = tag(VIDEOS);
        index.put(List.of(ApiItems.poorVideo()));
        assertThat(tag(VIDEOS)).as("not searchable yet").isEqualTo(before);
        index.refresh();
        String after = tag(VIDEOS);
        assertThat(after).isNotEqualTo(before);
        index.refresh();
        assertThat(tag(VIDEOS)).as("nothing new").isEqualTo(after);

        Video.Counters more = new Video.Counters(2_000_000_000_000L, 2, 3, 4, 5);
        index.updateCounters(Map.of(ApiItems.richVideo().id(), more));
        index.refresh();

        Response answer = given().header("If-None-Match", after).get(VIDEOS + "?sort=-views");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(tag(VIDEOS)).isNotEqualTo(after);
        assertThat(answer.jsonPath().getLong("data[0].views")).isEqualTo(2_000_000_000_000L);
    }

    @Test
    void onlyWhoGetsIsToldThatNothingChanged() {
        String tag = tag(VIDEOS);

        Response posted = given().header("If-None-Match", tag)
                .contentType("application/json")
                .body("{}")
                .post(VIDEOS);

        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(posted.header("ETag")).isEqualTo(tag);
    }

    @Test
    void whatIsWrongOrMissingHasNoTag() {
        for (String path : List.of(VIDEOS + "?count=501", "/api/v1/lookup?url=nothing", "/api/v1/nothing")) {
            Response answer = given().header("If-None-Match", "\"x\"").get(path);
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(answer.header("ETag")).isNull();
        }
    }

    @Test
    void largeAnswersAreCompressedAndSmallOnesAreNot() throws IOException {
        String small = VIDEOS + "?count=0";
        assertThat(encoding(small)).isIn(null, "identity");
        assertThat(encoding("/api/v1/config")).isIn(null, "identity");

        ApiItems.fill(
                index,
                IntStream.range(0, 20)
                        .mapToObj(i -> Samples.video("Episode " + i).build())
                        .toList());
        assertThat(encoding(VIDEOS)).isEqualTo("gzip");
        assertThat(encoding("/api/v1/openapi.yaml")).isEqualTo("gzip");
        assertThat(RawHttp.ask("GET " + VIDEOS + " HTTP/1.1").toLowerCase(Locale.ROOT))
                .doesNotContain("content-encoding: gzip");
    }

    private static String encoding(String path) {
        Response answer = given().header("Accept-Encoding", "gzip").get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isNotEmpty();
        return answer.header("Content-Encoding");
    }

    private static String tag(String path) {
        return given().urlEncodingEnabled(false).get(path).header("ETag");
    }
}
