package org.vigie.index.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits.Relation;

/**
 * How many hits there are, exactly: the best of many are found by passing over most of them, so that those are counted by
 * themselves, without scores, once for all pages while the index stands still.
 */
final class HitCounts {

    /**
     * Hits that are counted while the best are found; with more, what can't be among the best is passed over, and the rest is
     * counted by itself. To look at so many costs less than to count them again.
     */
    static final int COUNTED = 20_000;

    private static final int KEPT = 128;

    private final KeptAnswers<Query, Integer> kept = new KeptAnswers<>(KEPT);

    /** How far to count while the best are found: where it is known how many there are, no further than to these. */
    int toCount(IndexSearcher searcher, Query query) {
        return kept.get(searcher, query) == null ? COUNTED : 1;
    }

    /** @param found by the query, counted as far as {@link #toCount} tells */
    long of(IndexSearcher searcher, Query query, TopDocs found) throws IOException {
        return found.totalHits.relation() == Relation.EQUAL_TO ? found.totalHits.value() : of(searcher, query);
    }

    long of(IndexSearcher searcher, Query query) throws IOException {
        Integer known = kept.get(searcher, query);
        if (known == null) {
            known = searcher.count(query);
            kept.keep(searcher, query, known);
        }
        return known;
    }
}
