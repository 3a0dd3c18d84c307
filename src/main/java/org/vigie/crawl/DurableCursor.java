package org.vigie.crawl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.vigie.crawl.CrawlRuns.Cursor;

/**
 * Holds cursors back until the index has committed everything before them, so that a run that is resumed after a crash
 * misses nothing.
 */
final class DurableCursor {

    private record Waiting(Cursor cursor, long commit) {}

    private final LongSupplier durable;
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /** @param durable number of the newest durable commit */
    DurableCursor(LongSupplier durable) {
        this.durable = durable;
    }

    /** @param commit number of the index commit that holds everything before the cursor */
    void reached(Cursor cursor, long commit) {
        waiting.addLast(new Waiting(cursor, commit));
    }

    /** The furthest cursor that became durable since the last call. */
    Optional<Cursor> advance() {
        Cursor furthest = null;
        while (!waiting.isEmpty() && waiting.peekFirst().commit() <= durable.getAsLong()) {
            furthest = waiting.removeFirst().cursor();
        }
        return Optional.ofNullable(furthest);
    }
}
