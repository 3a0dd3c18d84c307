package org.vigie.bench.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.bench.crawl.RequestLog.Kind;

class RequestLogTest {

    private final RequestLog log = new RequestLog();

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0 1000 2000, 1",
        "0 999 2000, 2",
        "0 400 800 1200 1600, 3",
        "0 5000 5100 5200 5999 6000, 4",
    })
    void theMostInASecondIsThatOfAnySecond(String millis, int most) {
        for (String one : List.of(millis.split(" "))) {
            log.add(Duration.ofMillis(Long.parseLong(one)).toNanos(), Kind.VIDEOS);
        }

        assertThat(log.mostWithin(Duration.ofSeconds(1))).isEqualTo(Math.max(1, most));
    }

    @Test
    void aHostThatWasNeverAskedSawNothing() {
        assertThat(log.mostWithin(Duration.ofMinutes(1))).isZero();
        assertThat(log.count()).isZero();
        assertThat(log.span(Kind.VIDEOS)).isEmpty();
    }

    @Test
    void requestsAreCountedByWhatTheyAreFor() {
        for (int i = 0; i < 40; i++) {
            log.add(i, i % 4 == 0 ? Kind.DETAILS : Kind.VIDEOS);
        }

        assertThat(log.kinds()).containsEntry(Kind.DETAILS, 10).containsEntry(Kind.VIDEOS, 30);
        assertThat(log.count()).isEqualTo(40);
        assertThat(log.span(Kind.VIDEOS)).contains(new RequestLog.Span(1, 39));
        assertThat(log.span(Kind.DETAILS)).contains(new RequestLog.Span(0, 36));
        assertThat(log.span(Kind.FLAGS)).isEmpty();
    }
}
