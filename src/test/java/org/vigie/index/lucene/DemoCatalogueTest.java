package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.appraisal.DemoVideos;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.Video;
import org.vigie.index.Hits;
import org.vigie.index.Hits.Hit;
import org.vigie.index.Hits.Part;
import org.vigie.index.Hits.Span;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Sort;
import org.vigie.index.Query.Sort.By;

/** What must hold whatever is searched: over the demo's videos, with queries made of their words. */
class DemoCatalogueTest {

    private static final Extras ALL = new Extras(Set.of(), true, true, true, true);
    private static final Pattern KEY = Pattern.compile("fields\\.(name|tags|channel|account|description|host)"
            + "|closeness\\.(phrase|whole-name|exact-name)"
            + "|signals\\.(freshness|popularity|other-language|spam|same-channel)");

    @TempDir
    private static Path data;

    private static LuceneIndex index;
    private static List<Video> videos;

    @BeforeAll
    static void fill() {
        videos = DemoVideos.all();
        index = LuceneIndexes.open(data);
        index.put(videos);
        index.settle();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void theExplanationOfAScoreAddsUpToIt() {
        DemoQueries queries = new DemoQueries(videos, 1);
        int explained = 0;
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String typed = queries.next();
            for (Hit hit : search(typed, 0, 10, Sort.MATCH).page()) {
                double sum = hit.explanation().stream().mapToDouble(Part::value).sum();
                assertThat(sum).as(typed).isCloseTo(hit.score(), within(1e-6));
                hit.explanation().forEach(part -> names.add(part.name()));
                explained++;
            }
        }
        assertThat(explained).isGreaterThan(2_000);
        assertThat(names).allMatch(name -> KEY.matcher(name).matches()).contains("signals.same-channel");
    }

    @Test
    void whatIsHighlightedIsWithinItsText() {
        DemoQueries queries = new DemoQueries(videos, 2);
        int marked = 0;
        for (int i = 0; i < 300; i++) {
            String typed = queries.next();
            for (Hit hit : search(typed, 0, 10, Sort.MATCH).page()) {
                Video video = (Video) hit.item();
                hit.highlights().forEach((field, spans) -> {
                    int last = -1;
                    int value = -1;
                    for (Span span : spans) {
                        last = span.value() == value ? last : -1;
                        value = span.value();
                        String text = switch (field) {
                            case NAME -> video.text().name();
                            case TAGS -> video.text().tags().get(span.value());
                            case CHANNEL -> video.channel().displayName();
                            case DESCRIPTION -> video.text().description();
                            case ACCOUNT, HOST -> "";
                        };
                        assertThat(span.start()).as(typed).isGreaterThan(last).isLessThan(span.end());
                        assertThat(span.end()).as(typed).isLessThanOrEqualTo(text.length());
                        assertThat(text.substring(span.start(), span.end())).isNotBlank();
                        last = span.end();
                    }
                });
                marked += hit.highlights().size();
            }
        }
        assertThat(marked).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "MATCH,true",
        "NAME,false",
        "PUBLISHED,true",
        "VIEWS,true",
        "LIKES,false",
        "DURATION,true",
        "CREATED,false"
    })
    void pagesHaveAsManyDifferentHitsAsTheTotalSays(By by, boolean descending) {
        DemoQueries queries = new DemoQueries(videos, by.ordinal() + 3);
        Sort sort = new Sort(by, descending);
        int many = 0;
        for (int i = 0; i < 25; i++) {
            String typed = i == 0 ? "" : queries.next();
            Hits none = search(typed, 0, 0, sort);
            assertThat(none.page()).isEmpty();
            List<ItemId> seen = new ArrayList<>();
            int start = 0;
            Hits page;
            do {
                page = search(typed, start, 7, sort);
                assertThat(page.total()).as("%s from %d", typed, start).isEqualTo(none.total());
                assertThat(page.reading()).isEqualTo(none.reading());
                page.page().forEach(hit -> seen.add(hit.item().id()));
                start += 7;
            } while (!page.page().isEmpty());
            assertThat(seen).as(typed).doesNotHaveDuplicates().hasSize((int) none.total());
            many += none.total() > 14 ? 1 : 0;
        }
        assertThat(many).isPositive();
    }

    @Test
    void scoresFallFromHitToHit() {
        DemoQueries queries = new DemoQueries(videos, 20);
        for (int i = 0; i < 200; i++) {
            String typed = queries.next();
            double last = Double.MAX_VALUE;
            for (Hit hit : search(typed, 0, 100, Sort.MATCH).page()) {
                assertThat(hit.score()).as(typed).isLessThanOrEqualTo(last + 1e-9);
                last = hit.score();
            }
        }
    }

    private static Hits search(String typed, int start, int count, Sort sort) {
        return index.search(Queries.videos(typed)
                .extras(ALL)
                .sorted(sort)
                .page(start, count)
                .build());
    }
}
