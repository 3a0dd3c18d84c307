package org.vigie.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.site.SampleProfile;

/** Every kind of problem with its whole body. */
@QuarkusTest
@TestProfile(SampleProfile.class)
class ProblemsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VIDEOS = "/api/v1/search/videos";

    @Test
    void aWrongParameterIsNamedWithWhatIsRight() throws IOException {
        assertProblem(given().get(VIDEOS + "?count=501"), 400, """
                {"type":"about:blank","title":"A parameter is not valid","status":400,"code":"invalid_parameter",
                 "detail":"Not valid: count.",
                 "errors":{"count":{"msg":"must be a whole number from 0 to 500","value":"501","param":"count","location":"query"}}}
                """);
    }

    @Test
    void everyWrongParameterIsNamedAtOnce() throws IOException {
        Response response = given().contentType("application/json")
                .body("{\"start\":9001,\"count\":-1,\"sort\":\"best\",\"nsfw\":\"maybe\",\"host\":\"https://x/\","
                        + "\"languageOneOf\":[\"en\",\"<script>\"]}")
                .post(VIDEOS);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getMap("errors"))
                .containsOnlyKeys("start", "count", "sort", "nsfw", "host", "languageOneOf");
        assertThat(response.jsonPath().getString("errors.sort.msg"))
                .isEqualTo("must be one of createdAt, duration, likes, match, name, originallyPublishedAt, publishedAt,"
                        + " trending, views, with or without a leading -");
        assertThat(response.jsonPath().getMap("errors.languageOneOf"))
                .containsEntry("value", List.of("en", "<script>"))
                .containsEntry("location", "body");
    }

    @Test
    void whatWasSentIsToldAgainOnlyAsFarAsItHelps() throws IOException {
        String body = JSON.createObjectNode()
                .put("sort", "\uD83D\uDEB2".repeat(5_000))
                .set("uuids", JSON.valueToTree(Collections.nCopies(100, "x")))
                .toString();
        Response response = given().contentType("application/json").body(body).post(VIDEOS + "?nsfw=1&nsfw=2");

        assertThat(response.jsonPath().getString("errors.sort.value")).isEqualTo("\uD83D\uDEB2".repeat(200) + "…");
        assertThat(response.jsonPath().getList("errors.uuids.value")).hasSize(10);
        assertThat(response.jsonPath().getMap("errors.nsfw"))
                .containsEntry("value", List.of("1", "2"))
                .containsEntry("location", "query");
        assertThat(response.contentType()).isEqualTo("application/problem+json;charset=UTF-8");
        assertThat(response.header("X-Content-Type-Options"))
                .as("so that nobody takes it for a page")
                .isEqualTo("nosniff");
    }

    @Test
    void aBodyThatIsNotJson() throws IOException {
        assertProblem(post("{\"count\":\n1,,}"), 400, """
                {"type":"about:blank","title":"The body can't be read","status":400,"code":"malformed_body",
                 "detail":"The body is not valid JSON (line 2)."}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2]", "\"text\"", "17", "null", "true"})
    void aBodyThatIsJsonButNotAnObject(String body) throws IOException {
        assertProblem(post(body), 400, """
                {"type":"about:blank","title":"The body can't be read","status":400,"code":"malformed_body",
                 "detail":"The body must be a JSON object."}
                """);
    }

    @Test
    void aFormThatIsNotWellEncoded() throws IOException {
        Response response = given().contentType("application/x-www-form-urlencoded")
                .body("search=%zz")
                .post(VIDEOS);

        assertProblem(response, 400, """
                {"type":"about:blank","title":"The body can't be read","status":400,"code":"malformed_body",
                 "detail":"The form in the body is not well encoded."}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search/nothing", "/api/v1/nothing", "/api/", "/api/v1/search/videos/more"})
    void aPathThatLeadsNowhere(String path) throws IOException {
        assertProblem(given().get(path), 404, """
                {"type":"about:blank","title":"There is nothing here","status":404,"code":"not_found",
                 "detail":"GET %s can't be answered."}
                """.formatted(path));
    }

    @Test
    void aTypeOfBodyThatIsNone() throws IOException {
        byte[] body = "{}".getBytes(UTF_8);
        String answer =
                RawHttp.ask("POST " + VIDEOS + " HTTP/1.1\r\nContent-Type: nonsense\r\nContent-Length: 2", body);

        assertThat(RawHttp.status(answer)).isEqualTo(400);
        assertThat(JSON.readTree(answer.substring(answer.indexOf('{')))).isEqualTo(JSON.readTree("""
                {"type":"about:blank","title":"The request can't be understood","status":400,"code":"bad_request",
                 "detail":"POST /api/v1/search/videos can't be answered."}
                """));
    }

    /** The list is closed: whoever adds a code has to tell of it, and to try it. */
    @ParameterizedTest
    @EnumSource(Problem.Code.class)
    void everyCodeIsDocumentedAndHasATestOfItsWholeBody(Problem.Code code) throws IOException {
        String word = code.name().toLowerCase(Locale.ROOT);
        String tests = Files.readString(Path.of("src/test/java/org/vigie/api/ProblemsTest.java"))
                + Files.readString(Path.of("src/test/java/org/vigie/api/FairUseTest.java"));

        assertThat(Files.readString(Path.of("docs/api-errors.md"))).contains("\n| `" + word + "` | ");
        assertThat(tests).contains("\"code\":\"" + word + '"');
    }

    @ParameterizedTest
    @CsvSource({"PUT, /api/v1/search/videos", "DELETE, /api/v1/search/video-playlists", "POST, /api/v1/config"})
    void aMethodThatIsNotAllowed(String method, String path) throws IOException {
        assertThat(given().request(method, path).header("Allow")).contains("GET");
        assertProblem(given().request(method, path), 405, """
                {"type":"about:blank","title":"This method is not allowed here","status":405,"code":"method_not_allowed",
                 "detail":"%s %s can't be answered."}
                """.formatted(method, path));
    }

    @Test
    void anErrorOfOursTellsNothingOfOurInsides() throws IOException {
        assertProblem(given().get(VIDEOS + "?search=break"), 500, """
                {"type":"about:blank","title":"Something went wrong on our side","status":500,"code":"internal_error",
                 "detail":"Please try again later."}
                """);
    }

    @Test
    void aSearchThatTakesTooLong() throws IOException {
        Response response = given().get(VIDEOS + "?search=overdue");
        assertThat(response.header("Retry-After")).isEqualTo("5");
        assertProblem(response, 503, """
                {"type":"about:blank","title":"The search took too long","status":503,"code":"search_overdue",
                 "detail":"Please try again later, or with fewer words."}
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 6 << 20})
    void aBodyThatIsAnnouncedAsTooLarge(int sent) throws IOException {
        String head = "POST " + VIDEOS + " HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: " + (6 << 20);

        String answer = RawHttp.ask(head, new byte[sent]);

        assertTooLarge(answer);
    }

    private static void assertTooLarge(String answer) throws IOException {
        assertThat(RawHttp.status(answer)).isEqualTo(413);
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("access-control-allow-origin: *", "content-type: application/problem+json;charset=utf-8");
        assertThat(JSON.readTree(answer.substring(answer.indexOf('{')))).isEqualTo(JSON.readTree("""
                {"type":"about:blank","title":"The body is too large","status":413,"code":"body_too_large",
                 "detail":"A body may have at most 5242880 bytes."}
                """));
    }

    @Test
    void aBodyThatGrowsTooLarge() throws IOException {
        byte[] part = new byte[6 << 20];
        String head = "POST " + VIDEOS + " HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked";

        String answer = RawHttp.ask(head, (Integer.toHexString(part.length) + "\r\n").getBytes(UTF_8), part);

        assertTooLarge(answer);
    }

    @Test
    void aBodyInPartsThatIsNotTooLargeIsRead() throws IOException {
        byte[] part = "6\r\n{\"star\r\n7\r\nt\":\"x\"}\r\n0\r\n\r\n".getBytes(UTF_8);
        String head = "POST " + VIDEOS + " HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked";

        String answer = RawHttp.ask(head, part);

        assertThat(RawHttp.status(answer)).isEqualTo(400);
        assertThat(answer).contains("\"start\":{\"msg\":");
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post(VIDEOS);
    }

    private static void assertProblem(Response response, int status, String body) throws IOException {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("application/problem+json;charset=UTF-8");
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(JSON.readTree(response.asByteArray())).isEqualTo(JSON.readTree(body));
    }
}
