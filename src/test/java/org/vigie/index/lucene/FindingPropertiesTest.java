package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.appraisal.DemoVideos;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Samples;
import org.vigie.catalog.Video;
import org.vigie.index.Filter;
import org.vigie.index.Hits;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Sort;
import org.vigie.index.SearchIndex;

/** What holds for any query over the demo's whole catalogue. */
class FindingPropertiesTest {

    private static final List<Video> VIDEOS = DemoVideos.all();
    private static final Extras FOLDED = Extras.USUAL;

    @TempDir
    private static Path data;

    private static SearchIndex index;

    @BeforeAll
    static void fill() {
        index = LuceneIndexes.open(data);
        index.put(VIDEOS);
        index.settle();
    }

    @AfterAll
    static void close() throws Exception {
        ((AutoCloseable) index).close();
    }

    @Test
    void everyVideoIsFirstByItsExactTitleUnlessAnotherHasIt() {
        TextAnalysis analysis = new TextAnalysis();
        List<String> wrong = new ArrayList<>();
        for (Video video : VIDEOS) {
            List<String> title = analysis.words(video.text().name(), 100);
            Hits hits =
                    index.search(Queries.videos(video.text().name()).page(0, 10).build());
            boolean first = hits.page().stream()
                    .limit(1)
                    .anyMatch(
                            hit -> analysis.words(Samples.name(hit.item()), 100).equals(title));
            boolean found = hits.total() > 10
                    || hits.page().stream().anyMatch(hit -> hit.item().id().equals(video.id()));
            if (!first || !found) {
                wrong.add(video.text().name() + ": "
                        + hits.page().stream()
                                .map(hit -> Samples.name(hit.item()))
                                .toList());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void foldingHidesNoVideoAndAddsNone() {
        for (String typed : queries(120)) {
            Set<Item> alone =
                    items(Queries.videos(typed).page(0, 200).extras(new Extras(Set.of(), false, false, false, true)));
            Set<Item> folded = items(Queries.videos(typed).page(0, 200).extras(FOLDED));
            assertThat(folded).as(typed).isEqualTo(alone);
        }
    }

    @Test
    void aFilterNeverAddsAVideo() {
        List<Filter> filters = List.of(
                Filter.builder().languages(Set.of("en")).build(),
                Filter.builder().languages(Set.of("fr", "de", "ja")).build(),
                Filter.builder().live(Optional.of(false)).build(),
                Filter.builder()
                        .seconds(new Filter.Range<>(Optional.of(300), Optional.empty()))
                        .build());
        for (String typed : queries(80)) {
            Set<Item> all = items(Queries.videos(typed).page(0, 1_000).extras(FOLDED));
            for (Filter filter : filters) {
                assertThat(all)
                        .as(typed + " " + filter)
                        .containsAll(items(Queries.videos(typed)
                                .filter(filter)
                                .page(0, 1_000)
                                .extras(FOLDED)));
            }
        }
    }

    @Test
    void pagesOneAfterTheOtherAreTheWholeAndTotalsStay() {
        for (String typed : queries(60)) {
            Hits whole = index.search(
                    Queries.videos(typed).page(0, 400).extras(FOLDED).build());
            List<Item> paged = new ArrayList<>();
            for (int start = 0; start < Math.min(400, whole.total()); start += 7) {
                Hits page = index.search(
                        Queries.videos(typed).page(start, 7).extras(FOLDED).build());
                assertThat(page.total()).as(typed).isEqualTo(whole.total());
                page.page().forEach(hit -> paged.add(hit.item()));
            }
            List<Item> all = whole.page().stream().map(Hits.Hit::item).toList();
            assertThat(paged.stream().limit(all.size())).as(typed).isEqualTo(all);
            assertThat(new HashSet<>(paged)).as(typed).hasSameSizeAs(paged);
            assertThat(whole.total()).as(typed).isGreaterThanOrEqualTo(all.size());
        }
    }

    @Test
    void theSameQueryTwiceGivesTheSameInTheSameOrder() {
        for (String typed : queries(40)) {
            Hits once = index.search(Queries.videos(typed).extras(FOLDED).build());
            Hits again = index.search(Queries.videos(typed).extras(FOLDED).build());
            assertThat(again.total()).isEqualTo(once.total());
            assertThat(again.page().stream().map(hit -> hit.item().id()))
                    .as(typed)
                    .isEqualTo(once.page().stream().map(hit -> hit.item().id()).toList());
        }
    }

    @Test
    void scoresNeverRiseDownTheList() {
        for (String typed : queries(60)) {
            double last = Double.MAX_VALUE;
            for (Hits.Hit hit :
                    index.search(Queries.videos(typed).extras(FOLDED).build()).page()) {
                assertThat(hit.score())
                        .as(typed)
                        .isLessThanOrEqualTo(last + 1e-9)
                        .isNotNaN();
                last = hit.score();
            }
        }
    }

    @Test
    void anotherOrderShowsTheSameVideos() {
        Sort newest = new Sort(Sort.By.PUBLISHED, true);
        for (String typed : queries(40)) {
            Set<Item> byMatch = items(Queries.videos(typed).page(0, 1_000));
            Set<Item> byDate = items(Queries.videos(typed).page(0, 1_000).sorted(newest));
            assertThat(byDate).as(typed).isEqualTo(byMatch);
        }
    }

    @Test
    void whatIsFoundOfAHostIsOfIt() {
        Host host = VIDEOS.getFirst().host();
        Filter here = Filter.builder().hosts(Set.of(host)).build();
        for (String typed : queries(20)) {
            assertThat(items(Queries.videos(typed).filter(here)))
                    .allMatch(item -> item.host().equals(host));
        }
    }

    private static Set<Item> items(Queries.Builder query) {
        return index.search(query.build()).page().stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit.item()), hit.copies().stream()))
                .collect(Collectors.toSet());
    }

    /** Parts of names, tags and descriptions, some misspelt or cut. */
    private static List<String> queries(int count) {
        Random random = new Random(count);
        List<String> queries = new ArrayList<>();
        while (queries.size() < count) {
            Video video = VIDEOS.get(random.nextInt(VIDEOS.size()));
            String text = random.nextInt(4) > 0 || video.text().description() == null
                    ? video.text().name()
                    : video.text().description();
            String[] words = text.split("\\s+");
            int from = random.nextInt(words.length);
            int to = Math.min(words.length, from + 1 + random.nextInt(4));
            String query = String.join(" ", List.of(words).subList(from, to));
            if (query.length() > 5 && random.nextInt(4) == 0) {
                query = query.substring(0, 2) + query.substring(3);
            }
            queries.add(query);
        }
        return queries;
    }
}
