package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.catalog.Samples.HARBOUR;
import static org.vigie.catalog.Samples.MEADOW;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Samples;
import org.vigie.index.Filter;
import org.vigie.index.Filter.Range;
import org.vigie.index.Hits;
import org.vigie.index.Hits.Count;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Facet;

/** Counts beside the hits. */
class FacetsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Extras ALL = new Extras(Set.of(Facet.values()), false, false, true, false);

    @TempDir
    private Path data;

    private LuceneIndex index;

    @BeforeEach
    void fill() {
        index = LuceneIndexes.open(data, NOON);
        index.put(List.of(
                Samples.video("bread one")
                        .seconds(239)
                        .licence(1)
                        .published("2026-06-01T11:00:00Z")
                        .build(),
                Samples.video("bread two")
                        .seconds(240)
                        .published("2026-05-27T12:00:00Z")
                        .build(),
                Samples.video("bread three")
                        .seconds(1200)
                        .language("fr")
                        .category(2)
                        .published("2026-05-10T00:00:00Z")
                        .build(),
                Samples.video("bread four")
                        .seconds(1201)
                        .language("fr")
                        .published("2025-07-01T00:00:00Z")
                        .build(),
                Samples.video("bread five")
                        .on(HARBOUR)
                        .live()
                        .published("2020-01-01T00:00:00Z")
                        .build(),
                Samples.video("cheese")
                        .on(HARBOUR)
                        .language(null)
                        .description(null)
                        .tags()
                        .published("2020-01-01T00:00:00Z")
                        .build()));
        index.settle();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CATEGORY | 15=4,2=1",
                "LICENCE | 1=1",
                "HOST | tube.meadow.example=4,video.harbour.example=1",
                "LENGTH | medium=2,short=2,long=1",
                "PUBLISHED | year=4,month=3,week=2,older=1,today=1",
                "LIVE | false=4,true=1",
            })
    void hitsAreCountedByValue(Facet facet, String counts) {
        assertThat(written(search("bread", Filter.NONE), facet)).isEqualTo(counts);
    }

    @Test
    void languagesAreCountedAsTheyAreFiltered() {
        for (Count count : search("bread", Filter.NONE).facets().get(Facet.LANGUAGE)) {
            Filter filter = Filter.builder().languages(Set.of(count.value())).build();
            assertThat(search("bread", filter).total()).as(count.value()).isEqualTo(count.hits());
        }
        assertThat(search("bread", Filter.NONE).facets().get(Facet.LANGUAGE)).isNotEmpty();
    }

    @Test
    void aFacetIsCountedWithoutItsOwnFilterButWithTheOthers() {
        Filter filter = Filter.builder()
                .hosts(Set.of(MEADOW))
                .seconds(new Range<>(Optional.of(240), Optional.of(1200)))
                .build();
        Hits hits = search("bread", filter);
        assertThat(hits.total()).isEqualTo(2);
        assertThat(written(hits, Facet.HOST)).isEqualTo("tube.meadow.example=2");
        assertThat(written(hits, Facet.LENGTH)).isEqualTo("medium=2,long=1,short=1");
        assertThat(written(hits, Facet.LIVE)).isEqualTo("false=2");
    }

    @Test
    void withoutWordsEverythingIsCountedAndCountedAgainWhenItChanges() {
        assertThat(written(search("", Filter.NONE), Facet.HOST))
                .isEqualTo("tube.meadow.example=4,video.harbour.example=2");
        assertThat(written(search("", Filter.NONE), Facet.HOST))
                .isEqualTo("tube.meadow.example=4,video.harbour.example=2");
        index.put(List.of(Samples.video("more").build()));
        index.refresh();
        assertThat(written(search("", Filter.NONE), Facet.HOST))
                .isEqualTo("tube.meadow.example=5,video.harbour.example=2");
    }

    @Test
    void copiesWithinAHitAreNotCounted() {
        Item original = Samples.video("An unusual harvest festival in the hills")
                .seconds(777)
                .published("2026-01-01T00:00:00Z")
                .build();
        Item copy = Samples.video("An unusual harvest festival in the hills")
                .on(HARBOUR)
                .seconds(777)
                .published("2026-02-01T00:00:00Z")
                .build();
        index.put(List.of(original, copy));
        index.settle();
        Hits hits = search("unusual harvest festival", Filter.NONE);
        assertThat(hits.total()).isEqualTo(1);
        assertThat(hits.page().getFirst().copies()).hasSize(1);
        assertThat(written(hits, Facet.HOST)).isEqualTo("tube.meadow.example=1");
    }

    @Test
    void ofHostsTheFirstTwentyAreTold() {
        List<Item> items = new ArrayList<>();
        for (int host = 0; host < 30; host++) {
            for (int i = 0; i <= host; i++) {
                items.add(Samples.video("many " + host + " " + i)
                        .on(Host.of("h" + host + ".example"))
                        .build());
            }
        }
        index.put(items);
        index.refresh();
        assertThat(search("", Filter.NONE).facets().get(Facet.HOST))
                .hasSize(20)
                .startsWith(new Count("h29.example", 30), new Count("h28.example", 29));
    }

    @Test
    void withoutAskingNothingIsCounted() {
        assertThat(index.search(Queries.videos("bread").build()).facets()).isEmpty();
    }

    private Hits search(String typed, Filter filter) {
        return index.search(
                Queries.videos(typed).filter(filter).extras(ALL).page(0, 5).build());
    }

    private static String written(Hits hits, Facet facet) {
        return String.join(
                ",",
                hits.facets().get(facet).stream()
                        .map(count -> count.value() + "=" + count.hits())
                        .toList());
    }
}
