package org.vigie.crawl;

import org.vigie.peertube.Answer;

/** What a crawl has counted so far; written by its thread, read by whoever shows progress. */
final class Tally {

    /** Is told of everything at once, while the crawl goes on. */
    interface Listener {

        Listener NONE = new Listener() {
            @Override
            public void counted(Counts more) {
                // Nobody wants to know.
            }

            @Override
            public void answered(Answer<?> answer) {
                // Nobody wants to know.
            }
        };

        void counted(Counts more);

        void answered(Answer<?> answer);
    }

    private final Listener listener;
    private volatile Counts counts;

    /**
     * @param listed rows of lists looked at, or items asked about
     * @param written items put into the index, new or changed
     * @param unchanged items that were there already as they are
     * @param removed items taken out of the index
     * @param excluded items a rule keeps out
     * @param dropped rows that could not be used: foreign, not public, not readable
     * @param requests HTTP requests made
     */
    record Counts(int listed, int written, int unchanged, int removed, int excluded, int dropped, int requests) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(
                    listed + more.listed,
                    written + more.written,
                    unchanged + more.unchanged,
                    removed + more.removed,
                    excluded + more.excluded,
                    dropped + more.dropped,
                    requests + more.requests);
        }
    }

    Tally(Counts counts) {
        this(counts, Listener.NONE);
    }

    /** @param counts of what came before, of which nobody is told again */
    Tally(Counts counts, Listener listener) {
        this.counts = counts;
        this.listener = listener;
    }

    Counts counts() {
        return counts;
    }

    void add(Counts more) {
        counts = counts.plus(more);
        listener.counted(more);
    }

    void answered(Answer<?> answer) {
        listener.answered(answer);
    }

    void requested() {
        add(new Counts(0, 0, 0, 0, 0, 0, 1));
    }

    void dropped(int rows) {
        add(new Counts(rows, 0, 0, 0, 0, rows, 0));
    }
}
