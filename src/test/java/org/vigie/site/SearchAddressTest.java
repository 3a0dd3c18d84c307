package org.vigie.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Filter;
import org.vigie.index.Filter.Range;
import org.vigie.index.Query.Sort;
import org.vigie.index.Query.Sort.By;
import org.vigie.media.Samples;
import org.vigie.search.SearchRequest;

class SearchAddressTest {

    @Test
    void anAddressIsReadAndWrittenBackInItsShortestForm() {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putSingle("search", " café & thé ");
        parameters.putSingle("type", "videos");
        parameters.putSingle("sort", "-views");
        parameters.putSingle("nsfw", "both");
        parameters.addAll("languageOneOf", "fr", "_unknown");
        parameters.add("languageOneOf[]", "zh-Hant");
        parameters.putSingle("host", "TUBE.example.");
        parameters.putSingle("page", "3");

        assertThat(SearchAddress.parse(parameters))
                .hasToString("/search?search=caf%C3%A9+%26+th%C3%A9&sort=-views&nsfw=both&languageOneOf=fr"
                        + "&languageOneOf=_unknown&languageOneOf=zh-Hant&host=tube.example&page=3");
    }

    @Test
    void everyFilterIsInTheAddress() {
        String written = "/search?search=a&categoryOneOf=1&categoryOneOf=15&licenceOneOf=7&length=medium&within=month"
                + "&isLive=true&host=a.example&host=b.example&spam=true&explain=3";
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String parameter : written.substring(written.indexOf('?') + 1).split("&")) {
            parameters.add(parameter.split("=")[0], parameter.split("=")[1]);
        }

        SearchAddress address = SearchAddress.parse(parameters);

        assertThat(address).hasToString(written);
        Filter filter = address.request(20, Samples.NOW).filter();
        assertThat(filter.categories()).containsExactlyInAnyOrder(1, 15);
        assertThat(filter.licences()).containsExactly(7);
        assertThat(filter.seconds()).isEqualTo(new Range<>(Optional.of(240), Optional.of(1200)));
        assertThat(filter.published().from()).contains(Samples.NOW.minus(Duration.ofDays(30)));
        assertThat(filter.live()).contains(true);
        assertThat(filter.hosts()).hasSize(2);
        assertThat(filter.sensitivity().sensitive()).contains(false);
        assertThat(address.request(20, Samples.NOW).extras().hideSpam()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "categoryOneOf=0",
                "licenceOneOf=99999999999",
                "length=huge",
                "within=tomorrow",
                "isLive=false",
                "host=a/b",
                "spam=maybe",
                "explain=x",
                "nsfw=false"
            })
    void whatMeansNothingIsLeftOut(String parameter) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.add(parameter.split("=")[0], parameter.split("=")[1]);

        assertThat(SearchAddress.parse(parameters)).isEqualTo(SearchAddress.of(""));
    }

    @Test
    void anotherFilterBeginsAtTheFirstPage() {
        assertThat(SearchAddress.of("a").withPage(7).withOrder(Order.NEWEST).page())
                .isEqualTo(1);
    }

    @Test
    void withoutWordsTheNewestComeFirst() {
        assertThat(SearchAddress.of("").request(20, Samples.NOW).sort()).isEqualTo(new Sort(By.PUBLISHED, true));
        assertThat(SearchAddress.of("")
                        .withKind(ItemKind.CHANNEL)
                        .request(20, Samples.NOW)
                        .sort())
                .isEqualTo(new Sort(By.CREATED, true));
        assertThat(SearchAddress.of("a").request(20, Samples.NOW).sort()).isEqualTo(Sort.MATCH);
    }

    @Test
    void anOrderThatChannelsDoNotHaveIsTheUsualOneThere() {
        SearchAddress longest = SearchAddress.of("a").withOrder(Order.LONGEST);

        assertThat(longest.withKind(ItemKind.CHANNEL).order()).isEqualTo(Order.MATCH);
    }

    @Test
    void longWordsAreCutBetweenCharacters() {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putSingle("search", "🚲".repeat(400));

        assertThat(SearchAddress.parse(parameters).text()).isEqualTo("🚲".repeat(SearchAddress.MAX_TEXT));
    }

    @Test
    void theLastPageStartsWhereTheEngineStillAnswers() {
        assertThat(Pagination.last(10_000_000)).isEqualTo(SearchAddress.LAST_PAGE);
        SearchRequest last =
                SearchAddress.of("a").withPage(SearchAddress.LAST_PAGE).request(20, Samples.NOW);
        assertThat(last.start()).isEqualTo(SearchRequest.MAX_START);
        assertThat(SearchAddress.of("a")
                        .withPage(999_999)
                        .request(20, Samples.NOW)
                        .start())
                .isEqualTo(SearchRequest.MAX_START);
    }

    @Test
    void numbersFarFromThePageAreLeftOut() {
        Visit visit = Visit.of("/search", "", null, null);

        Pagination pagination = Pagination.of(SearchAddress.of("a").withPage(10), 20 * 30, visit);

        assertThat(pagination.steps().stream().map(Pagination.Step::number).toList())
                .isEqualTo(List.of(1, 0, 8, 9, 10, 11, 12, 0, 30));
        assertThat(pagination.previous()).isEqualTo("/search?search=a&page=9");
        assertThat(Pagination.of(SearchAddress.of("a"), 20, visit).needed()).isFalse();
        assertThat(Pagination.of(SearchAddress.of("a"), 0, visit).last()).isEqualTo(1);
    }

    @Test
    void theBrowsersWishDecidesUnlessALanguageWasPicked() {
        assertThat(Visit.of("/", "", null, "de, fr;q=0.8, en;q=0.5").locale()).isEqualTo(Locale.FRENCH);
        assertThat(Visit.of("/", "", "en", "fr").locale()).isEqualTo(Locale.ENGLISH);
        assertThat(Visit.of("/", "", "zz", ";;;q=x").locale()).isEqualTo(Locale.ENGLISH);
        assertThat(Visit.of("/", "", null, "zh-TW, *").languages()).containsExactly("zh", "zh-Hans", "zh-Hant");
    }

    @Test
    void switchingTheLanguageKeepsTheRestOfTheAddress() {
        Visit visit = Visit.of("/search", "search=a&hl=en&page=2", "en", null);

        assertThat(visit.in(Locale.FRENCH)).isEqualTo("/search?search=a&page=2&hl=fr");
        assertThat(visit.link("/about#crawler")).isEqualTo("/about?hl=en#crawler");
    }
}
