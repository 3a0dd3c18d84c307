package org.vigie.bench.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {

    @ParameterizedTest
    @CsvSource({"1500, 100000", "1500, 200000", "10, 10", "1, 7", "300, 2000"})
    void theyAddUpAndEachHostHasAVideo(int hosts, int videos) {
        int[] sizes = Sizes.of(hosts, videos);

        assertThat(sizes).hasSize(hosts);
        assertThat(Arrays.stream(sizes).sum()).isEqualTo(videos);
        assertThat(Arrays.stream(sizes).min().orElseThrow()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"1500, 100000", "1500, 200000"})
    void theLargestHasTwiceWhatTheSecondHas(int hosts, int videos) {
        int[] sizes = Sizes.of(hosts, videos);

        assertThat(sizes[0] / (double) sizes[1]).isBetween(1.9, 2.3);
        assertThat(sizes[1] / (double) sizes[9]).isBetween(4.9, 5.1);
    }
}
