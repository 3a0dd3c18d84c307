package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way a host may say how much is left of its rate limit. */
class RateHeadersTest {

    private static final Instant NOW = TestPeerTube.NOW;

    private static Map<String, String> headers(String written) {
        Map<String, String> headers = new HashMap<>();
        for (String header : written.split("\\|")) {
            headers.put(header.split(": ", 2)[0], header.split(": ", 2)[1]);
        }
        return headers;
    }

    /** NOW is 2026-11-23T12:00:00Z, 1795435200 since 1970. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "x-ratelimit-remaining: 7|x-ratelimit-reset: 1795435209~ 7~ PT9S",
                "x-ratelimit-remaining: 7|x-ratelimit-reset: 1795435209000~ 7~ PT9S",
                "x-ratelimit-remaining: 0|x-ratelimit-reset: 60~ 0~ PT1M",
                "x-ratelimit-remaining: 7|x-ratelimit-reset: 1795431609|date: Mon, 23 Nov 2026 11:00:00 GMT~ 7~ PT9S",
                "ratelimit-remaining: 3|ratelimit-reset: 5~ 3~ PT5S",
                "ratelimit: limit=50, remaining=3, reset=5~ 3~ PT5S",
                "ratelimit: \"default\";r=3;t=5~ 3~ PT5S",
            })
    void whatIsLeftIsRead(String written, long remaining, Duration reset) {
        assertThat(RateHeaders.of(new Reply.Received(200, headers(written), new byte[0]), NOW))
                .contains(new Allowance(remaining, NOW.plus(reset)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "x-ratelimit-remaining: 7",
                "x-ratelimit-reset: 1795435209",
                "x-ratelimit-remaining: many|x-ratelimit-reset: soon",
                "x-ratelimit-remaining: -1|x-ratelimit-reset: 9",
                "x-ratelimit-remaining: 7|x-ratelimit-reset: 1795435190",
                "x-ratelimit-remaining: 7|x-ratelimit-reset: 1895435209",
                "x-ratelimit-remaining: 0|x-ratelimit-reset: 99999999999999999999",
                "ratelimit: none of your business",
            })
    void nonsenseSaysNothing(String written) {
        assertThat(RateHeaders.of(new Reply.Received(200, headers(written), new byte[0]), NOW))
                .isEmpty();
    }

    @Test
    void whoHasLittleLeftIsLeftAloneUntilItCountsAnew() {
        Allowance little = new Allowance(2, NOW.plusSeconds(8));

        assertThat(little.pause(NOW)).isEqualTo(Duration.ofSeconds(8));
        assertThat(little.pause(NOW.plusSeconds(9))).isZero();
        assertThat(new Allowance(3, NOW.plusSeconds(8)).pause(NOW)).isZero();
    }
}
