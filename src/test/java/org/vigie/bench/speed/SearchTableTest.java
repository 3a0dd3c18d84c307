package org.vigie.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTableTest {

    private static final ClassFigures INSIDE = new ClassFigures("words2", 400, 0.5, 0.4, 2.0, 0.45, 2.5, 0, 0.95, 0);
    private static final ClassFigures HTTP =
            new ClassFigures("words2", 400, 1.5, null, null, 1.25, 12.5, 50_000, 0.95, 0);

    @TempDir
    private Path folder;

    @Test
    void whatWasMeasuredIsToldWithTheAimsBesideIt() {
        String table = new SearchTable(figures(2_000, 1)).toString();
        assertThat(table).contains("1,000 videos a CPU-second");
        assertThat(line(table, "stored")).endsWith("400");
        assertThat(line(table, "all, 3 segments")).contains("600 (aim 900)");
        assertThat(line(table, "words2").split("\\s{2,}"))
                .containsExactly(
                        "words2", "0.50", "0.40", "2.00", "2.50", "1.50", "1.25", "12.5", "1 / 3", "50", "0.950", "400",
                        "0");
        assertThat(line(table, "seconds to the first right answer")).contains("2.50 · 1.50");
    }

    @Test
    void twoRunsAreComparedAsRatios() {
        String comparison = new SearchComparison(figures(2_000, 1), figures(4_000, 0.5)).toString();
        assertThat(line(comparison, "videos indexed a CPU-second")).endsWith("2.00");
        assertThat(line(comparison, "words2, inside, CPU ms")).endsWith("0.50");
        assertThat(line(comparison, "bytes a video on disk")).endsWith("1.00");
    }

    @Test
    void aRatioToNothingIsNone() {
        assertThat(SearchComparison.ratio(0, 5)).isEqualTo("-");
        assertThat(SearchComparison.ratio(4, 1)).isEqualTo("0.25");
    }

    @Test
    void aRunIsReadAsItWasWritten() throws IOException {
        SearchFigures figures = figures(2_000, 1);
        Path file = folder.resolve("run.json");
        figures.write(file);
        assertThat(SearchFigures.read(file, SearchFigures.class)).isEqualTo(figures);
    }

    @Test
    void whatWasNotMeasuredIsLeftOut() {
        SearchFigures all = figures(2_000, 1);
        SearchFigures some = new SearchFigures(1_000, "96m", all.filled(), all.disk(), all.inside(), null, null, null);
        assertThat(new SearchTable(some).toString()).doesNotContain("over HTTP");
        assertThat(new SearchComparison(all, some).toString()).doesNotContain("HTTP");
        assertThat(some.failed()).isZero();
    }

    private static SearchFigures figures(int filled, double factor) {
        Memory memory = new Memory(100 << 20, 50 << 20, 160 << 20);
        return new SearchFigures(
                1_000,
                "96m",
                new SearchFigures.Filled(filled, 3, 1, 4, "256m"),
                new SearchFigures.Disk(Map.of("stored", 400_000L, "terms", 200_000L), 3, 600_000),
                List.of(new ClassFigures("words2", 400, 0.5 * factor, 0.4, 2.0, 0.45, 2.5, 0, 0.95, 0)),
                List.of(HTTP),
                new SearchFigures.Served(List.of(2.5, 1.5), memory, memory, 2_900, 1_200, 1.1, 9),
                new SearchFigures.Writing(INSIDE, INSIDE, 500, 800));
    }

    private static String line(String text, String start) {
        return text.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }
}
