package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.catalog.Samples.HARBOUR;
import static org.vigie.catalog.Samples.MEADOW;
import static org.vigie.catalog.Samples.uuid;
import static org.vigie.catalog.Samples.video;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Samples;
import org.vigie.catalog.Video;
import org.vigie.catalog.Video.Counters;
import org.vigie.index.Exclusions;
import org.vigie.index.Exclusions.Terms;
import org.vigie.index.Filter;
import org.vigie.index.Hits;
import org.vigie.index.Query.Sort;
import org.vigie.index.Query.Sort.By;

class LuceneIndexTest {

    @TempDir
    Path data;

    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = LuceneIndexes.open(data);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void whatIsPutIsFoundAfterARefresh() {
        index.put(List.of(video("Bread without kneading").build()));
        assertThat(names(Queries.videos("bread"))).isEmpty();
        index.refresh();
        assertThat(names(Queries.videos("bread"))).containsExactly("Bread without kneading");
    }

    @Test
    void anItemReplacesTheOneOfItsIdAndNoOther() {
        Video onMeadow = video("First name").uuid(uuid("same")).build();
        Video onHarbour = video("First name").uuid(uuid("same")).on(HARBOUR).build();
        index.put(List.of(onMeadow, onHarbour));
        index.put(List.of(video("Second name").uuid(uuid("same")).build()));
        index.refresh();
        assertThat(names(Queries.videos(""))).containsExactlyInAnyOrder("First name", "Second name");
    }

    @Test
    void aChannelOfTheSameNameInOtherCaseIsTheSameChannel() {
        index.put(List.of(Samples.channel(MEADOW, "Workshop", "Old", null)));
        index.put(List.of(Samples.channel(MEADOW, "workshop", "New", null)));
        index.refresh();
        assertThat(index.count(ItemKind.CHANNEL)).isEqualTo(1);
    }

    @Test
    void anItemCanBeReadBeforeItIsSearchableAndIsGoneOnceRemoved() {
        Video bread = video("Bread").build();
        index.put(List.of(bread));
        assertThat(index.get(bread.id())).contains(bread);
        index.refresh();
        assertThat(index.get(bread.id())).contains(bread);
        index.remove(List.of(bread.id()));
        assertThat(index.get(bread.id())).isEmpty();
        index.refresh();
        assertThat(index.get(bread.id())).isEmpty();
        assertThat(names(Queries.videos("bread"))).isEmpty();
    }

    @Test
    void countersChangeInPlaceAndAreSortedByAndAnswered() {
        Video little = video("Little").views(5).build();
        Video much = video("Much").views(50).build();
        index.put(List.of(little, much));
        index.refresh();
        index.updateCounters(Map.of(little.id(), new Counters(500, 1, 2, 3, 4)));
        index.refresh();
        Hits hits =
                index.search(Queries.videos("").sorted(new Sort(By.VIEWS, true)).build());
        assertThat(hits.page()).extracting(hit -> name((Video) hit.item())).containsExactly("Little", "Much");
        assertThat(((Video) hits.page().getFirst().item()).counters()).isEqualTo(new Counters(500, 1, 2, 3, 4));
    }

    @Test
    void aWordCountsWhereverItStands() {
        index.put(List.of(
                video("In the title: walrus").build(),
                video("In a tag").tags("walrus").build(),
                video("In the description").description("About a walrus.").build(),
                video("Nowhere").build()));
        index.refresh();
        assertThat(names(Queries.videos("walrus")))
                .containsExactly("In the title: walrus", "In a tag", "In the description");
        assertThat(names(Queries.videos("walrus harbour"))).isEmpty();
    }

    @Test
    void theExactTitleComesFirst() {
        index.put(List.of(
                video("Compost compost compost: compost for the garden")
                        .tags("compost", "garden")
                        .build(),
                video("Compost").description(null).tags().build(),
                video("Garden compost").tags("compost").build()));
        index.refresh();
        assertThat(names(Queries.videos("compost")).getFirst()).isEqualTo("Compost");
    }

    @Test
    void accentsCaseAndWidthDontMatter() {
        index.put(List.of(video("Élections en ｅｕｒｏｐｅ").build(), video("Straße").build()));
        index.refresh();
        assertThat(names(Queries.videos("ELECTIONS europe"))).hasSize(1);
        assertThat(names(Queries.videos("strasse"))).hasSize(1);
    }

    @Test
    void textInScriptsWithoutSpacesIsFoundByItsWords() {
        index.put(List.of(
                video("東京の電車に乗る").language("ja").build(),
                video("รถไฟในกรุงเทพ").language("th").build()));
        index.refresh();
        assertThat(names(Queries.videos("電車"))).hasSize(1);
        assertThat(names(Queries.videos("รถไฟ"))).hasSize(1);
    }

