package org.vigie.crawl;

import java.time.Duration;
import java.util.Optional;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Trouble;

/** How a crawl ended. */
sealed interface Ending {

    /** Everything was visited. */
    record Complete() implements Ending {}

    /** The engine is stopping; the run stays open and goes on at its cursor. */
    record Stopped() implements Ending {}

    /**
     * The host as a whole doesn't want to be found: what is known of it goes.
     *
     * @param why in plain words
     */
    record Declined(String why) implements Ending {}

    /**
     * The instance didn't let us finish; what was found stays.
     *
     * @param why in plain words
     * @param trouble what is wrong with the host; empty if that is no matter of a single exchange
     * @param retryAfter when the instance wants to be asked again
     */
    record Failed(String why, Optional<Trouble> trouble, Optional<Duration> retryAfter) implements Ending {

        Failed(String why) {
            this(why, Optional.empty(), Optional.empty());
        }
    }

    /**
     * What an answer other than the one wanted means for the crawl.
     *
     * @param question what was asked for, as part of a sentence
     */
    static Failed of(String question, Answer<?> answer) {
        String why = switch (answer) {
            case Answer.Found<?> found -> throw new IllegalArgumentException("not a failure: " + question);
            case Answer.Absent<?> absent ->
                "It answered " + absent.status() + " when asked for " + question + ": " + absent.why() + ".";
            case Answer.Disallowed<?> disallowed ->
                "It doesn't want to be asked for " + question + ": " + disallowed.why() + ".";
            case Answer.Throttled<?> throttled -> "It asks us to slow down (when asked for " + question + ").";
            case Answer.Refused<?> refused ->
                "It refused with " + refused.status() + " when asked for " + question + ": " + refused.why() + ".";
            case Answer.Failed<?> failed -> "It failed with " + failed.status() + " when asked for " + question + ".";
            case Answer.Unreadable<?> unreadable ->
                "Its answer can't be read when asked for " + question + ": " + unreadable.why() + ".";
            case Answer.Unreachable<?> unreachable -> "It can't be reached: " + unreachable.why() + ".";
        };
        Optional<Duration> retryAfter =
                answer instanceof Answer.Throttled<?> throttled ? throttled.retryAfter() : Optional.empty();
        return new Failed(why, answer.trouble(), retryAfter);
    }
}
