package org.vigie.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Host;
import org.vigie.crawl.InstanceDoctor.CheckAnswer;
import org.vigie.crawl.InstanceReport.Health;
import org.vigie.peertube.Trouble;

/** What owners of instances are told, and what they may ask for. */
@QuarkusTest
@TestProfile(SampleProfile.class)
class DoctorPagesTest {

    private static final Host WELL = SampleDoctor.in(Health.HEALTHY);

    @Inject
    Map<Host, CheckAnswer> answers;

    @AfterEach
    void forget() {
        answers.clear();
    }

    @ParameterizedTest
    @EnumSource
    void everyTroubleIsToldWithWhatToDoAboutItAsPageAndAsJson(Trouble trouble) {
        String page = unescaped(page(SampleDoctor.failing(trouble)).asString());
        Advice advice = Advice.of(trouble.advice());

        assertThat(page)
                .contains("<h2 id=\"diagnosis\">" + advice.diagnosis() + "</h2>", advice.whatToDo())
                .contains("failed visits in a row: 7", "1 day ago");
        Response json = json(SampleDoctor.failing(trouble));
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.jsonPath().getString("health")).isEqualTo("FAILING");
        assertThat(json.jsonPath().getString("trouble")).isEqualTo(trouble.name());
        assertThat(json.jsonPath().getString("advice")).isEqualTo(trouble.advice());
        assertThat(json.jsonPath().getString("check.trouble")).isEqualTo(trouble.name());
    }

    @ParameterizedTest
    @CsvSource({
        "HEALTHY,  All is well.",
        "WAITING,  It was not visited yet.",
        "EMPTY,    It lists nothing public.",
        "FAILING,  The last visit failed.",
        "DECLINED, 'It doesn’t want to be found, and it is not.'",
        "EXCLUDED, Whoever runs this engine leaves this platform out."
    })
    void everyConditionIsToldInASentence(Health health, String sentence) {
        Host host = SampleDoctor.in(health);

        assertThat(page(host).asString()).contains("<h2 id=\"diagnosis\">" + sentence + "</h2>");
        assertThat(json(host).jsonPath().getString("health")).isEqualTo(health.name());
    }

    @Test
    void whatWasFoundLeftOutAndPlannedIsShown() {
        String page = page(WELL).asString();

        assertThat(page)
                .contains("1,250", "1,238", "Advertisements for &lt;i&gt;games&lt;/i&gt;")
                .contains("its account says #noindex", "9 rows of its lists could not be used")
                .contains("1,250 looked at, 3 new or changed, 1 removed, 14 requests", "2 hours ago", "in 2 hours")
                .contains("as soon as it is its turn", "https://lists.example/hosts", "https://" + WELL);
        assertThat(json(WELL).jsonPath().getString("leftOut[0].items")).isEqualTo("12");
        assertThat(json(WELL).jsonPath().getString("visits[0].kind")).isEqualTo("FULL");
        assertThat(json(WELL).jsonPath().getString("visits[0].next")).startsWith("20");
    }

    @Test
    void everyListThatHasTheHostIsNamedWithWhenItLastHad() {
        assertThat(page(WELL).asString())
                .contains(
                        "https://lists.example/hosts", "https://other.example/hosts", "last seen there", "3 days ago");
        assertThat(json(WELL).jsonPath().getString("origin.lists[1].url")).isEqualTo("https://other.example/hosts");
        assertThat(json(WELL).jsonPath().getString("origin.lists[1].last")).startsWith("20");
    }

    @Test
    void howFarAVisitIsAndHowLongTheRestWillTakeIsTold() {
        Host visited = SampleDoctor.in(Health.WAITING);

        assertThat(page(visited).asString()).contains("300 of 1,200.", "About 5 hr left.");
        assertThat(json(visited).jsonPath().getInt("running.done")).isEqualTo(300);
        assertThat(json(visited).jsonPath().getInt("running.secondsLeft")).isEqualTo(18_000);
        assertThat(page(WELL).asString()).doesNotContain("Being visited now");
        assertThat(json(WELL).jsonPath().getString("running")).isNull();
    }

    @Test
    void otherNamesAndAnotherInstanceByTheSameNameAreTold() {
        assertThat(page(SampleDoctor.in(Health.EMPTY)).asString())
                .contains(
                        "is also known as", "href=\"/instances/old.example\"", "Another instance answers by this name");
        assertThat(json(SampleDoctor.in(Health.EMPTY)).jsonPath().getString("alsoKnownAs[0]"))
                .isEqualTo("old.example");
        assertThat(page(WELL).asString()).doesNotContain("also known as", "Another instance");
    }

    @Test
    void whereTheOperatorReachesAHostIsNotTold() {
        assertThat(page(SampleDoctor.in(Health.WAITING)).asString())
                .contains("an address that whoever runs this engine set");
    }

    @Test
    void theReasonOfTheHosterIsShownAndNoCheckOffered() {
        String page = page(SampleDoctor.in(Health.EXCLUDED)).asString();

        assertThat(page).contains("Reason: Sells &lt;u&gt;things&lt;/u&gt;.").doesNotContain("Check again now");
        assertThat(page(WELL).asString()).contains("Check again now");
    }

    @Test
    void whatInstancesSayIsText() {
        String page = page(SampleDoctor.failing(Trouble.TIMEOUT)).asString();

        assertThat(page)
                .contains("It said &lt;b&gt;no&lt;/b&gt;", "Tube &lt;em&gt;of&lt;/em&gt;")
                .doesNotContain("<b>no</b>", "<em>of</em>");
    }

    @Test
    void aDeadIpv6AddressIsToldBesideWhatElseThereIs() {
        assertThat(page(SampleDoctor.failing(Trouble.RATE_LIMITED)).asString())
                .contains("It asks us to slow down", "Make the server listen on IPv6");
        assertThat(page(WELL).asString()).doesNotContain("IPv6");
    }

    @Test
    void anUnknownHostIsToldHowItGetsIn() {
        Response page = page(Host.of("nobody.example"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asString())
                .contains("doesn’t know nobody.example", "https://lists.example/hosts")
                .doesNotContain("<form class=\"doctor-check\"");

        Response json = json(Host.of("nobody.example"));
        assertThat(json.statusCode()).isEqualTo(404);
        assertThat(json.jsonPath().getBoolean("known")).isFalse();
        assertThat(json.jsonPath().getString("advice")).contains("instances.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%3Cb%3E", "..example", "%00", "x%20y"})
    void whatIsNoHostNameIsSaidToBeNone(String name) {
        Response page = browser().get("/instances/" + name);

        assertThat(page.statusCode()).isIn(400, 404);
        assertThat(page.asString()).doesNotContain("a<b>");
    }

    @Test
    void theListOfInstancesLeadsToEach() {
        assertThat(browser().get("/instances").asString()).contains("href=\"/instances/tube.example\"");
    }

    @Test
    void aCheckLeadsBackToThePage() {
        Response answer = form().header("Sec-Fetch-Site", "same-origin").post(check(WELL));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/instances/" + WELL + "#check");
    }

    @Test
    void programsGetWhatACheckFoundAtOnce() {
        Response answer = given().accept("application/json").post(check(WELL));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getBoolean("check.well")).isTrue();
        assertThat(answer.jsonPath().getBoolean("visitSoon")).isTrue();
        assertThat(answer.jsonPath().getString("check.steps[0].question")).isEqualTo("robots");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site,           403",
        "Sec-Fetch-Site, same-site,            403",
        "Sec-Fetch-Site, none,                 303",
        "Origin,         https://evil.example, 403",
        "Origin,         null,                 403",
        "Origin,         http://localhost:8080,303"
    })
    void onlyPagesOfOursMayAskForACheck(String header, String value, int status) {
        assertThat(form().header(header, value)
                        .header("Host", "localhost:8080")
                        .post(check(WELL))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void whoAsksTooOftenIsToldToWait() {
        answers.put(WELL, new CheckAnswer.TooSoon(Duration.ofSeconds(42)));

        Response page = form().post(check(WELL));
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.header("Retry-After")).isEqualTo("42");
        assertThat(page.asString()).contains("Try again in 42 s.");
        assertThat(given().accept("application/json")
                        .post(check(WELL))
                        .jsonPath()
                        .getString("error"))
                .contains("42 s");
    }

    @Test
    void aHostThatIsBeingVisitedIsNotCheckedToo() {
        answers.put(WELL, new CheckAnswer.BeingVisited());

        Response page = form().post(check(WELL));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.asString()).contains("It is being visited right now");
    }

    @Test
    void thePageSpeaksFrenchToo() {
        assertThat(given().accept("text/html")
                        .get("/instances/tls-expired.example?hl=fr")
                        .asString())
                .contains(
                        "Le certificat TLS a expiré.",
                        "Vérifier maintenant",
                        "/instances/tls-expired.example/check?hl=fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/crawler", "/instances/healthy-host.example"})
    void thesePagesAreSafeToo(String address) {
        Response page = browser().get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "form-action 'self'");
        assertThat(page.asString()).doesNotContain(" style=\"", " onclick=", "<script>");
    }

    @Test
    void theCrawlersPageTellsHowToSlowAndStopIt() {
        assertThat(unescaped(browser().get("/crawler").asString()))
                .contains("User-agent: Vigie\nCrawl-delay: 10", "User-agent: Vigie\nDisallow: /")
                .contains(
                        "Vigie/0.1.0",
                        "at least 1 s between",
                        "every 5 min to 6 h",
                        "about every 24 h",
                        "#noindex",
                        "indexable: false");
    }

    private static Response page(Host host) {
        return browser().get("/instances/" + host);
    }

    private static Response json(Host host) {
        return given().accept("application/json").get("/instances/" + host);
    }

    private static String check(Host host) {
        return "/instances/" + host + "/check";
    }

    private static RequestSpecification form() {
        return browser().redirects().follow(false).contentType("application/x-www-form-urlencoded");
    }

    private static RequestSpecification browser() {
        return given().urlEncodingEnabled(false)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "en");
    }

    private static String unescaped(String html) {
        return html.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    }
}
