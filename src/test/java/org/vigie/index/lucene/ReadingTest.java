package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Item;
import org.vigie.catalog.Samples;
import org.vigie.index.Hits;
import org.vigie.index.Hits.Reading;
import org.vigie.index.Query.Sort;
import org.vigie.index.Query.Sort.By;

/** What a search tells of how its words were taken. */
class ReadingTest {

    @TempDir
    private Path data;

    private LuceneIndex index;

    @BeforeEach
    void fill() {
        index = LuceneIndexes.open(data);
        List<Item> items = new ArrayList<>(List.of(
                Samples.video("Accessibilité du web").build(),
                Samples.video("Growing tomatoes on a Raspberry Pi server").build(),
                Samples.video("Kubernetes explained").tags("DevOps").build(),
                Samples.video("Blender basics").build(),
                Samples.video("Matrox graphics").build()));
        for (int i = 0; i < 40; i++) {
            items.add(Samples.video("Matrix lesson " + i).build());
        }
        index.put(items);
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
                "accesibilite | Accessibilité",
                "Growing tmoatoes | Growing tomatoes",
                "kuberentes explained | Kubernetes explained",
                "Rasberry   Pi server | Raspberry   Pi server",
                "devopps | DevOps",
                "блендер basics | Blender basics",
            })
    void aWordThatNobodyHasIsSpelledAsTheBestHitDoes(String typed, String meant) {
        Hits hits = search(typed);
        assertThat(hits.page()).isNotEmpty();
        assertThat(hits.reading().suggestion()).contains(meant);
        assertThat(hits.reading().corrected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"accessibilite", "tomato", "Kubernetes", "web accessibilité", "matrix", "devops", "xqzzvkw", ""})
    void whatIsKnownOrFarFromEverythingIsNotCorrected(String typed) {
        assertThat(search(typed).reading().suggestion()).isEmpty();
        assertThat(search(typed).reading().corrected()).isFalse();
    }

    @Test
    void aRareWordBesideAFarMoreFrequentOneIsDoubtedButFound() {
        Hits hits = search("Matrox");
        assertThat(Samples.name(hits.page().getFirst().item())).isEqualTo("Matrox graphics");
        assertThat(hits.reading().suggestion()).contains("matrix");
        assertThat(hits.reading().corrected()).isFalse();
    }

    @Test
    void whatIsMissingIsToldAsTyped() {
        Hits hits = search("tomatoes server Zürichsee");
        assertThat(hits.page().getFirst().missing()).containsExactly("Zürichsee");
        assertThat(hits.reading()).extracting(Reading::words, Reading::found).containsExactly(3, 2);
    }

    @Test
    void anotherOrderIsReadTheSame() {
        Hits byDate = index.search(Queries.videos("tomatoes server Zürichsee")
                .sorted(new Sort(By.PUBLISHED, true))
                .build());
        assertThat(byDate.reading())
                .isEqualTo(search("tomatoes server Zürichsee").reading());
        assertThat(byDate.page().getFirst().missing()).containsExactly("Zürichsee");
    }

    @Test
    void withoutWordsNothingIsRead() {
        assertThat(search("").reading()).isEqualTo(Reading.AS_TYPED);
    }

    private Hits search(String typed) {
        return index.search(Queries.videos(typed).build());
    }
}
