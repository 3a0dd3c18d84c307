package org.vigie.bench.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.bench.crawl.Figures.Figure;

class FiguresTest {

    private final Figures figures = new Figures();

    @Test
    void aRatioAboveOneIsAMissWhicheverWayTheGoalPoints() {
        figures.atMost("case", "slow", 390, "s", 300);
        figures.atLeast("case", "few", 1_500, "", 3_000);
        figures.atMost("case", "quick", 300, "s", 300);
        figures.atLeast("case", "many", 3_000, "", 3_000);

        assertThat(figures.all()).extracting(Figure::ratio).containsExactly(1.3, 2.0, 1.0, 1.0);
        assertThat(figures.all()).extracting(Figure::isMissed).containsExactly(true, true, false, false);
    }

    @Test
    void whereNothingIsAllowedAnythingIsAMiss() {
        figures.atMost("case", "some", 1, "", 0);
        figures.atMost("case", "none", 0, "", 0);
        figures.atLeast("case", "nothing", 0, "", 3);

        assertThat(figures.all()).extracting(Figure::isMissed).containsExactly(true, false, true);
    }

    @Test
    void whatIsOnlyToldCanNotBeMissed() {
        figures.told("case", "time", 1e9, "s");

        assertThat(figures.all()).noneMatch(Figure::isMissed);
    }
}
