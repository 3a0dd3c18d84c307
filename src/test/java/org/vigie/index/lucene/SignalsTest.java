package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.index.Ranking;

class SignalsTest {

    private static final Ranking USUAL = Ranking.DEFAULT;

    @Test
    void signalsDecideBetweenWhatMatchesAlikeAndNoMore() {
        Random random = new Random(37);
        Ranking.Signals weights = USUAL.signals();
        double most = weights.freshness() + weights.popularity();
        double least = -weights.spam() - weights.otherLanguage();
        for (int round = 0; round < 1_000; round++) {
            Signals.Values values = new Signals.Values(
                    random.nextLong(), random.nextLong() >>> 1, random.nextInt(101) / 100.0, List.of("fr"), 1);
            double views = Math.max(0, values.views());
            Signals.Values counted =
                    new Signals.Values(values.published(), (long) views, values.spam(), List.of("fr"), 1);
            double sum = Signals.sum(values, USUAL, Set.of("en"), random.nextLong() >>> 20);
            assertThat(sum).isBetween(least - 1e-9, most + 1e-9);
        }
        assertThat(1 + least).as("a score never gets negative").isGreaterThanOrEqualTo(-0.1001);
    }

    @Test
    void whatIsOfTheFutureOrUndatedGainsNothing() {
        long now = 1_800_000_000_000L;
        Signals.Values fresh = new Signals.Values(now, 0, 0, List.of(), 0);
        Signals.Values future = new Signals.Values(now * 2, 0, 0, List.of(), 0);
        Signals.Values undated = new Signals.Values(-1, 0, 0, List.of(), 0);

        assertThat(Signals.sum(fresh, USUAL, Set.of(), now))
                .isEqualTo(USUAL.signals().freshness());
        assertThat(Signals.sum(future, USUAL, Set.of(), now))
                .isEqualTo(USUAL.signals().freshness());
        assertThat(Signals.sum(undated, USUAL, Set.of(), now)).isZero();
        assertThat(Signals.sum(fresh, USUAL, Set.of("en"), now))
                .as("what is in no known language isn't in another one")
                .isEqualTo(USUAL.signals().freshness());
    }
}
