package org.vigie.crawl;

import org.vigie.peertube.Answer;

/** Tells, over a row of questions about single things of one host, when failures are the host's and not those of the things. */
final class Patience {

    private static final int FAILURES_IN_A_ROW = 3;

    private int failures;

    /** To be asked about each answer in turn: whether the host should be left alone. */
    boolean endsWith(Answer<?> answer) {
        return switch (answer) {
            case Answer.Throttled<?> throttled -> true;
            case Answer.Unreachable<?> unreachable -> true;
            case Answer.Failed<?> failed -> isOneTooMany();
            case Answer.Unreadable<?> unreadable -> isOneTooMany();
            case Answer.Refused<?> refused -> isOneTooMany();
            case Answer.Found<?> found -> goesOn();
            case Answer.Absent<?> absent -> goesOn();
            case Answer.Disallowed<?> disallowed -> goesOn();
        };
    }

    private boolean isOneTooMany() {
        failures++;
        return failures == FAILURES_IN_A_ROW;
    }

    private boolean goesOn() {
        failures = 0;
        return false;
    }
}
