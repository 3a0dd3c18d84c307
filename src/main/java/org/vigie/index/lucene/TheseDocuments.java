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
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Finds documents by their numbers, which only the searcher that gave them understands. */
final class TheseDocuments extends Query {

    private final int[] documents;

    /** @param documents in any order */
    TheseDocuments(int[] documents) {
        this.documents = documents.clone();
        Arrays.sort(this.documents);
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
        int size = context.reader().maxDoc();
        FixedBitSet here = new FixedBitSet(size);
        for (int document : documents) {
            if (document >= context.docBase && document < context.docBase + size) {
                here.set(document - context.docBase);
            }
        }
        return new BitSetIterator(here, documents.length);
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
