package org.vigie.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.ItemKind;
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
