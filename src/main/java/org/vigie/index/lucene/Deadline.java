package org.vigie.index.lucene;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.vigie.index.SearchOverdue;

/** Until when a search must be done. Lucene asks while it walks through documents, and we do between our own steps. */
final class Deadline implements QueryTimeout {

    private final LongSupplier nanos;
    private final long start;
    private final long allowed;

    /** @param nanos tells the time, from any beginning */
    Deadline(Duration allowed, LongSupplier nanos) {
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.allowed = allowed.toNanos();
    }

    @Override
    public boolean shouldExit() {
        return nanos.getAsLong() - start >= allowed;
    }

    private boolean halfIsOver() {
        return nanos.getAsLong() - start >= allowed / 2;
    }

    /** @throws SearchOverdue if the searcher's time is over */
    static void check(IndexSearcher searcher) {
        QueryTimeout timeout = searcher.getTimeout();
        if (timeout != null && timeout.shouldExit()) {
            throw new SearchOverdue();
        }
    }

    /** Whether so much of the searcher's time is left that it pays to try again in another way. */
    static boolean leavesTime(IndexSearcher searcher) {
        return !(searcher.getTimeout() instanceof Deadline deadline) || !deadline.halfIsOver();
    }
}
