package org.vigie.crawl;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.Fault;
import org.vigie.demo.PeerTubeVersion;
import org.vigie.instance.InstanceRegistry;
import org.vigie.peertube.Trouble;

/** Diagnoses of a real exchange over HTTP, by hand and by crawls, as the page and as JSON. */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class DoctorTest {

    private static final Host HOST = Host.of(CrawlProfile.CRAWLED);
    private static final String PAGE = "/instances/" + HOST;
    private static final String CONFIG = "/api/v1/config";
    private static final String LIST = "/api/v1/videos?*";

    @Inject
    Crawler crawler;

    @Inject
    InstanceRegistry registry;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "vigie.test.crawled")
    int port;

    private FakeInstance instance;

    @BeforeEach
    void open() throws IOException {
        instance = FakeInstance.at(port, HOST, PeerTubeVersion.V8_2_1, FakeCatalogue.generated(HOST, 3));
        // Whatever a test before had it rest for, or had in its robots.txt, is over.
        clock.forward(Duration.ofDays(2));
        crawl();
        // What other tests left is forgotten.
        crawler.crawl(registry.find(HOST).orElseThrow(), CrawlKind.DETAILS);
        crawl();
    }

    @AfterEach
    void close() {
        instance.close();
    }

    static Stream<Arguments> troubles() {
        Map<String, String> cloudflare = Map.of("Server", "cloudflare", "cf-mitigated", "challenge");
        return Stream.of(
                row(
                        "/robots.txt",
                        canned(200, "text/plain", "User-agent: vigie\nDisallow: /", Map.of()),
                        Trouble.ROBOTS),
                row(CONFIG, new Fault.Status(403), Trouble.FORBIDDEN),
                row(CONFIG, canned(403, "text/html", "<title>Just a moment...</title>", cloudflare), Trouble.BOT_WALL),
                row(CONFIG, new Fault.Status(401), Trouble.LOGIN_WANTED),
                row(CONFIG, new Fault.TooManyRequests(Duration.ofMinutes(5)), Trouble.RATE_LIMITED),
                row(CONFIG, new Fault.Status(502), Trouble.SERVER_ERROR),
                row(CONFIG, new Fault.Redirected("https://moved.example/"), Trouble.MOVED),
                row(CONFIG, new Fault.Closed(), Trouble.BROKEN_OFF),
                row(CONFIG, new Fault.Html(), Trouble.WEB_PAGE),
                row(CONFIG, canned(200, "application/json", "{\"uri\": \"x\"}", Map.of()), Trouble.NOT_PEERTUBE),
                row(CONFIG, new Fault.Edited(config -> config.put("serverVersion", "1.4.1")), Trouble.TOO_OLD),
                row(CONFIG, new Fault.HalfBody(), Trouble.BROKEN_ANSWER),
                row(LIST, new Fault.Edited(list -> list.put("total", 0).putArray("data")), Trouble.EMPTY));
    }

    private static Arguments row(String target, Fault fault, Trouble trouble) {
        return Arguments.of(target, fault, trouble);
    }

    private static Fault canned(int status, String type, String body, Map<String, String> headers) {
        return new Fault.Canned(status, type, body, headers);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whatIsWrongIsFoundOnTheSpotAndByTheNextCrawl(String target, Fault fault, Trouble trouble) {
        instance.order(target, fault);

        JsonPath found = check();
        assertThat(found.getString("check.trouble")).isEqualTo(trouble.name());
        assertThat(found.getString("check.steps[-1].said")).isNotBlank();
        assertThat(page()).contains(diagnosis(trouble));

        if (trouble != Trouble.ROBOTS && trouble != Trouble.EMPTY) {
            crawl();
            assertThat(json().getString("health")).isEqualTo("FAILING");
            assertThat(json().getString("trouble")).isEqualTo(trouble.name());
            assertThat(page()).contains("<h2 id=\"diagnosis\">" + diagnosis(trouble) + "</h2>");
        }
    }

    @Test
    void aHostThatAsksUsToStayAwayIsToldThatWeDo() {
        instance.robots("User-agent: vigie\nDisallow: /");
        clock.forward(Duration.ofDays(2));
        crawl();
        assertThat(json().getString("health")).isEqualTo("DECLINED");
        assertThat(page()).contains("It doesn’t want to be found, and it is not.", "robots.txt");

        instance.robots("User-agent: *\nDisallow:");
        clock.forward(Duration.ofMinutes(2));
        JsonPath found = check();
        assertThat(found.getBoolean("visitSoon")).as(found.prettify()).isTrue();
    }

    @Test
    void aListThatIsSuddenlyEmptyIsToldAndNotBelieved() {
        instance.order(LIST, new Fault.Edited(list -> list.put("total", 0).putArray("data")));
        crawl();

        assertThat(json().getString("health")).isEqualTo("FAILING");
        assertThat(page()).contains("Its list suddenly lacks 3 videos that were there.");
    }

    @Test
    void whoIsDownIsDiagnosedAndSinceWhenIsTold() {
        instance.close();
        crawl();
        String since = json().getString("since");
        clock.forward(Duration.ofHours(5));
        crawl();

        assertThat(json().getString("trouble")).isEqualTo("CONNECTION_REFUSED");
        assertThat(json().getString("since")).isEqualTo(since);
        assertThat(json().getInt("failuresInARow")).isEqualTo(2);
        assertThat(check().getString("check.trouble")).isEqualTo("CONNECTION_REFUSED");
    }

    @Test
    void whoIsWellIsToldSoAndWhatItSaidIsShown() {
        JsonPath found = check();

        assertThat(found.getBoolean("check.well")).isTrue();
        assertThat(found.getList("check.steps.question")).isEqualTo(List.of("robots", "config", "videos"));
        assertThat(found.getString("check.steps[1].said")).startsWith("PeerTube 8.2.1");
        assertThat(found.getString("check.steps[2].said")).isEqualTo("3 videos listed");
        assertThat(found.getBoolean("visitSoon")).as("nothing was wrong before").isFalse();
        assertThat(json().getString("health")).isEqualTo("HEALTHY");
        assertThat(json().getInt("videos.kept")).isEqualTo(3);
        assertThat(page()).contains("All is well.", "3 videos listed").doesNotContain("127.0.0.1");
    }

    @Test
    void aHostThatIsAskedOnceIsNotAskedAgainWithinAMinute() {
        check();
        long asked = instance.requestCount();

        given().accept("application/json").post(PAGE + "/check").then().statusCode(429);

        assertThat(instance.requestCount()).isEqualTo(asked);
    }

    @Test
    void nobodyIsAskedWhoIsNotKnownOrIsExcluded() {
        for (String host : List.of("localhost", "127.0.0.1:" + port, "nobody.example", CrawlProfile.EXCLUDED)) {
            long asked = instance.requestCount();
            given().accept("application/json")
                    .post("/instances/" + host + "/check")
                    .then()
                    .statusCode(404);
            assertThat(instance.requestCount()).isEqualTo(asked);
        }
        JsonPath excluded = given().accept("application/json")
                .get("/instances/" + CrawlProfile.EXCLUDED)
                .jsonPath();
        assertThat(excluded.getString("health")).isEqualTo("EXCLUDED");
        assertThat(excluded.getString("error")).isEqualTo("For these tests");
    }

    private JsonPath check() {
        return given().accept("application/json")
                .post(PAGE + "/check")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath json() {
        return given().accept("application/json").get(PAGE).jsonPath();
    }

    private static String page() {
        return given().accept("text/html").get(PAGE).asString().replace("&#39;", "'");
    }

    private static String diagnosis(Trouble trouble) {
        return trouble.advice().substring(0, trouble.advice().indexOf(". ") + 1);
    }

    private void crawl() {
        crawler.crawl(registry.find(HOST).orElseThrow(), CrawlKind.FULL);
    }
}
