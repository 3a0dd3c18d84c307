package org.vigie.bench.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.CommandLines;
import org.vigie.bench.crawl.CrawlBenchOptions.Case;
import picocli.CommandLine.ParameterException;

class CrawlBenchOptionsTest {

    @Test
    void withoutOptionsEachCaseIsMeasuredAtTheSizeItIsMadeFor() {
        CrawlBenchOptions options = parse();

        assertThat(options.cases()).containsExactly(Case.values());
        assertThat(options.hosts()).isEqualTo(1_500);
        assertThat(options.videos(Case.FIRST)).isEqualTo(100_000);
        assertThat(options.engineOptions()).isEmpty();
    }

    @Test
    void casesAreChosenOneByOneAndMeasuredInTheirOrder() {
        CrawlBenchOptions options = parse(
                "--case", "fresh", "--case", "fast", "--hosts", "40", "--videos", "6000", "--engine-options", "-Xint");

        assertThat(options.cases()).containsExactly(Case.FAST, Case.FRESH);
        assertThat(options.videos(Case.FRESH)).isEqualTo(6_000);
        assertThat(options.engineOptions()).isEqualTo("-Xint");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --case second        | expected one of [FIRST, FAST, UNCHANGED, FRESH]
            --hosts 0            | it needs a number from 1 to 10000, not '0'.
            --videos 20          | Each of the 1500 hosts has a video: --videos needs as many at least.
            --speed 3            | Unknown options: '--speed', '3'
            """)
    void aMistakeIsSaidInASentence(String line, String said) {
        assertThatThrownBy(() -> parse(line.split(" ")))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(said);
    }

    private static CrawlBenchOptions parse(String... arguments) {
        String[] line =
                Stream.concat(Stream.of("bench", "crawl"), Stream.of(arguments)).toArray(String[]::new);
        return CommandLines.read(CrawlBenchOptions.Line.class, line).options();
    }
}
