package org.vigie.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.vigie.index.SearchOverdue;

/**
 * Searches for one request, until its deadline. What was found by then is a random part of what there is, in no good order,
 * so that an answer made of it would look like an answer and be none.
 */
final class TimedSearcher extends IndexSearcher {

    TimedSearcher(IndexReader reader, Deadline deadline) {
        super(reader);
        // What is worth keeping is kept by filters that say so; all else would be kept for nobody.
        setQueryCache(null);
        setTimeout(deadline);
    }

    @Override
    public <C extends Collector, T> T search(Query query, CollectorManager<C, T> collectors) throws IOException {
        Deadline.check(this);
        T found = super.search(query, collectors);
        if (timedOut()) {
            throw new SearchOverdue();
        }
        return found;
    }
}
