package org.vigie.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * A filter that is asked for again and again, such as what the hoster excludes: what it lets through is found once for each
 * segment and kept as bits, however many hosts and words it is made of.
 */
final class KeptFilter extends Query {

    private static final int MOST = 64;
    private static final long MOST_BYTES = 32L << 20;

    /** Of the heap, one part in so many. */
    private static final int SHARE = 20;

    private static final QueryCachingPolicy ALWAYS = new QueryCachingPolicy() {
        @Override
        public void onUse(Query query) {}

        @Override
        public boolean shouldCache(Query query) {
            return true;
        }
    };

    private final Query kept;
    private final LRUQueryCache bits;
    private final int hash;

    private KeptFilter(Query kept, LRUQueryCache bits) {
        this.kept = kept;
        this.bits = bits;
        this.hash = 31 * KeptFilter.class.hashCode() + kept.hashCode();
    }

    /** Makes filters that share one bounded memory. */
    static final class Keeper {

        private final LRUQueryCache bits = new LRUQueryCache(
                MOST,
                Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE),
                segment -> true,
                Float.POSITIVE_INFINITY);

        KeptFilter keep(Query query) {
            return new KeptFilter(query, bits);
        }
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new Kept(bits.doCache(new Finding(searcher), ALWAYS));
    }

    /** The searcher's own cache, which keeps only what it thinks worth it, would take this one's place. */
    private static final class Kept extends FilterWeight {

        Kept(Weight weight) {
            super(weight);
        }

        @Override
        public boolean isCacheable(LeafReaderContext segment) {
            return false;
        }
    }

    /** Looks the terms up only for a segment whose bits aren't kept. */
    private final class Finding extends ConstantScoreWeight {

        private final IndexSearcher searcher;
        private Weight found;

        Finding(IndexSearcher searcher) {
            super(KeptFilter.this, 1);
            this.searcher = searcher;
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
            if (found == null) {
                found = searcher.rewrite(kept).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
            }
            return found.scorerSupplier(segment);
        }

        @Override
        public boolean isCacheable(LeafReaderContext segment) {
            return true;
        }
    }

    @Override
    public String toString(String field) {
        return "kept(" + kept.toString(field) + ")";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        kept.visit(visitor);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof KeptFilter same && hash == same.hash && kept.equals(same.kept);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
