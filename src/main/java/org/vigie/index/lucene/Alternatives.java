package org.vigie.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/**
 * Terms of the words any of which will do, each worth what it is as a variant, however rare it is. For a word that stands
 * alone: clauses beside each other are scored by the block, which Lucene's own query for synonyms can't be.
 */
final class Alternatives extends Query {

    private final List<Variant> variants;

    /** @param variants of one term each */
    Alternatives(List<Variant> variants) {
        this.variants = List.copyOf(variants);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        long documents = Math.max(1, searcher.getIndexReader().maxDoc());
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Variant variant : variants) {
            Term term = new Term(Schema.WORDS, variant.terms().getFirst());
            TermStates states = TermStates.build(searcher, term, true);
            if (states.docFreq() > 0) {
                double worth = variant.quality() / rarity(states.docFreq(), documents);
                any.add(new BoostQuery(new TermQuery(term, states), (float) worth), Occur.SHOULD);
            }
        }
        BooleanQuery found = any.build();
        return switch (found.clauses().size()) {
            case 0 -> new MatchNoDocsQuery("no variant is in the index");
            case 1 -> found.clauses().getFirst().query();
            default -> found;
        };
    }

    /** The share that Lucene's similarity gives for it, to be taken out again. */
    private static double rarity(long having, long documents) {
        return Math.log(1 + (Math.max(documents, having) - having + 0.5) / (having + 0.5));
    }

    @Override
    public String toString(String field) {
        return "any of " + variants;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Alternatives same && variants.equals(same.variants);
    }

    @Override
    public int hashCode() {
        return 31 * Alternatives.class.hashCode() + variants.hashCode();
    }
}
