package org.vigie.index.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;

/**
 * Lends searchers, and takes up a new one only where something was written. Lucene's own also takes up what merging segments
 * came to: the items are the same then, but equals change places between two pages of one query. So segments that were
 * merged stay on disk until the next write.
 */
final class Searchers extends ReferenceManager<IndexSearcher> {

    /** Something that is written; answers Lucene's number of it. */
    @FunctionalInterface
    interface Write {

        long run() throws IOException;
    }

    private final AtomicLong writes = new AtomicLong();
    private volatile long seen;

    Searchers(IndexWriter writer) throws IOException {
        current = searcher(DirectoryReader.open(writer));
    }

    /** Also one that fails may have written a part. */
    long write(Write action) throws IOException {
        try {
            return action.run();
        } finally {
            writes.incrementAndGet();
        }
    }

    /** What is written while the reader is opened is counted later, and seen with the next. */
    @Override
    protected IndexSearcher refreshIfNeeded(IndexSearcher old) throws IOException {
        long counted = writes.get();
        if (counted == seen) {
            return null;
        }
        DirectoryReader reader = DirectoryReader.openIfChanged((DirectoryReader) old.getIndexReader());
        seen = counted;
        return reader == null ? null : searcher(reader);
    }

    /** Without Lucene's own cache of queries: {@link KeptFilter} keeps what is asked for again. */
    private static IndexSearcher searcher(DirectoryReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        return searcher;
    }

    @Override
    protected boolean tryIncRef(IndexSearcher searcher) {
        return searcher.getIndexReader().tryIncRef();
    }

    @Override
    protected int getRefCount(IndexSearcher searcher) {
        return searcher.getIndexReader().getRefCount();
    }

    @Override
    protected void decRef(IndexSearcher searcher) throws IOException {
        searcher.getIndexReader().decRef();
    }
}
