package org.vigie.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingsTest {

    @ParameterizedTest
    @CsvSource({"50, 1000", "99, 1980", "100, 2000", "0.01, 1", "99.9, 1998"})
    void aPercentileIsTheSmallestValueThatSoManyDoNotExceed(double percent, double expected) {
        Timings timings = new Timings();
        IntStream.rangeClosed(1, 2_000).map(i -> 2_001 - i).forEach(timings::add);
        assertThat(timings.percentile(percent)).isEqualTo(expected);
        assertThat(timings.mean()).isEqualTo(1_000.5);
        assertThat(timings.size()).isEqualTo(2_000);
    }

    @Test
    void oneTimeIsEveryPercentile() {
        Timings timings = new Timings();
        timings.add(7);
        assertThat(timings.percentile(50)).isEqualTo(7);
        assertThat(timings.percentile(99)).isEqualTo(7);
    }

    @Test
    void nothingMeasuredIsNoNumber() {
        assertThat(new Timings().percentile(50)).isNaN();
        assertThat(new Timings().mean()).isNaN();
    }

    @Test
    void thoseOfSeveralClientsAreOneLot() {
        Timings one = new Timings();
        Timings other = new Timings();
        one.add(1);
        other.add(3);
        other.add(5);
        one.addAll(other);
        assertThat(one.size()).isEqualTo(3);
        assertThat(one.percentile(50)).isEqualTo(3);
    }
}
