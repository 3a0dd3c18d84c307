package org.vigie.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.media.Samples;

@QuarkusTest
@TestProfile(SampleProfile.class)
class PagesTest {

    private static final Pattern LOADED = Pattern.compile(
            "<(?:img|script|link|iframe|source|object|embed)\\b[^>]*?\\b(?:src|srcset|href)=\"([^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?search=bicycle", "/about", "/instances", "/no-such-page"})
    void everyPageIsSafeAndLoadsNothingFromElsewhere(String address) {
        Response page = browser().get(address);

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        List<String> loaded = LOADED.matcher(page.asString())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(loaded).hasSizeGreaterThan(3).allMatch(link -> link.startsWith("/") && !link.startsWith("//"));
        assertThat(page.asString()).doesNotContain(" style=\"", " onclick=", " onerror=", "<script>");
    }

    @Test
    void stylesAndScriptsAreThere() {
        String page = browser().get("/").asString();

        LOADED.matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(link -> link.contains("/bundle/"))
                .forEach(link ->
                        assertThat(given().get(link).statusCode()).as(link).isEqualTo(200));
        assertThat(page).containsPattern("/bundle/app-[A-Z0-9]+\\.css").containsPattern("/bundle/app-[A-Z0-9]+\\.js");
        given().get("/favicon.svg").then().statusCode(200);
    }

    @Test
    void theFirstPageShowsVideosInTheVisitorsLanguageFirst() {
        String page = browser("ja,en;q=0.5").get("/").asString();

        assertThat(page).contains("Search 52 videos on 1 PeerTube platform<", "自転車の修理");
        assertThat(page.indexOf("Repairing a bicycle")).isBetween(0, page.indexOf("إصلاح الدراجة"));
        assertThat(page).as("sensitive").doesNotContain("Boxing");
    }

    @Test
    void hostileTitlesAndDescriptionsAreText() {
        String page = browser().get("/search?search=script").asString();

        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void hostileWordsAreText() {
        String page = browser().get("/search?search=%22%3E%3Cimg+src%3Dx%3E").asString();

        assertThat(page).contains("&quot;&gt;&lt;img src=x&gt;").doesNotContain("<img src=x>");
    }

    @Test
    void titlesTakeTheirOwnDirectionAndLanguage() {
        String page = browser().get("/search?search=&languageOneOf=ar").asString();

        assertThat(page).containsPattern("dir=\"auto\" lang=\"ar\"><a [^>]*>إصلاح الدراجة</a>");
        assertThat(page).contains("العربية");
    }

    @Test
    void titlesLeadToTheOriginWithoutTellingItWhoSentThem() {
        String page = browser().get("/search?search=bicycle").asString();

        assertThat(page)
                .containsPattern(
                        "<a href=\"https://tube.example/w/[1-9a-zA-Z]{22}\" rel=\"noopener noreferrer\" data-hit>Repairing");
    }

    @Test
    void anAddressThatIsNoWebAddressIsNoLink() {
        String page = browser().get("/search?type=channels&search=Ada").asString();

        assertThat(page).contains("https://tube.example/c/ada").doesNotContain("javascript:");
    }

    @Test
    void sensitiveVideosAreHiddenUntilAskedForAndThenVeiled() {
        assertThat(browser().get("/search?search=Boxing").asString()).contains("Nothing found");
        assertThat(browser().get("/search?search=Boxing&nsfw=both").asString())
                .contains("thumb-sensitive", "Shows a fight", "Remove the filter Sensitive videos too");
    }

    @Test
    void liveVideosSayItInsteadOfALength() {
        assertThat(browser().get("/search?search=Live").asString())
                .contains("badge-live")
                .doesNotContain("0:00");
    }

    @Test
    void descriptionsAreShownWithoutMarks() {
        assertThat(browser().get("/search?search=bicycle").asString()).contains(">Brakes and gears</p>");
    }

    @Test
    void thePageSpeaksFrenchWhereTheBrowserDoesOrTheVisitorSays() {
        assertThat(browser("fr-CH, de;q=0.8").get("/about").asString()).contains("<html lang=\"fr\">", "Vie privée");
        String chosen = browser("en").get("/search?search=bicycle&hl=fr").asString();
        assertThat(chosen)
                .contains("<html lang=\"fr\">", "1 vidéo", "1,2\u00a0k vues", "il y a 1 jour")
                .contains("<input type=\"hidden\" name=\"hl\" value=\"fr\">")
                .contains("/search?search=bicycle&amp;type=channels&amp;hl=fr", "/about?hl=fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-3",
                "page=x",
                "page=99999999999999999999",
                "sort=%27%3B+drop",
                "nsfw=maybe",
                "type=users",
                "languageOneOf=%00",
                "languageOneOf=",
                "host=https%3A%2F%2Fx%2Fy",
                "host=%F0%9F%92%A9..",
                "hl=xx",
                "search=%ED%A0%80",
                "search=a&search=b"
            })
    void badParametersNeverBreakThePage(String query) {
        Response page = browser().get("/search?" + query);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("</html>");
    }

    @Test
    void aHostThatIsNoneIsSaidToBeLeftOut() {
        assertThat(browser().get("/search?search=&host=a%2Fb").asString())
                .contains("“a/b” is not a host name", "Episode 100");
    }

    @Test
    void pagesLeadToEachOther() {
        String second = browser().get("/search?search=Episode&page=2").asString();

        assertThat(second)
                .contains("45 videos", "start=\"21\"", "Episode 120", "Episode 139")
                .doesNotContain("Episode 119", "Episode 140");
        assertThat(second)
                .contains(
                        "rel=\"prev\" href=\"/search?search=Episode\"",
                        "rel=\"next\" href=\"/search?search=Episode&amp;page=3\"");
        assertThat(browser().get("/search?search=Episode&page=3").asString()).doesNotContain("rel=\"next\"");
    }

    @Test
    void aPageBehindTheLastSaysSo() {
        assertThat(browser().get("/search?search=Episode&page=400").asString())
                .contains("The results end on page 3.", "/search?search=Episode&amp;page=3");
    }

    @Test
    void aSearchThatBreaksTellsNothingOfHow() {
        Response page = browser().get("/search?search=break");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.asString()).contains("Something broke").doesNotContain("secret", "Exception");
    }

    @ParameterizedTest
    @CsvSource({"en, The search took too long", "fr, La recherche a pris trop de temps"})
    void aSearchThatTakesTooLongSaysSo(String language, String heading) {
        Response page = browser().get("/search?search=overdue&hl=" + language);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.asString()).contains("<h1>" + heading + "</h1>");
    }

    @Test
    void aDeadLinkLeadsToAFriendlyPage() {
        Response page = browser().get("/no/such/page");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asString()).contains("Nothing on the horizon", "<form class=\"searchbox\"");
    }

    @Test
    void rulesAreShownWithTheirReasons() {
        assertThat(browser().get("/about").asString())
                .contains("spam.example", "Nothing but &lt;i&gt;advertisements&lt;/i&gt;", "id=\"crawler\"");
    }

    @Test
    void instancesShowWhatWasFoundAndWhatWentWrong() {
        assertThat(browser().get("/instances").asString())
                .contains("tube.example", "48 of 50", "2 hours ago", "10 of 40, about 3 min left", "PeerTube 8.2.1")
                .contains("It answered &lt;b&gt;HTML&lt;/b&gt;.", "https://lists.example/hosts", "1,200");
        assertThat(browser().get("/instances?host=BROKEN").asString()).doesNotContain("id=\"tube.example\"");
    }

    @Test
    void instancesAreJsonForPrograms() {
        Response json = given().accept("application/json").get("/instances");

        assertThat(json.jsonPath().getInt("total")).isEqualTo(2);
        assertThat(json.jsonPath().getString("instances[0].host")).isEqualTo("tube.example");
        assertThat(json.jsonPath().getInt("instances[0].videos.kept")).isEqualTo(48);
        assertThat(json.jsonPath().getInt("instances[0].running.done")).isEqualTo(10);
        assertThat(json.jsonPath().getInt("instances[0].running.secondsLeft")).isEqualTo(180);
        assertThat(json.jsonPath().getString("instances[1].state")).isEqualTo("FAILING");
    }

    @Test
    void picturesComeThroughTheEngineAndAreKeptByTheBrowser() {
        String address = "/media/videos/tube.example/" + Samples.uuid(1) + "/small";
        assertThat(browser().get("/search?search=bicycle").asString()).contains("src=\"" + address + "\"");

        Response picture = given().get(address);
        assertThat(picture.contentType()).isEqualTo("image/png");
        assertThat(picture.header("Cache-Control")).isEqualTo("public, max-age=86400");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(given().header("If-None-Match", picture.header("ETag"))
                        .get(address)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aPictureThatCannotBeHadIsNotFound() {
        given().get("/media/videos/tube.example/" + Samples.uuid(1) + "/large")
                .then()
                .statusCode(404);
        given().get("/media/videos/tube.example/" + Samples.uuid(999) + "/small")
                .then()
                .statusCode(404);
        given().get("/media/videos/evil.example/x/small").then().statusCode(404);
    }

    @Test
    void browsersCanAddTheEngine() {
        assertThat(given().get("/opensearch.xml").asString())
                .containsPattern("template=\"http://localhost:[0-9]+/search\\?search=\\{searchTerms}\"")
                .contains("<ShortName>Vigie</ShortName>");
        assertThat(given().get("/robots.txt").asString()).contains("Disallow: /search");
    }

    private static RequestSpecification browser() {
        return browser("en");
    }

    private static RequestSpecification browser(String language) {
        return given().urlEncodingEnabled(false)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", language);
    }
}
