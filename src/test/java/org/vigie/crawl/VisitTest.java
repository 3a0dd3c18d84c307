package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;
import org.vigie.peertube.Allowance;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Origin;
import org.vigie.peertube.Robots;
import org.vigie.peertube.Signs;
import org.vigie.peertube.Trouble;

class VisitTest {

    private static final Host HOST = Host.of("tube.example");
    private static final Duration DELAY = Duration.ofMillis(20);
    private static final Answer<String> FOUND = new Answer.Found<>("it");

    private final MovableClock clock = MovableClock.running();
    private Signs signs = Signs.NONE;
    private final Politeness politeness = new Politeness(clock, origin -> signs);
    private final StopSignal stop = new StopSignal();
    private final Tally tally = new Tally(Tally.Counts.NONE);
    private final Visit visit = visit(DELAY);
    private final Deque<Answer<String>> answers = new ArrayDeque<>();
    private final List<Instant> asked = new ArrayList<>();

    @Test
    void anAnswerIsHandedOnAndItsRequestCounted() {
        answers.add(FOUND);

        assertThat(ask(visit)).contains(FOUND);
        assertThat(tally.counts().requests()).isEqualTo(1);
    }

    @Test
    void theNextRequestWaitsForTheDelay() {
        answers.addAll(List.of(FOUND, FOUND));
        Instant start = clock.instant();

        ask(visit);
        ask(visit);

        assertThat(Duration.between(start, asked.get(1))).isGreaterThanOrEqualTo(DELAY);
    }

    @Test
    void whoAsksForAShortRestIsAskedAgainAfterIt() {
        answers.addAll(List.of(throttled(Duration.ofMillis(50)), FOUND));
        Instant start = clock.instant();

        assertThat(ask(visit)).contains(FOUND);
        assertThat(tally.counts().requests()).isEqualTo(2);
        assertThat(Duration.between(start, asked.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void whoAlwaysAsksForARestIsNotAskedForEver() {
        Answer<String> busy = throttled(Duration.ofMillis(1));
        answers.addAll(List.of(busy, busy, busy, busy, FOUND));

        assertThat(ask(visit)).contains(busy);
        assertThat(tally.counts().requests()).isEqualTo(4);
    }

    @Test
    void nobodyWaitsForALongRest() {
        Answer<String> busy = throttled(Duration.ofMinutes(61));
        answers.addAll(List.of(busy, FOUND));

        assertThat(ask(visit)).contains(busy);
        assertThat(tally.counts().requests()).isEqualTo(1);
    }

    @Test
    void theNextCrawlDoesNotSitOutALongRestEitherButLeavesTheHostAlone() {
        politeness.throttled(HOST, Duration.ofHours(5));
        answers.add(FOUND);

        Optional<Answer<String>> answer = ask(visit);

        assertThat(answer)
                .hasValueSatisfying(throttled -> assertThat(throttled)
                        .isInstanceOfSatisfying(
                                Answer.Throttled.class,
                                rest -> assertThat((Optional<?>) rest.retryAfter())
                                        .hasValueSatisfying(left ->
                                                assertThat((Duration) left).isGreaterThan(Duration.ofMinutes(299)))));
        assertThat(asked).isEmpty();
        assertThat(tally.counts().requests()).isZero();
    }

    @Test
    void aLongDelayOfTheOperatorIsNoReasonNotToAsk() {
        Visit slow = visit(Duration.ofMinutes(2));
        politeness.asked(HOST, Duration.ofMinutes(2));
        clock.forward(Duration.ofMinutes(2).minusMillis(30));
        answers.add(FOUND);

        assertThat(ask(slow)).contains(FOUND);

        stop.stop(new ShutdownEvent());
        assertThat(ask(slow)).as("waits out the delay, but for the stop").isEmpty();
    }

    @Test
    void aCrawlDelayOfRobotsTxtIsKeptIfItIsLonger() {
        visit.under(Robots.of("User-agent: *\nCrawl-delay: 1\n", clock.instant()));
        answers.add(FOUND);

        ask(visit);

        assertThat(politeness.pause(HOST)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void aHostWithLittleLeftOfWhatItAllowsIsLeftAloneUntilItCountsAnew() {
        signs = new Signs(
                Optional.of(new Allowance(1, clock.instant().plusSeconds(9))), Optional.empty(), Optional.empty());
        answers.add(FOUND);

        ask(visit);

        assertThat(politeness.pause(HOST)).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(9));
    }

    @Test
    void aStoppingEngineAsksNothing() {
        stop.stop(new ShutdownEvent());

        assertThat(ask(visit)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aConnectionThatWeBrokeOffOurselvesIsNobodysFailure() {
        Optional<Answer<String>> answer = visit.ask(() -> {
            stop.stop(new ShutdownEvent());
            return new Answer.Unreachable<>(
                    Trouble.BROKEN_OFF, "the connection broke off before the answer was complete");
        });

        assertThat(answer).isEmpty();
    }

    @Test
    void anAnswerThatCameWithTheStopSignalIsTaken() {
        assertThat(visit.ask(() -> {
                    stop.stop(new ShutdownEvent());
                    return FOUND;
                }))
                .contains(FOUND);
    }

    @Test
    void nothingIsBegunAfterTheStopSignal() {
        List<String> done = new ArrayList<>();
        stop.unlessGiven(() -> done.add("before"));
        stop.stop(new ShutdownEvent());
        stop.unlessGiven(() -> done.add("after"));

        assertThat(done).containsExactly("before");
    }

    @Test
    void theStopSignalEndsAWait() throws InterruptedException {
        politeness.asked(HOST, Duration.ofSeconds(59));
        CountDownLatch ended = new CountDownLatch(1);
        Thread crawl = Thread.ofVirtual().start(() -> {
            if (ask(visit).isEmpty()) {
                ended.countDown();
            }
        });

        stop.stop(new ShutdownEvent());

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        crawl.join();
    }

    private Visit visit(Duration delay) {
        return new Visit(Origin.of(HOST), delay, politeness, stop, tally);
    }

    private Optional<Answer<String>> ask(Visit visit) {
        return visit.ask(() -> {
            asked.add(clock.instant());
            return answers.removeFirst();
        });
    }

    private static Answer<String> throttled(Duration rest) {
        return new Answer.Throttled<>(Optional.of(rest));
    }
}
