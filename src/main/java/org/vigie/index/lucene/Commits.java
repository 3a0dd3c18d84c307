package org.vigie.index.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexWriter;

/**
 * Numbers writes and commits. Lucene numbers its operations in the order in which commits hold them, from one whenever it opens
 * an index; here they go on from the number of the commit it was opened at.
 */
final class Commits {

    private final IndexWriter writer;
    private final long opened;
    private final AtomicLong written;
    private volatile long last;

    Commits(IndexWriter writer) {
        this.writer = writer;
        opened = Generations.commitOf(writer);
        written = new AtomicLong(opened);
        last = opened;
    }

    /**
     * To be called when a write has ended.
     *
     * @param operation Lucene's number of it
     * @return the number of the write
     */
    long wrote(long operation) {
        long number = opened + operation;
        written.accumulateAndGet(number, Math::max);
        return number;
    }

    long lastWrite() {
        return written.get();
    }

    /** A commit holds every write that ended before it began; one of merges alone has the number of the one before. */
    synchronized void commit() throws IOException {
        long number = written.get();
        if (number == last && !writer.hasUncommittedChanges()) {
            return;
        }
        writer.setLiveCommitData(Generations.commitData(String.valueOf(number)).entrySet());
        writer.commit();
        last = number;
    }

    /** Number of the newest durable commit. */
    long last() {
        return last;
    }
}
