package org.vigie.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.FSDirectory;
import org.jboss.logging.Logger;

/**
 * Makes the segments of an index one while little is written: each word of a query is looked up in each segment, so that a
 * search takes a quarter to a third less then. Merging a million videos takes half a minute of one processor, and for
 * that time as much room again on the disk.
 */
final class QuietMerge {

    private static final Logger LOG = Logger.getLogger(QuietMerge.class);

    /** Of all documents, one part in so many must be outside of the largest segment, or deleted, for it to be worth it. */
    private static final int WORTH = 5;

    /** With more than one part in so many written since the last look, it isn't quiet. */
    private static final int BUSY = 200;

    private final IndexWriter writer;
    private final Path folder;
    private final AtomicLong written = new AtomicLong();
    private long writtenBefore;
    private boolean merging;

    QuietMerge(IndexWriter writer, FSDirectory directory) {
        this.writer = writer;
        this.folder = directory.getDirectory();
    }

    /** So many documents were put or removed just now. */
    void written(int documents) {
        written.addAndGet(documents);
    }

    /**
     * To be called every few minutes; begins to merge if there was little to write since the last call, and doesn't wait.
     *
     * @return whether what was begun earlier has ended since, so that a new reader sees fewer segments
     */
    synchronized boolean look(IndexReader reader) throws IOException {
        long now = written.get();
        boolean quiet = (now - writtenBefore) * BUSY <= reader.numDocs();
        writtenBefore = now;
        if (merging) {
            merging = !isIdle();
            return !merging;
        }
        if (quiet && isWorthIt(reader) && hasRoom(reader)) {
            LOG.infof(
                    "Merging the %d segments of the index, since little is written",
                    reader.leaves().size());
            merging = true;
            writer.forceMerge(1, false);
        }
        return false;
    }

    /** Merges, if it is worth it, and waits for the end; whether it did. */
    synchronized boolean now(IndexReader reader) throws IOException {
        boolean worth = isWorthIt(reader) && hasRoom(reader);
        if (worth) {
            writer.forceMerge(1);
        }
        return worth;
    }

    private boolean isIdle() {
        return !writer.hasPendingMerges() && writer.getMergingSegments().isEmpty();
    }

    private static boolean isWorthIt(IndexReader reader) {
        List<LeafReaderContext> segments = reader.leaves();
        int largest = segments.stream()
                .mapToInt(segment -> segment.reader().numDocs())
                .max()
                .orElse(0);
        return (reader.maxDoc() - largest) * (long) WORTH > reader.maxDoc();
    }

    private boolean hasRoom(IndexReader reader) throws IOException {
        long size = 0;
        for (LeafReaderContext segment : reader.leaves()) {
            size += ((SegmentReader) segment.reader()).getSegmentInfo().sizeInBytes();
        }
        return Files.getFileStore(folder).getUsableSpace() > size + size / WORTH;
    }
}
