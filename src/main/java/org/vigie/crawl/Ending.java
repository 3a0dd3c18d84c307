package org.vigie.crawl;

import java.time.Duration;
import java.util.Optional;
import org.vigie.peertube.Answer;

/** How a crawl ended. */
sealed interface Ending {

    /** Everything was visited. */
    record Complete() implements Ending {}

    /** The engine is stopping; the run stays open and goes on at its cursor. */
    record Stopped() implements Ending {}

    /**
     * The instance didn't let us finish; what was found stays.
     *
     * @param why in plain words
     * @param retryAfter when the instance wants to be asked again
     */
    record Failed(String why, Optional<Duration> retryAfter) implements Ending {

        Failed(String why) {
            this(why, Optional.empty());
        }
    }

    /**
     * What an answer other than the one wanted means for the crawl.
     *
     * @param question what was asked for, as part of a sentence
     */
    static Failed of(String question, Answer<?> answer) {
        return switch (answer) {
            case Answer.Found<?> found -> throw new IllegalArgumentException("not a failure: " + question);
            case Answer.Absent<?> absent ->
                new Failed(
                        "It answered " + absent.status() + " when asked for " + question + ": " + absent.why() + ".");
            case Answer.Disallowed<?> disallowed ->
                new Failed("It doesn't want to be asked for " + question + ": " + disallowed.why() + ".");
            case Answer.Throttled<?> throttled ->
                new Failed("It asks us to slow down (when asked for " + question + ").", throttled.retryAfter());
            case Answer.Refused<?> refused ->
                new Failed("It refused with " + refused.status() + " when asked for " + question + ": " + refused.why()
                        + ".");
            case Answer.Failed<?> failed ->
                new Failed("It failed with " + failed.status() + " when asked for " + question + ".");
            case Answer.Unreadable<?> unreadable ->
                new Failed("Its answer can't be read when asked for " + question + ": " + unreadable.why() + ".");
            case Answer.Unreachable<?> unreachable -> new Failed("It can't be reached: " + unreachable.why() + ".");
        };
    }
}
