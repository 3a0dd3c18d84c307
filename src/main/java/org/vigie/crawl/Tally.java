package org.vigie.crawl;

/** What a crawl has counted so far; written by its thread, read by whoever shows progress. */
final class Tally {

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
        this.counts = counts;
    }

    Counts counts() {
        return counts;
    }

    void add(Counts more) {
        counts = counts.plus(more);
    }

    void requested() {
        add(new Counts(0, 0, 0, 0, 0, 0, 1));
    }

    void dropped(int rows) {
        add(new Counts(rows, 0, 0, 0, 0, rows, 0));
    }
}
