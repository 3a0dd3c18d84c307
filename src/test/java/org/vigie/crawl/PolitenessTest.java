package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;
import org.vigie.peertube.Origin;
import org.vigie.peertube.Signs;

class PolitenessTest {

    private static final Host HOST = Host.of("tube.example");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final MovableClock clock = MovableClock.at("2026-03-04T05:06:07Z");
    private Signs signs = Signs.NONE;
    private final Politeness politeness = new Politeness(clock, origin -> signs);

    @Test
    void aHostThatWasNeverAskedMayBeAskedNow() {
        assertThat(politeness.pause(HOST)).isZero();
    }

    @Test
    void theDelayCountsFromTheStartOfTheLastRequest() {
        politeness.asked(HOST, SECOND);
        clock.forward(Duration.ofMillis(400));

        assertThat(politeness.pause(HOST)).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void theDelayCountsAnewFromTheAnswer() {
        politeness.asked(HOST, SECOND);
        clock.forward(Duration.ofMillis(400));
        politeness.answered(Origin.of(HOST), SECOND);

        assertThat(politeness.pause(HOST)).isEqualTo(SECOND);
    }

    @Test
    void theDelayCountsFromTheBeginningOfTheAnswerHoweverLongItIsRead() {
        politeness.asked(HOST, SECOND);
        clock.forward(Duration.ofMillis(400));
        answeredNow();
        clock.forward(Duration.ofMillis(300));
        politeness.answered(Origin.of(HOST), SECOND);

        assertThat(politeness.pause(HOST)).isEqualTo(Duration.ofMillis(700));
    }

    @Test
    void whenAnEarlierAnswerBeganSaysNothingOfALaterRequest() {
        answeredNow();
        clock.forward(Duration.ofMillis(100));
        politeness.asked(HOST, SECOND);
        clock.forward(Duration.ofMillis(900));
        politeness.answered(Origin.of(HOST), SECOND);

        assertThat(politeness.pause(HOST)).isEqualTo(SECOND);
    }

    private void answeredNow() {
        signs = new Signs(Optional.empty(), Optional.empty(), Optional.of(clock.instant()));
    }

    @Test
    void nobodyWaitsForATimeThatIsPast() {
        politeness.asked(HOST, SECOND);
        clock.forward(Duration.ofHours(1));

        assertThat(politeness.pause(HOST)).isZero();
    }

    @Test
    void oneHostDoesNotHoldUpAnother() {
        politeness.asked(HOST, SECOND);

        assertThat(politeness.pause(Host.of("tube.example:8443"))).isZero();
    }

    @Test
    void aHostThatWantsToBeLeftAloneIsLeftAloneForLongerThanTheDelay() {
        politeness.asked(HOST, SECOND);
        politeness.throttled(HOST, Duration.ofSeconds(30));

        assertThat(politeness.pause(HOST)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aShortRestDoesNotShortenTheDelay() {
        politeness.asked(HOST, SECOND);
        politeness.throttled(HOST, Duration.ZERO);

        assertThat(politeness.pause(HOST)).isEqualTo(SECOND);
    }

    @Test
    void aClockThatIsPutBackDoesNotKeepUsWaitingForIt() {
        politeness.throttled(HOST, SECOND);

        clock.forward(Duration.ofDays(-1));

        assertThat(politeness.pause(HOST)).isZero();
    }
}
