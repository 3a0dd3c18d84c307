package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.catalog.Item;
import org.vigie.catalog.Samples;
import org.vigie.catalog.Video;
import org.vigie.index.Hits;

/** What comes first where nothing was typed. Each day is a segment of its own. */
class WordlessTest {

    @TempDir
    private Path data;

    private LuceneIndex index;

    @BeforeEach
    void fill() {
        index = LuceneIndexes.open(data);
        put(
                Samples.video("second of May")
                        .language("fr")
                        .published("2026-05-02T00:00:00Z")
                        .build(),
                Samples.video("fourth of May")
                        .language("de")
                        .published("2026-05-04T00:00:00Z")
                        .build());
        put(
                Samples.video("first of May")
                        .language(null)
                        .description(null)
                        .published("2026-05-01T00:00:00Z")
                        .build(),
                Samples.video("fifth of May")
                        .language("en")
                        .published("2026-05-05T00:00:00Z")
                        .build());
        put(Samples.video("third of May")
                .language("fr")
                .published("2026-05-03T00:00:00Z")
                .build());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void theNewestComesFirstWhereverItWasWritten() {
        assertThat(found(Queries.videos("")))
                .containsExactly("fifth of May", "fourth of May", "third of May", "second of May", "first of May");
    }

    @Test
    void whatIsInAPreferredLanguageComesBeforeAllElse() {
        assertThat(found(Queries.videos("").preferring("fr")).subList(0, 2))
                .containsExactly("third of May", "second of May");
        assertThat(found(Queries.videos("").preferring("fr", "de")).subList(0, 3))
                .containsExactly("fourth of May", "third of May", "second of May");
    }

    @Test
    void aPreferenceLeavesNothingOutAndPagesGoOn() {
        List<String> all = found(Queries.videos("").preferring("fr"));
        assertThat(all).hasSize(5);
        assertThat(all).isSubsetOf(found(Queries.videos("")));

        Hits page = index.search(Queries.videos("").preferring("fr").page(2, 2).build());
        assertThat(page.total()).isEqualTo(5);
        assertThat(names(page)).isEqualTo(all.subList(2, 4));
    }

    private void put(Item... items) {
        index.put(List.of(items));
        index.refresh();
    }

    private List<String> found(Queries.Builder query) {
        return names(index.search(query.build()));
    }

    private static List<String> names(Hits hits) {
        return hits.page().stream()
                .map(hit -> ((Video) hit.item()).text().name())
                .toList();
    }
}
