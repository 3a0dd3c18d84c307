package org.vigie.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.bench.corpus.QueryClass;
import org.vigie.bench.speed.SearchBenchOptions.Mode;

class SearchBenchOptionsTest {

    @Test
    void withoutOptionsEverythingIsMeasuredOfAHundredThousand() throws SearchBenchOptions.Wrong {
        SearchBenchOptions options = SearchBenchOptions.parse(List.of());
        assertThat(options.videos()).isEqualTo(100_000);
        assertThat(options.heap()).isEqualTo("96m");
        assertThat(options.classes()).containsExactly(QueryClass.values());
        assertThat(options.modes()).containsExactly(Mode.values());
    }

    @Test
    void classesAndModesAreChosenByName() throws SearchBenchOptions.Wrong {
        SearchBenchOptions options = SearchBenchOptions.parse(
                List.of("--classes", "typo,word", "--mode", "http", "--videos", "3000000", "--seconds", "9"));
        assertThat(options.classes()).isEqualTo(EnumSet.of(QueryClass.WORD, QueryClass.TYPO));
        assertThat(options.modes()).isEqualTo(EnumSet.of(Mode.HTTP));
        assertThat(options.videos()).isEqualTo(3_000_000);
        assertThat(SearchBenchOptions.parse(options.arguments()).classes()).isEqualTo(options.classes());
        assertThat(SearchBenchOptions.parse(options.arguments()).seconds()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--videos",
                "--videos 10",
                "--videos many",
                "--classes words9",
                "--mode sideways",
                "--heap 96",
                "--compare nowhere.json",
                "--seconds 0",
                "--colour red"
            })
    void whatCannotBeUnderstoodIsSaidWithHowItIsWritten(String line) {
        assertThatThrownBy(() -> SearchBenchOptions.parse(List.of(line.split(" "))))
                .isInstanceOf(SearchBenchOptions.Wrong.class)
                .hasMessageContaining("bench search");
    }
}
