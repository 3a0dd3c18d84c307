package org.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Filter;
import org.vigie.index.Filter.Range;
import org.vigie.index.Filter.Sensitivity;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Facet;
import org.vigie.search.SearchRequest;

/** Each parameter that filters, right and wrong, in every spelling of a list. */
class FilterParametersTest {

    private static final UUID ONE = UUID.fromString("db2a63ae-76f8-4fdc-be6a-3a49bbc1f428");
    private static final UUID TWO = UUID.fromString("10e4c9c5-dd8f-47fc-b655-ef16182612b5");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "categoryOneOf=1&categoryOneOf=15",
                "categoryOneOf[]=1&categoryOneOf[]=15",
                "categoryOneOf[]=1&categoryOneOf=15&categoryOneOf=",
                "{\"categoryOneOf\":[1,15]}",
                "{\"categoryOneOf\":[\"1\",\"15\",null]}",
                "{\"categoryOneOf[]\":[1,\"15\"]}"
            })
    void listsComeInManySpellings(String sent) {
        assertThat(filter(sent).categories()).containsExactlyInAnyOrder(1, 15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"licenceOneOf=7", "licenceOneOf[]=7", "{\"licenceOneOf\":7}", "{\"licenceOneOf\":\" 7 \"}"})
    void aSingleValueIsAListOfOne(String sent) {
        assertThat(filter(sent).licences()).containsExactly(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "search=&host=&nsfw=&isLive=&durationMin=&startDate=&uuids=&blockedHosts[]=&tagsAllOf[]=&fold=",
                "{\"host\":null,\"categoryOneOf\":[],\"tagsOneOf\":\"\",\"uuids\":[null],\"endDate\":\" \"}"
            })
    void whatIsEmptyIsAbsent(String sent) {
        SearchRequest request = read(ItemKind.VIDEO, sent);
        assertThat(request.filter()).isEqualTo(Filter.NONE);
        assertThat(request.text()).isEmpty();
        assertThat(request.blockedHosts()).isEmpty();
        assertThat(request.extras()).isEqualTo(Extras.USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "nsfw=true, true, 0, 0",
        "'{\"nsfw\":false}', false, 0, 0",
        "nsfw=both, '', 0, 0",
        "nsfw=false&nsfwFlagsIncluded=5, false, 5, 0",
        "'{\"nsfwFlagsIncluded\":1,\"nsfwFlagsExcluded\":\"2\"}', '', 1, 2",
        "nsfwFlagsExcluded=2147483647, '', 0, 2147483647"
    })
    void sensitivityIsAWishAndFlags(String sent, String sensitive, int included, int excluded) {
        Optional<Boolean> wanted = sensitive.isEmpty() ? Optional.empty() : Optional.of(Boolean.valueOf(sensitive));
        assertThat(filter(sent).sensitivity()).isEqualTo(new Sensitivity(wanted, included, excluded));
    }

    @ParameterizedTest
    @CsvSource({"isLive=true, true", "isLive=0, false", "'{\"isLive\":true}', true", "'{\"isLive\":\"false\"}', false"})
    void liveIsYesOrNo(String sent, boolean live) {
        assertThat(filter(sent).live()).contains(live);
    }

    @Test
    void tagsAreTakenAsTheyAre() {
        Filter filter = filter("tagsOneOf=a%20b&tagsOneOf[]=%E6%98%A0%E7%94%BB&tagsAllOf=c,d");
        assertThat(filter.tags().oneOf()).containsExactlyInAnyOrder("a b", "映画");
        assertThat(filter.tags().allOf()).containsExactly("c,d");
    }

    @ParameterizedTest
    @CsvSource({
        "durationMin=0&durationMax=999999999, 0, 999999999",
        "'{\"durationMin\":\"240\"}', 240, ",
        "durationMax=2147483647, , 2147483647"
    })
    void lengthsAreSeconds(String sent, Integer from, Integer to) {
        assertThat(filter(sent).seconds()).isEqualTo(new Range<>(Optional.ofNullable(from), Optional.ofNullable(to)));
    }

    @Test
    void datesAreBothEndsOfAPeriod() {
        Filter filter = filter("startDate=2025-11-22&endDate=2025-11-22&originallyPublishedStartDate=1969-07-20"
                + "&originallyPublishedEndDate=1969-07-20T20:17:40Z");
        assertThat(written(filter.published())).isEqualTo("2025-11-22T00:00:00Z 2025-11-22T23:59:59.999Z");
        assertThat(written(filter.originallyPublished())).isEqualTo("1969-07-20T00:00:00Z 1969-07-20T20:17:40Z");
    }

    @Test
    void fullAndShortUuidsMix() {
        assertThat(filter("uuids=t4FBJmuTG2a8BAZEKxFQc3&uuids=" + TWO).uuids()).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(filter("{\"uuids\":[\"" + TWO + "\",\"" + TWO.toString().toUpperCase() + "\"]}")
                        .uuids())
                .containsExactly(TWO);
    }

    @Test
    void bareHandlesAreCompletedWithTheHostThatAsks() {
        String handles = "handles=One@A.example&handles=@two@b.example:443&handles=Three&handles=x@?";
        assertThat(read(ItemKind.CHANNEL, handles + "&fromHost=C.example")
                        .filter()
                        .handles())
                .containsExactlyInAnyOrder("one@a.example", "two@b.example", "three@c.example", "x@?");
        assertThat(read(ItemKind.CHANNEL, handles).filter().handles())
                .containsExactlyInAnyOrder("one@a.example", "two@b.example", "Three", "x@?");
        assertThat(read(ItemKind.VIDEO, handles).filter().handles()).isEmpty();
    }

    @Test
    void whatIsBlockedIsNormalised() {
        SearchRequest request = read(
                ItemKind.PLAYLIST,
                "{\"blockedHosts\":[\"127.0.0.9:9999\",\"B.example.\"],"
                        + "\"blockedAccounts\":[\"Kenji@127.0.0.1:9000\",\"ünï¢ode@b.example\"]}");
        assertThat(request.blockedHosts()).containsExactlyInAnyOrder(Host.of("127.0.0.9:9999"), Host.of("b.example"));
        assertThat(request.blockedAccounts()).containsExactlyInAnyOrder("kenji@127.0.0.1:9000", "ünï¢ode@b.example");
    }

    @Test
    void preferredLanguagesDoNotFilter() {
        SearchRequest request = read(ItemKind.VIDEO, "boostLanguages=en&boostLanguages[]=zh-Hans");
        assertThat(request.preferredLanguages()).containsExactlyInAnyOrder("en", "zh-Hans");
        assertThat(request.filter()).isEqualTo(Filter.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facets=language,category",
                "facets=language&facets=category",
                "facets[]=category&facets[]=language,category",
                "{\"facets\":[\"language\",\" category \"]}"
            })
    void facetsAreAList(String sent) {
        assertThat(read(ItemKind.VIDEO, sent).extras().facets())
                .containsExactlyInAnyOrder(Facet.LANGUAGE, Facet.CATEGORY);
    }

    @Test
    void allExtrasCanBeAskedFor() {
        String all =
                "facets=language,category,licence,host,length,published,live&explain=true&highlight=1&fold=false&spam=1";
        assertThat(read(ItemKind.VIDEO, all).extras())
                .isEqualTo(new Extras(Set.of(Facet.values()), true, true, false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nsfw=maybe",
                "nsfwFlagsIncluded=-1",
                "nsfwFlagsExcluded=2147483648",
                "nsfwFlagsExcluded=99999999999999999999",
                "isLive=yes",
                "categoryOneOf=film",
                "categoryOneOf=1,2",
                "licenceOneOf=-1",
                "languageOneOf=<script>",
                "boostLanguages=a%20b",
                "startDate=yesterday",
                "endDate=2025-13-01",
                "originallyPublishedStartDate=1e9",
                "originallyPublishedEndDate=2025-02-30",
                "durationMin=-1",
                "durationMax=1.5",
                "uuids=1-1-1-1-1",
                "{\"uuids\":[\"db2a63ae\"]}",
                "host=a/b",
                "fromHost=https://a.example",
                "blockedHosts=a%20b",
                "{\"blockedHosts\":{\"a\":1}}",
                "blockedAccounts=name",
                "blockedAccounts=name@a%20b",
                "facets=colour",
                "facets=language,,category",
                "explain=perhaps",
                "highlight=2",
                "fold=no"
            })
    void whatIsWrongIsNamed(String sent) {
        String name = sent.startsWith("{") ? sent.substring(2, sent.indexOf('"', 2)) : sent.split("=")[0];
        BadRequest refused = catchThrowableOfType(BadRequest.class, () -> read(ItemKind.VIDEO, sent));
        assertThat(refused.problem().errors()).containsOnlyKeys(name);
        assertThat(refused.problem().errors().get(name).msg()).startsWith("must be ");
    }

    @Test
    void listsAreBounded() {
        String most = IntStream.rangeClosed(1, 500)
                .mapToObj(i -> "categoryOneOf=" + i)
                .collect(Collectors.joining("&"));
        assertThat(filter(most).categories()).hasSize(500);
        BadRequest refused = catchThrowableOfType(
                BadRequest.class, () -> filter(most + "&categoryOneOf=501&tagsOneOf=" + "x".repeat(201)));
        assertThat(refused.problem().errors()).containsOnlyKeys("categoryOneOf", "tagsOneOf");
    }

    private static String written(Range<?> range) {
        return range.from().orElseThrow() + " " + range.to().orElseThrow();
    }

    private static Filter filter(String sent) {
        return read(ItemKind.VIDEO, sent).filter();
    }

    /** @param sent a form, or JSON */
    private static SearchRequest read(ItemKind kind, String sent) {
        String type = sent.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
        Map<String, List<String>> query = new HashMap<>();
        return SearchParameters.read(kind, new Parameters(query).withBody(type, sent.getBytes(StandardCharsets.UTF_8)));
    }
}
