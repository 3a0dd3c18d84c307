package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;

class CheckLimitTest {

    private final MovableClock clock = MovableClock.at("2026-11-22T12:00:00Z");
    private final CheckLimit limit = new CheckLimit(clock);

    @Test
    void aHostIsCheckedOnceAMinute() {
        assertThat(limit.take(host(1))).isEmpty();
        clock.forward(Duration.ofSeconds(20));
        assertThat(limit.take(host(1))).contains(Duration.ofSeconds(40));
        assertThat(limit.take(host(2))).isEmpty();
        clock.forward(Duration.ofSeconds(40));
        assertThat(limit.take(host(1))).isEmpty();
    }

    @Test
    void tenHostsAMinuteAreCheckedInAll() {
        for (int i = 0; i < 10; i++) {
            assertThat(limit.take(host(i))).as("check %d", i).isEmpty();
            clock.forward(Duration.ofSeconds(1));
        }
        assertThat(limit.take(host(10))).contains(Duration.ofSeconds(50));
        clock.forward(Duration.ofSeconds(50));
        assertThat(limit.take(host(10))).isEmpty();
        assertThat(limit.take(host(11))).contains(Duration.ofSeconds(1));
    }

    @Test
    void whatWasRefusedDoesNotCount() {
        limit.take(host(1));
        for (int i = 0; i < 30; i++) {
            limit.take(host(1));
        }
        assertThat(limit.take(host(2))).isEmpty();
    }

    private static Host host(int number) {
        return Host.of("tube" + number + ".example");
    }
}
