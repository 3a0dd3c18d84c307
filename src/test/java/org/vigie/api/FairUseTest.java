package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits over HTTP: who is counted with whom, what they are told, and who isn't counted. */
@QuarkusTest
@TestProfile(StrictProfile.class)
class FairUseTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VIDEOS = "/api/v1/search/videos";
    private static final String TOO_MANY = """
            {"type":"about:blank","title":"Too many requests","status":429,"code":"too_many_requests",
             "detail":"At most %d requests in 60 seconds; please wait %s seconds."}
            """;

    @Test
    void everyAnswerTellsWhatIsLeft() {
        Response response = from("203.0.113.1").get(VIDEOS);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("RateLimit-Policy")).isEqualTo("\"api\";q=5;w=60");
        assertThat(response.header("RateLimit")).matches("\"api\";r=4;t=1[12]");
        assertThat(response.header("Retry-After")).isNull();
        assertThat(response.header("Access-Control-Expose-Headers"))
                .isEqualTo("RateLimit, RateLimit-Policy, Retry-After, ETag");
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void whoAsksTooMuchIsToldToWait() throws IOException {
        use("203.0.113.2", 5);

        Response refused = from("203.0.113.2").get(VIDEOS);

        assertThat(refused.statusCode()).isEqualTo(429);
        String wait = refused.header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(1, 12);
        assertThat(refused.header("RateLimit")).startsWith("\"api\";r=0;t=");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(refused.contentType()).isEqualTo("application/problem+json;charset=UTF-8");
        assertThat(JSON.readTree(refused.asByteArray())).isEqualTo(JSON.readTree(TOO_MANY.formatted(5, wait)));
        assertThat(from("203.0.113.3").get(VIDEOS).statusCode())
                .as("somebody else")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/config", "/api/v1/nothing", "/api/v1/search/videos?start=x"})
    void whateverIsAskedOfTheApiCounts(String path) {
        String address = "203.0.113." + (100 + path.length());
        use(address, 4);
        from(address).get(path);

        assertThat(from(address).get(VIDEOS).statusCode()).isEqualTo(429);
    }

    @Test
    void aHomeIsOneClientWhateverOfItsAddressesAsks() {
        use("2001:db8:1:4201::1", 3);
        use("2001:db8:1:42ff:a:b:c:d", 2);

        assertThat(from("2001:db8:1:4200::9").get(VIDEOS).statusCode()).isEqualTo(429);
        assertThat(from("2001:db8:1:4300::9").get(VIDEOS).statusCode()).isEqualTo(200);
    }

    @Test
    void whatAClientPretendsToHaveBeenForwardedForIsNotBelieved() {
        for (int i = 0; i < 5; i++) {
            from("6.6.6." + i + ", 203.0.113.4").get(VIDEOS).then().statusCode(200);
        }
        assertThat(from("6.6.6.6, 203.0.113.4").get(VIDEOS).statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"X-Api-Key, secret", "Authorization, Bearer secret", "Authorization, bearer  secret"})
    void aKeyHasItsOwnLimitWhereverItIsUsedFrom(String header, String value) {
        Response response = from("203.0.113.5").header(header, value).get(VIDEOS);

        assertThat(response.header("RateLimit-Policy")).isEqualTo("\"tube.example\";q=8;w=60");
        assertThat(response.header("RateLimit")).startsWith("\"tube.example\";r=");
    }

    @Test
    void aKeyMayStandInTheAddressSincePeerTubeCanBeToldNoMore() {
        Response get = from("203.0.113.6").get("/key/secret" + VIDEOS + "?search=Repairing&count=1");
        Response post = from("203.0.113.6")
                .contentType("application/json")
                .body("{\"search\":\"Repairing\"}")
                .post("/key/secret" + VIDEOS);

        for (Response response : List.of(get, post)) {
            assertThat(response.header("RateLimit-Policy")).isEqualTo("\"tube.example\";q=8;w=60");
            assertThat(response.jsonPath().getString("data[0].name")).isEqualTo("Repairing a bicycle");
            assertThat(response.jsonPath().getInt("total")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/key/wrong/api/v1/config", "/key/%00/api/v1/search/videos"})
    void aKeyThatIsNotKnownIsAMistakeToBeTold(String path) throws IOException {
        Response response =
                from("198.51.100." + path.length()).urlEncodingEnabled(false).get(path);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(response.contentType()).isEqualTo("application/problem+json;charset=UTF-8");
        assertThat(JSON.readTree(response.asByteArray())).isEqualTo(JSON.readTree("""
                {"type":"about:blank","title":"This API key is not known","status":401,"code":"unknown_api_key",
                 "detail":"Ask whoever runs this engine for another key, or leave it out."}
                """));
    }

    @Test
    void guessingKeysIsSlow() {
        for (int i = 0; i < 5; i++) {
            from("203.0.113.8")
                    .header("X-Api-Key", "guess" + i)
                    .get(VIDEOS)
                    .then()
                    .statusCode(401);
        }
        assertThat(from("203.0.113.8").header("X-Api-Key", "guess5").get(VIDEOS).statusCode())
                .isEqualTo(429);
    }

    @Test
    void pagesAndPicturesAreCountedApart() {
        for (int i = 0; i < 3; i++) {
            from("203.0.113.9").accept("text/html").get("/about").then().statusCode(200);
        }
        Response page = from("203.0.113.9").accept("text/html").get("/search?search=x");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.header("Retry-After")).isNotNull();
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.asString()).contains("Please try again in a minute");
        Response line = from("203.0.113.9").accept("*/*").get("/instances");
        assertThat(line.statusCode()).isEqualTo(429);
        assertThat(line.asString()).startsWith("Too many requests from your network. Please wait ");

        for (int i = 0; i < 2; i++) {
            from("203.0.113.9").get("/media/a/b/c/" + i).then().statusCode(404);
        }
        from("203.0.113.9").get("/media/a/b/c/d").then().statusCode(429);
        from("203.0.113.9").get(VIDEOS).then().statusCode(200);
        from("203.0.113.9").get("/robots.txt").then().statusCode(200);
    }

    @Test
    void programsOnThisMachineAreNeverRefused() {
        for (int i = 0; i < 20; i++) {
            Response response = given().get(VIDEOS);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.header("RateLimit")).isNull();
        }
    }

    @Test
    void noAddressIsLoggedOrStored() throws IOException {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler all = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + " "
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(all);
        try {
            use("192.0.2.213", 5);
            from("192.0.2.213").get(VIDEOS).then().statusCode(429);
            from("192.0.2.213").get(VIDEOS + "?search=break");
            root.info("the handler listens");
        } finally {
            root.removeHandler(all);
        }
        assertThat(logged).anyMatch(line -> line.contains("the handler listens"));
        assertThat(logged).noneMatch(line -> line.contains("192.0.2.213"));
        assertThat(filesWith("192.0.2.213")).isEmpty();
    }

    private static List<Path> filesWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("target/test-data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static void use(String address, int times) {
        for (int i = 0; i < times; i++) {
            from(address).get(VIDEOS).then().statusCode(200);
        }
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }
}
