package org.vigie.index.lucene;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/** Finds documents by their numbers, which only the searcher that gave them understands. */
final class TheseDocuments extends Query {

    private final int[] documents;

    /** @param documents in any order */
    TheseDocuments(int[] documents) {
        this.documents = Arrays.stream(documents).sorted().distinct().toArray();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) {
                return ConstantScoreScorerSupplier.fromIterator(
                        in(context), score(), mode, context.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private DocIdSetIterator in(LeafReaderContext context) {
        return new Within(
                context.docBase,
                firstFrom(context.docBase),
                firstFrom(context.docBase + context.reader().maxDoc()));
    }

    private int firstFrom(int document) {
        int at = Arrays.binarySearch(documents, document);
        return at >= 0 ? at : -at - 1;
    }

    /** Those of a segment, which begins with the document {@code base}. */
    private final class Within extends DocIdSetIterator {

        private final int base;
        private final int first;
        private final int end;
        private int next;
        private int document = -1;

        Within(int base, int first, int end) {
            this.base = base;
            this.first = first;
            this.end = end;
            this.next = first;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            document = next < end ? documents[next++] - base : NO_MORE_DOCS;
            return document;
        }

        @Override
        public int advance(int target) {
            while (next < end && documents[next] - base < target) {
                next++;
            }
            return nextDoc();
        }

        @Override
        public long cost() {
            return end - first;
        }
    }

    @Override
    public String toString(String field) {
        return documents.length + " documents";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TheseDocuments these && Arrays.equals(documents, these.documents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(documents);
    }
}
