package org.vigie.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.vigie.crawl.Intake.Wish;
import org.vigie.peertube.Answer;
import org.vigie.peertube.InstanceInfo;
import org.vigie.peertube.Origin;
import org.vigie.peertube.Robots;

/** Asks one instance, politely: the one place where a crawl waits. */
final class Visit {

    /** What we wait for within a crawl; an instance that wants a longer rest is crawled again later. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private static final Duration REST_IF_UNSAID = Duration.ofSeconds(10);
    private static final int RESTS_IN_A_ROW = 3;

    private final Politeness politeness;
    private final StopSignal stop;
    private final Tally tally;
    private Origin origin;
    private Duration delay;
    private Instant yieldAt = Instant.MAX;
    private Intake.Place place = Intake.Place.NONE;
    private Wish wish = Wish.SINGLE_ITEM;
    private int asked;

    Visit(Origin origin, Duration delay, Politeness politeness, StopSignal stop, Tally tally) {
        this.origin = origin;
        this.delay = delay;
        this.politeness = politeness;
        this.stop = stop;
        this.tally = tally;
    }

    Origin origin() {
        return origin;
    }

    /** Who it turned out to be decides how all further questions are asked. */
    void met(InstanceInfo info) {
        origin = origin.speaking(info.version());
    }

    /** From now on its robots.txt holds: what that disallows isn't asked, and its Crawl-delay is kept. */
    void under(Robots robots) {
        origin = origin.under(robots);
        delay = robots.delay().compareTo(delay) > 0 ? robots.delay() : delay;
    }

    /** It refused to tell its channels or playlists by host: from now on it is asked for all it knows. */
    void askPlainly() {
        origin = origin.askedPlainly();
    }

    /** It works at this place, and leaves it to others while it waits for its host. Without one it asks nobody. */
    void at(Intake.Place newPlace) {
        place = newPlace;
    }

    /** What its next questions are for. */
    void wishes(Wish newWish) {
        wish = newWish;
    }

    Wish wish() {
        return wish;
    }

    /** What becomes of an answer is done when it is its turn. */
    <T> T takingIn(Supplier<T> answer) {
        return place.takingIn(wish.after(asked), answer);
    }

    /** Another kind of visit to this host is due then, and this one can as well go on later. */
    void yieldAt(Instant time) {
        yieldAt = time;
    }

    boolean shouldYield() {
        return politeness.isPast(yieldAt);
    }

    /** Empty if the engine is stopping. A host that still wants a long rest isn't asked: throttled, as if it had said so. */
    <T> Optional<Answer<T>> ask(Supplier<Answer<T>> question) {
        for (int rests = 0; ; rests++) {
            place.leave();
            Duration pause = politeness.pause(origin.host());
            if (pause.compareTo(LONGEST_REST) > 0 && pause.compareTo(delay) > 0) {
                return Optional.of(new Answer.Throttled<>(Optional.of(pause)));
            }
            if (stop.givenWithin(pause) || !place.enter(wish.after(asked)) || stop.given()) {
                return Optional.empty();
            }
            politeness.asked(origin.host(), delay);
            tally.requested();
            asked++;
            Answer<T> answer = question.get();
            tally.answered(answer);
            politeness.answered(origin, delay);
            if (answer instanceof Answer.Unreachable<T> && stop.given()) {
                // It was us who hung up.
                return Optional.empty();
            }
            if (!(answer instanceof Answer.Throttled<T> throttled)) {
                return Optional.of(answer);
            }
            Duration rest = throttled.retryAfter().orElse(REST_IF_UNSAID);
            politeness.throttled(origin.host(), rest);
            if (rest.compareTo(LONGEST_REST) > 0 || rests == RESTS_IN_A_ROW) {
                return Optional.of(answer);
            }
        }
    }
}
