package org.vigie.api;

/** What a client sent can't be answered; carries the problem to tell it. */
final class BadRequest extends RuntimeException {

    private final transient Problem problem;

    BadRequest(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
