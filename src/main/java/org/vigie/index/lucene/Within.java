package org.vigie.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * What a query finds of what kept filters let through. Their bits go to the scorer as a list of documents does of which some
 * are deleted, since any clause beside a query's own keeps Lucene from scoring by the block.
 */
final class Within extends Query {

    private final Query found;
    private final List<KeptFilter> filters;

    private Within(Query found, List<KeptFilter> filters) {
        this.found = found;
        this.filters = filters;
    }

    /** Where all is found, the filters tell alone, and know how many that is. */
    static Query of(Query found, List<KeptFilter> filters) {
        return found instanceof MatchAllDocsQuery ? filtered(found, filters) : new Within(found, List.copyOf(filters));
    }

    private static Query filtered(Query found, List<KeptFilter> filters) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(found, Occur.MUST);
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        return all.build();
    }

    /** The clauses that must all hold, if there is nothing else to it; else none. */
    private List<Query> parts() {
        List<BooleanClause> clauses = found instanceof BooleanQuery all ? all.clauses() : List.of();
        return clauses.stream().allMatch(BooleanClause::isRequired)
                ? clauses.stream().map(BooleanClause::query).toList()
                : List.of();
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = found.rewrite(searcher);
        return rewritten == found ? this : of(rewritten, filters);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        List<Weight> kept = new ArrayList<>();
        for (KeptFilter filter : filters) {
            kept.add(filter.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return new Both(searcher, mode, boost, found.createWeight(searcher, mode, boost), kept);
    }

    private final class Both extends Weight {

        private final IndexSearcher searcher;
        private final ScoreMode mode;
        private final float boost;
        private final Weight scored;
        private final List<Weight> kept;
        private Weight clauses;

        Both(IndexSearcher searcher, ScoreMode mode, float boost, Weight scored, List<Weight> kept) {
            super(Within.this);
            this.searcher = searcher;
            this.mode = mode;
            this.boost = boost;
            this.scored = scored;
            this.kept = kept;
        }

        /** For whoever wants documents one by one, and for filters that let little through and so are no bits. */
        private Weight clauses() throws IOException {
            if (clauses == null) {
                clauses = searcher.rewrite(filtered(found, filters)).createWeight(searcher, mode, boost);
            }
            return clauses;
        }

        /** Null where something faster is found for the query as a whole. */
        private BulkScorer common(LeafReaderContext segment) throws IOException {
            List<DocIdSetIterator> exact = new ArrayList<>();
            long least = Long.MAX_VALUE;
            for (Query part : parts()) {
                ScorerSupplier documents =
                        searcher.createWeight(part, mode, boost).scorerSupplier(segment);
                Scorer each = documents == null ? null : documents.get(Long.MAX_VALUE);
                if (each == null || each.twoPhaseIterator() != null) {
                    return null;
                }
                exact.add(each.iterator());
                least = Math.min(least, each.iterator().cost());
            }
            return exact.size() > 1
                            && BitsInCommon.isWorthIt(least, segment.reader().maxDoc())
                    ? new BitsInCommon(exact)
                    : null;
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
            ScorerSupplier all = scored.scorerSupplier(segment);
            if (all == null) {
                return null;
            }
            Bits accepted = null;
            for (Weight filter : kept) {
                ScorerSupplier some = filter.scorerSupplier(segment);
                if (some == null) {
                    return null;
                }
                if (!(some.get(Long.MAX_VALUE).iterator() instanceof BitSetIterator bits)) {
                    return clauses().scorerSupplier(segment);
                }
                accepted = both(bits.getBitSet(), accepted);
            }
            return new ByBits(all, segment, accepted);
        }

        @Override
        public Explanation explain(LeafReaderContext segment, int document) throws IOException {
            return clauses().explain(segment, document);
        }

        @Override
        public boolean isCacheable(LeafReaderContext segment) {
            return false;
        }

        private final class ByBits extends ScorerSupplier {

            private final ScorerSupplier all;
            private final LeafReaderContext segment;
            private final Bits accepted;

            ByBits(ScorerSupplier all, LeafReaderContext segment, Bits accepted) {
                this.all = all;
                this.segment = segment;
                this.accepted = accepted;
            }

            @Override
            public Scorer get(long leadCost) throws IOException {
                return clauses().scorerSupplier(segment).get(leadCost);
            }

            @Override
            public BulkScorer bulkScorer() throws IOException {
                BulkScorer common = mode.needsScores() ? null : common(segment);
                return new Accepting(common == null ? all.bulkScorer() : common, accepted);
            }

            @Override
            public long cost() {
                return all.cost();
            }

            @Override
            public void setTopLevelScoringClause() throws IOException {
                all.setTopLevelScoringClause();
            }
        }
    }

    private static final class Accepting extends BulkScorer {

        private final BulkScorer all;
        private final Bits accepted;

        Accepting(BulkScorer all, Bits accepted) {
            this.all = all;
            this.accepted = accepted;
        }

        @Override
        public int score(LeafCollector collector, Bits live, int from, int to) throws IOException {
            return all.score(collector, both(accepted, live), from, to);
        }

        @Override
        public long cost() {
            return all.cost();
        }
    }

    private static Bits both(Bits one, Bits other) {
        return other == null ? one : new Intersection(one, other);
    }

    private record Intersection(Bits one, Bits other) implements Bits {

        @Override
        public boolean get(int index) {
            return one.get(index) && other.get(index);
        }

        @Override
        public int length() {
            return one.length();
        }

        @Override
        public void applyMask(FixedBitSet bits, int offset) {
            one.applyMask(bits, offset);
            other.applyMask(bits, offset);
        }
    }

    @Override
    public String toString(String field) {
        return found.toString(field) + " within " + filters;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        found.visit(visitor.getSubVisitor(Occur.MUST, this));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Within same && found.equals(same.found) && filters.equals(same.filters);
    }

    @Override
    public int hashCode() {
        return 31 * found.hashCode() + filters.hashCode();
    }
}
