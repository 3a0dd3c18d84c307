package org.vigie.bench.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LimiterTest {

    private final Limiter limiter = new Limiter();

    @Test
    void fiftyRequestsAreAllowedInTenSecondsFromTheFirst() {
        for (int i = 0; i < Limiter.REQUESTS; i++) {
            Limiter.Standing standing = limiter.count(seconds(5) + i);
            assertThat(standing.allowed()).isTrue();
            assertThat(standing.remaining()).isEqualTo(Limiter.REQUESTS - 1 - i);
        }

        Limiter.Standing refused = limiter.count(seconds(8));

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.secondsLeft()).isEqualTo(7);
        assertThat(limiter.count(seconds(15)).allowed()).isTrue();
    }

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
