package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aHostIsLookedAtFourTimesForEachPublication() {
        assertThat(Pace.of(every(HOUR, 20), NOW)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void recentGapsWeighMore() {
        Stream<Instant> lately = every(HOUR, 6).stream();
        Stream<Instant> before = IntStream.range(1, 15).mapToObj(day -> NOW.minus(Duration.ofDays(day)));

        Duration pace = Pace.of(Stream.concat(lately, before).toList(), NOW);

        assertThat(pace).isBetween(Duration.ofMinutes(20), Duration.ofHours(3));
    }

    @Test
    void looksBecomeRarerWhileNothingComes() {
        Instant later = NOW.plus(Duration.ofDays(10));

        assertThat(Pace.of(every(HOUR, 20), later))
                .isEqualTo(Duration.ofDays(10).plus(HOUR).dividedBy(4));
    }

    @Test
    void aHostThatPublishedNothingIsNotInAHurry() {
        assertThat(Pace.of(List.of(), NOW)).isGreaterThan(Duration.ofDays(30));
    }

    @Test
    void datesOfTheFutureCountForNothing() {
        List<Instant> dates = Stream.concat(Stream.of(NOW.plus(HOUR)), every(HOUR, 20).stream())
                .toList();

        assertThat(Pace.of(dates, NOW)).isEqualTo(Duration.ofMinutes(15));
    }

    private static List<Instant> every(Duration gap, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> NOW.minus(gap.multipliedBy(i)))
                .toList();
    }
}
