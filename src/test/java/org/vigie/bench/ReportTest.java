package org.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.bench.JudgedQuery.Type;

/** Runs as people read them, and as they are kept and compared. */
class ReportTest {

    private static final Scorer SCORER = new Scorer(Groups.NONE);

    private final BenchRun good =
            run(scored("one", "typo", ScorerTest.hits("a")), scored("two", "spoken", ScorerTest.hits("a")));
    private final BenchRun bad =
            run(scored("one", "typo", ScorerTest.hits("x", "a")), scored("two", "spoken", ScorerTest.hits()));

    @Test
    void aRunReadFromItsFileIsTheSame(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/run.json");

        bad.write(file);

        assertThat(BenchRun.read(file)).isEqualTo(bad);
    }

    @Test
    void theTableHasClassesLanguagesAndTheWholeWithAndWithoutHardOnes() {
        assertThat(Report.table(bad).lines())
                .anyMatch(line -> line.matches("typo +1 +0.000 +1.000 +1.000 +0.500 .*"))
                .anyMatch(line -> line.matches("en +2 +0.000 +0.500 +0.500 +0.250 .*"))
                .anyMatch(line -> line.matches("all but spoken, translit +1 +0.000 +1.000 .*"))
                .anyMatch(line -> line.matches("all +2 +0.000 +0.500 .*"))
                .anyMatch(line -> line.startsWith("milliseconds a query: median 1.0"));
    }

    @Test
    void theWorstAreShownWithWhatCameAndWhatWasWanted() {
        String text = Report.worst(bad, 10, Map.of("a", "The right one"));

        assertThat(text.indexOf("two (spoken, en)")).isBetween(0, text.indexOf("one (typo, en)"));
        assertThat(text)
                .contains("1. [0] name of x", "wanted [3] The right one  (a), came as number 2")
                .containsPattern("rank -, nDCG 0.000, 0 hits");
        assertThat(Report.worst(good, 10, Map.of())).isEmpty();
    }

    @Test
    void aComparisonNamesWhatGotBetterAndWhatGotWorse() {
        BenchRun mixed = run(scored("one", "typo", ScorerTest.hits("a")), scored("two", "spoken", ScorerTest.hits()));

        assertThat(new Comparison(bad, good).text()).contains("2 queries got better", "0 queries got worse");
        assertThat(new Comparison(good, mixed).text())
                .contains("0 queries got better", "1 queries got worse", "-1.000  rank 1 to -  two")
                .containsPattern("s@1 +1.000 +0.500 +-0.500")
                .containsPattern("s@1 without hard ones +1.000 +1.000 +\\+0.000");
    }

    @Test
    void onlyQueriesThatBothRunsHaveAreCompared() {
        BenchRun one = run(scored("one", "typo", ScorerTest.hits("a")));

        assertThat(new Comparison(one, bad).text()).startsWith("1 queries");
    }

    private static Scored scored(String id, String kind, Found.Answer answer) {
        return SCORER.score(
                new JudgedQuery(id, kind, "en", "words", Map.of(), Type.VIDEOS, Map.of("a", 3), Set.of()), answer);
    }

    private static BenchRun run(Scored... scored) {
        List<Scored> queries = new ArrayList<>(List.of(scored));
        return new BenchRun("an engine", Summary.of(queries), queries);
    }
}
