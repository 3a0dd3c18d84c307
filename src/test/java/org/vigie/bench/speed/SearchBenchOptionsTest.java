package org.vigie.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.CommandLines;
import org.vigie.bench.corpus.QueryClass;
import org.vigie.bench.speed.SearchBenchOptions.Mode;
import picocli.CommandLine.ParameterException;

class SearchBenchOptionsTest {

    @Test
    void withoutOptionsEverythingIsMeasuredOfAHundredThousand() {
        SearchBenchOptions options = parse(List.of());
        assertThat(options.videos()).isEqualTo(100_000);
        assertThat(options.heap()).isEqualTo("96m");
        assertThat(options.classes()).containsExactly(QueryClass.values());
        assertThat(options.modes()).containsExactly(Mode.values());
    }

    @Test
    void classesAndModesAreChosenByName() {
        SearchBenchOptions options =
                parse(List.of("--classes", "typo,word", "--mode", "http", "--videos", "3000000", "--seconds", "9"));
        assertThat(options.classes()).isEqualTo(EnumSet.of(QueryClass.WORD, QueryClass.TYPO));
        assertThat(options.modes()).isEqualTo(EnumSet.of(Mode.HTTP));
        assertThat(options.videos()).isEqualTo(3_000_000);
        assertThat(parse(options.arguments()).classes()).isEqualTo(options.classes());
        assertThat(parse(options.arguments()).seconds()).isEqualTo(9);
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
                "--group nowhere",
                "--compare nowhere.json",
                "--seconds 0",
                "--colour red"
            })
    void whatCannotBeUnderstoodIsSaidWithHowItIsWritten(String line) {
        assertThatThrownBy(() -> parse(List.of(line.split(" "))))
                .isInstanceOf(ParameterException.class)
                .isInstanceOfSatisfying(
                        ParameterException.class,
                        wrong -> assertThat(wrong.getCommandLine().getUsageMessage())
                                .contains(
                                        "./vigie bench search",
                                        "[--heap=SIZE]",
                                        "process, http, writing",
                                        "word, words2"))
                .hasMessageContaining(line.split(" ")[0]);
    }

    private static SearchBenchOptions parse(List<String> arguments) {
        String[] line =
                Stream.concat(Stream.of("bench", "search"), arguments.stream()).toArray(String[]::new);
        return CommandLines.read(SearchBenchOptions.Line.class, line).options();
    }
}
