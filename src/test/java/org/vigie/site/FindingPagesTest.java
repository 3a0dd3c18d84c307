package org.vigie.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of results tells of how they were found, and how it lets people go on from there. */
@QuarkusTest
@TestProfile(SampleProfile.class)
class FindingPagesTest {

    private static final String ESCAPED = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finding some",
                "finding meant",
                "finding corrected",
                "finding&explain=1",
                "finding baker",
                "finding&type=channels",
                "finding&languageOneOf=%22%3E%3Cscript%3Ealert",
                "finding&host=%3Cscript%3Ealert",
                "finding&within=%3Cscript%3Ealert&length=%3Cscript%3Ealert&categoryOneOf=%3Cscript%3Ealert"
            })
    void whatAnybodyWroteIsText(String search) {
        assertThat(page("/search?search=" + search))
                .contains("</html>")
                .doesNotContain("<script>alert", "javascript:", "<i>");
    }

    @Test
    void wordsThatNoResultHasAreSaid() {
        assertThat(page("/search?search=finding+some"))
                .contains("Nothing has all words. These have 3 of 4.", "Without:", "<s dir=\"auto\">server</s>")
                .contains("<s dir=\"auto\">" + ESCAPED + "</s>");
        assertThat(page("/search?search=finding")).doesNotContain("Nothing has all words");
        assertThat(page("/search?search=finding+some&hl=fr"))
                .contains("Rien n’a tous les mots. Ces résultats en ont 3 sur 4.");
    }

    @Test
    void whatMayHaveBeenMeantIsALinkThatKeepsTheFilters() {
        assertThat(page("/search?search=finding+meant&nsfw=both"))
                .containsPattern("Did you mean <a href=\"/search\\?search=meant[^\"]*&amp;nsfw=both\"[^>]*>meant &lt;");
    }

    @Test
    void aCorrectionIsNeverSilent() {
        assertThat(page("/search?search=finding+corrected"))
                .contains("Nothing has “finding corrected” as typed. These are results for “correct " + ESCAPED + "”.")
                .doesNotContain("Did you mean");
    }

    @Test
    void copiesAreLinksToWhereTheyAre() {
        assertThat(page("/search?search=finding"))
                .containsPattern("Also on <a class=\"host\" href=\"https://mirror1.example/w/[1-9a-zA-Z]{22}\"")
                .contains("mirror6.example</a> and 2 more")
                .doesNotContain("mirror7.example");
    }

    @Test
    void foundWordsAreMarkedInEveryText() {
        assertThat(page("/search?search=finding"))
                .contains("data-hit><mark>Rye</mark> &lt;<mark>script</mark>&gt;alert")
                .contains("<mark>ADA</mark>_FILMS_60")
                .contains("… All about baking.", "Then <mark>rye</mark> comes alert(&#39;x&#39;)</p>")
                .contains("<mark>rye</mark>&quot;" + ESCAPED)
                .doesNotContain(">bread</a>");
    }

    @Test
    void whyAResultIsHereIsToldWithoutScriptsAndAddsUp() {
        assertThat(page("/search?search=finding&languageOneOf=fr"))
                .contains("href=\"/search?search=finding&amp;languageOneOf=fr&amp;explain=1#hit-1\"", "id=\"hit-1\"")
                .doesNotContain("<details class=\"why\"");
        String page = page("/search?search=finding&explain=1");
        assertThat(page)
                .contains("<details class=\"why\" open>", "Word in the title <q dir=\"auto\">rye " + ESCAPED)
                .contains("<code>closeness.<wbr>exact-name</code>", "The title is just this")
                .contains("a.new&lt;i&gt;");
        List<Double> points = Pattern.compile("class=\"num\">(-?[0-9.]+)<")
                .matcher(page)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
        assertThat(points).hasSize(5).last().isEqualTo(0.877);
        assertThat(points.subList(0, 4).stream().mapToDouble(value -> value).sum())
                .isCloseTo(0.877, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void withoutWordsThereIsNothingToExplain() {
        assertThat(page("/search?search=&explain=1")).contains("Episode 100").doesNotContain("Why here?");
        assertThat(page("/search?search=finding&sort=-views")).doesNotContain("Why here?");
    }

    @Test
    void choicesHaveTheirCountsAndOthersCanBeReached() {
        String page = page("/search?search=finding");

        assertThat(page)
                .containsPattern("value=\"tlh\"> <bdi[^>]*>[^<]+</bdi> <span class=\"pick-count\">1,234</span>")
                .containsPattern(
                        "value=\"18\"> <bdi class=\"pick-label\">Food</bdi> <span class=\"pick-count\">6</span>")
                .containsPattern("value=\"900\"> <bdi class=\"pick-label\">#900</bdi>")
                .containsPattern("value=\"long\"> <bdi class=\"pick-label\">Over 20 minutes</bdi> <span[^>]*>9<")
                .containsPattern("value=\"short\"> <bdi class=\"pick-label\">Under 4 minutes</bdi> <span[^>]*>0<")
                .containsPattern("value=\"tube.example\"> <bdi class=\"pick-label\">tube.example</bdi> <span[^>]*>8<");
        int more = page.indexOf("class=\"group-more\"");
        assertThat(page.indexOf("value=\"ja\"")).isGreaterThan(more);
        assertThat(page.indexOf("value=\"fr\"")).isLessThan(more);
        assertThat(page).contains("<a class=\"skip skip-filters\" href=\"#results\">", "id=\"results\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "categoryOneOf=12|How to",
                "licenceOneOf=7|Public domain",
                "length=short|Under 4 minutes",
                "within=week|Last 7 days",
                "isLive=true|Live now",
                "host=tube.example|tube.example",
                "spam=true|Likely spam too",
                "languageOneOf=_unknown|No language given"
            })
    void aFilterInForceCanBeTakenBack(String filter, String chip) {
        assertThat(page("/search?search=finding&languageOneOf=en&" + filter))
                .contains("aria-label=\"Remove the filter " + chip + "\"")
                .containsPattern("class=\"chip\" href=\"/search\\?search=finding&amp;languageOneOf=en\"");
    }

    @Test
    void filtersOfVideosAreKeptWhileLookingAtChannels() {
        assertThat(page("/search?search=finding&type=channels&length=long&categoryOneOf=12"))
                .contains("<input type=\"hidden\" name=\"length\" value=\"long\">")
                .contains("<input type=\"hidden\" name=\"categoryOneOf\" value=\"12\">")
                .doesNotContain("class=\"chip\"");
    }

    @Test
    void whatLooksLikeSpamIsSaidToBeLeftOutAndCanBeShown() {
        assertThat(page("/search?search=finding&within=year"))
                .contains(
                        "look like spam are left out. <a href=\"/search?search=finding&amp;within=year&amp;spam=true\"");
        assertThat(page("/search?search=finding&spam=true"))
                .contains("<input type=\"hidden\" name=\"spam\" value=\"true\">")
                .doesNotContain("left out");
        assertThat(page("/search?search=bicycle")).doesNotContain("left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"finding+BAKER", "finding+b%C3%A4ker"})
    void aChannelCalledJustThatStandsAboveTheVideos(String typed) {
        assertThat(page("/search?search=" + typed))
                .contains("<section class=\"named\"", "baker@tube.example", "search=channel%3Abaker%40tube.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"finding", "finding+baker&page=2", "finding+baker&type=channels", "finding+baker&sort=-views"})
    void otherwiseNoChannelStandsThere(String search) {
        assertThat(page("/search?search=" + search)).doesNotContain("class=\"named\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?search=bicycle"})
    void whatCanBeTypedIsExplainedWithExamples(String address) {
        assertThat(page(address))
                .contains("<summary>Search tips</summary>")
                .containsPattern(
                        "href=\"/search\\?search=linux\\+-windows\"[^>]*><code dir=\"ltr\">linux -windows</code>");
    }

    private static String page(String address) {
        return given().urlEncodingEnabled(false)
                .accept("text/html")
                .header("Accept-Language", "en")
                .get(address.replace(" ", "+"))
                .asString();
    }
}
