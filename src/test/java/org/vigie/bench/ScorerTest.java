package org.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.bench.JudgedQuery.Type;

class ScorerTest {

    @TempDir
    Path folder;

    private final Scorer scorer = new Scorer(Groups.NONE);

    @Test
    void theBestThereIsInTheBestOrderIsOne() {
        Scored scored = scorer.score(query(Map.of("a", 3, "b", 2, "c", 1)), hits("a", "b", "c"));

        assertThat(scored.ndcg()).isEqualTo(1);
        assertThat(scored.success(1)).isTrue();
        assertThat(scored.reciprocalRank()).isEqualTo(1);
    }

    @Test
    void gainsAreDiscountedByTheLogarithmOfTheRank() {
        Scored scored = scorer.score(query(Map.of("a", 3, "b", 1)), hits("x", "b", "a"));

        double gained = 1 / (Math.log(3) / Math.log(2)) + 7 / 2.0;
        double ideal = 7 + 1 / (Math.log(3) / Math.log(2));
        assertThat(scored.ndcg()).isCloseTo(gained / ideal, within(1e-9));
    }

    @Test
    void aMarginalHitIsNotTheRightOneWhereThereIsABetter() {
        Scored scored = scorer.score(query(Map.of("a", 2, "b", 1)), hits("b", "x", "a"));

        assertThat(scored.rank()).isEqualTo(3);
        assertThat(Stream.of(1, 3, 10).map(scored::success)).containsExactly(false, true, true);
    }

    @Test
    void aMarginalHitIsRightWhereNothingIsBetter() {
        assertThat(scorer.score(query(Map.of("b", 1)), hits("x", "b")).rank()).isEqualTo(2);
    }

    @Test
    void whatComesAfterTheTenthIsNotSeen() {
        Scored scored =
                scorer.score(query(Map.of("a", 3)), hits("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a"));

        assertThat(scored.rank()).isZero();
        assertThat(scored.ndcg()).isZero();
        assertThat(scored.first()).hasSize(10);
    }

    @Test
    void aHitThatIsRepeatedGainsOnce() {
        Scored scored = scorer.score(query(Map.of("a", 3, "b", 3)), hits("a", "a", "b"));

        assertThat(scored.ndcg()).isEqualTo(1);
        assertThat(scored.first()).hasSize(2);
    }

    @Test
    void copiesThatTheEngineFoldedAreNotMissed() {
        Found folded = new Found("x", "name", 1, List.of("a", "b"));

        Scored scored = scorer.score(query(Map.of("a", 3, "b", 3)), answer(folded));

        assertThat(scored.ndcg()).isEqualTo(1);
        assertThat(scored.rank()).isEqualTo(1);
    }

    @Test
    void copiesThatLabelsTellAreDroppedFromTheAnswerOfAnEngineThatDoesNotFold() throws IOException {
        Scored scored = new Scorer(copyOfA()).score(query(Map.of("a", 3, "b", 2)), hits("copy", "a", "b"));

        assertThat(scored.first()).extracting(Scored.Graded::id).containsExactly("copy", "b");
        assertThat(scored.ndcg()).isEqualTo(1);
    }

    @Test
    void withLabelsFoldingWhatAreNoCopiesGainsNothing() throws IOException {
        Found folded = new Found("x", "name", 1, List.of("b"));

        assertThat(new Scorer(copyOfA())
                        .score(query(Map.of("b", 3)), answer(folded))
                        .ndcg())
                .isZero();
    }

    @Test
    void whatMustNotComeFirstMayComeSixth() {
        JudgedQuery query = query(Map.of("a", 3), "no");

        assertThat(scorer.score(query, hits("a", "1", "2", "3", "no")).forbidden())
                .isTrue();
        assertThat(scorer.score(query, hits("a", "1", "2", "3", "4", "no")).forbidden())
                .isFalse();
    }

    @Test
    void aQueryWithoutAnAnswerIsRightWhenItIsEmptyAndCountsInNoRatio() {
        Scored right = scorer.score(query(Map.of()), hits());
        Scored wrong = scorer.score(query(Map.of()), hits("x"));
        Scored found = scorer.score(query(Map.of("a", 3)), hits("a"));

        Summary summary = Summary.of(List.of(right, wrong, found));

        assertThat(summary.zeros()).isEqualTo(new Summary.Count(2, 1));
        assertThat(summary.success1()).isEqualTo(1);
        assertThat(summary.empty()).isZero();
    }

    @Test
    void anEngineThatFailsHasFoundNothingAndIsNotRightAboutIt() {
        Found.Answer failed = new Found.Answer(List.of(), 0, 1, "status 500");

        Summary summary =
                Summary.of(List.of(scorer.score(query(Map.of("a", 3)), failed), scorer.score(query(Map.of()), failed)));

        assertThat(summary.failed()).isEqualTo(2);
        assertThat(summary.empty()).isEqualTo(1);
        assertThat(summary.zeros().hit()).isZero();
    }

    private Groups copyOfA() throws IOException {
        String labels = """
                {"uuid": "a", "trueLanguage": "en", "mirrorOf": null, "spam": false}
                {"uuid": "COPY", "trueLanguage": "en", "mirrorOf": "A", "spam": false}
                """;
        return Groups.read(Files.writeString(folder.resolve("labels.jsonl"), labels));
    }

    static JudgedQuery query(Map<String, Integer> judgments, String... mustNot) {
        return new JudgedQuery("q", "kind", "en", "words", Map.of(), Type.VIDEOS, judgments, Set.of(mustNot));
    }

    static Found.Answer hits(String... ids) {
        return answer(Arrays.stream(ids)
                .map(id -> new Found(id, "name of " + id, 1, List.of()))
                .toArray(Found[]::new));
    }

    private static Found.Answer answer(Found... hits) {
        return new Found.Answer(List.of(hits), hits.length, 1, null);
    }
}