    @Test
    void filtersKeepOnlyWhatTheySay() {
        index.put(List.of(
                video("French").language("fr").build(),
                video("English elsewhere").on(HARBOUR).build(),
                video("1969").language(null).description(null).tags().build(),
                video("Sensitive").sensitive().build()));
        index.refresh();
        assertThat(names(Queries.videos("")
                        .filter(Filter.builder()
                                .languages(Set.of("fr", "_unknown"))
                                .build())))
                .containsExactlyInAnyOrder("French", "1969");
        assertThat(names(Queries.videos("")
                        .filter(Filter.builder().sensitive(Optional.of(true)).build())))
                .containsExactly("Sensitive");
        assertThat(names(Queries.videos("")
                        .filter(Filter.builder()
                                .sensitive(Optional.of(false))
                                .hosts(Set.of(HARBOUR))
                                .build())))
                .containsExactly("English elsewhere");
    }

    @Test
    void excludedItemsAreNeverHitsUnlessExcepted() {
        index.put(List.of(
                video("Good bread").build(),
                video("Casino bread").build(),
                video("Bread elsewhere").on(HARBOUR).build()));
        index.refresh();
        Terms excluded = new Terms(Set.of(HARBOUR.name()), Set.of(), Set.of(), Set.of("CASINO"));
        assertThat(names(Queries.videos("bread").excluding(new Exclusions(excluded, Terms.NONE))))
                .containsExactly("Good bread");
        Terms excepted = new Terms(Set.of(), Set.of("marta@video.harbour.example"), Set.of(), Set.of());
        assertThat(names(Queries.videos("bread").excluding(new Exclusions(excluded, excepted))))
                .containsExactlyInAnyOrder("Good bread", "Bread elsewhere");
    }

    @Test
    void sortsPutItemsWithoutTheValueLast() {
        index.put(List.of(
                video("b old").published("2020-01-01T00:00:00Z").seconds(10).build(),
                video("Á new").published("2026-01-01T00:00:00Z").seconds(30).build(),
                video("c mid").published("2023-01-01T00:00:00Z").seconds(20).build()));
        index.refresh();
        assertThat(names(Queries.videos("").sorted(new Sort(By.PUBLISHED, true))))
                .containsExactly("Á new", "c mid", "b old");
        assertThat(names(Queries.videos("").sorted(new Sort(By.DURATION, false))))
                .containsExactly("b old", "c mid", "Á new");
        assertThat(names(Queries.videos("").sorted(new Sort(By.NAME, false))))
                .containsExactly("Á new", "b old", "c mid");
        assertThat(names(Queries.videos("").sorted(new Sort(By.ORIGINALLY_PUBLISHED, true))))
                .hasSize(3);
    }

    @Test
    void pagesOfAQueryShareOneTotalAndRepeatNothing() {
        index.put(java.util.stream.IntStream.range(0, 45)
                .mapToObj(number -> video("Bread number " + number).build())
                .toList());
        index.refresh();
        Set<String> seen = new java.util.HashSet<>();
        for (int start = 0; start < 60; start += 20) {
            Hits hits = index.search(Queries.videos("bread").page(start, 20).build());
            assertThat(hits.total()).isEqualTo(45);
            hits.page()
                    .forEach(hit ->
                            assertThat(seen.add(name((Video) hit.item()))).isTrue());
        }
        assertThat(seen).hasSize(45);
        assertThat(index.search(Queries.videos("bread").page(0, 0).build()).total())
                .isEqualTo(45);
    }

    @Test
    void howManyThereAreIsExactOnEveryPageWhenMostArePassedOver() {
        int videos = HitCounts.COUNTED + 300;
        Instant first = Instant.parse("2020-01-01T00:00:00Z");
        index.put(java.util.stream.IntStream.range(0, videos)
                .mapToObj(number -> video("Bread " + number)
                        .published(first.plusSeconds(number * 60L).toString())
                        .build())
                .toList());
        index.refresh();
        Sort newest = new Sort(By.PUBLISHED, true);
        for (int start : List.of(0, 20, 0, videos - 5, videos)) {
            assertThat(index.search(Queries.videos("bread").page(start, 20).build())
                            .total())
                    .isEqualTo(videos);
            assertThat(index.search(Queries.videos("")
                                    .sorted(newest)
                                    .page(start, 20)
                                    .build())
                            .total())
                    .isEqualTo(videos);
        }
        assertThat(names(Queries.videos("").sorted(newest).page(0, 2)))
                .containsExactly("Bread " + (videos - 1), "Bread " + (videos - 2));
        assertThat(names(Queries.videos("bread").sorted(newest).page(videos - 1, 20)))
                .containsExactly("Bread 0");

        index.remove(List.of(video("Bread 7").build().id()));
        index.refresh();
        assertThat(index.search(Queries.videos("bread").build()).total())
                .as("what was kept is forgotten with a change")
                .isEqualTo(videos - 1);
    }

    @Test
    void oddQueriesFindNothingRatherThanFail() {
        index.put(List.of(video("Bread").build()));
        index.refresh();
        List<String> odd = List.of(
                "a".repeat(5_000),
                "!!! ??? ---",
                "\"unbalanced",
                "AND OR NOT",
                "[* TO *]",
                "\ud800",
                "\u0000\u0007",
                "x ".repeat(2_400));
        odd.forEach(text -> assertThat(names(Queries.videos(text))).as(text).isEmpty());
    }

    private List<String> names(Queries.Builder query) {
        return index.search(query.build()).page().stream()
                .map(hit -> name((Video) hit.item()))
                .toList();
    }

    private static String name(Video video) {
        return video.text().name();
    }
}
