package org.vigie.index.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** Makes the queries that find candidates for the words of a query. */
final class CandidateQueries {

    /** Of the two-character pieces of a word without spaces, the share that must be there: a slip breaks two of them. */
    private static final double ENOUGH_GRAMS = 0.6;

    private CandidateQueries() {}

    /**
     * So many of the words.
     *
     * @param common whether those are counted, too, that tell little
     */
    static Query of(List<QueryWord> words, int required, boolean common) {
        if (words.size() == 1 && isOfSingleTerms(words.getFirst())) {
            return new Alternatives(words.getFirst().variants());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Map<Integer, BooleanQuery.Builder> telling = new LinkedHashMap<>();
        for (QueryWord word : words) {
            if (word.silent() || word.optional() && !common) {
                all.add(of(word), Occur.SHOULD);
            } else {
                telling.computeIfAbsent(word.group(), group -> new BooleanQuery.Builder())
                        .add(of(word), Occur.MUST);
            }
        }
        if (required >= telling.size()) {
            telling.values().forEach(group -> all.add(whole(group), Occur.MUST));
        } else {
            BooleanQuery.Builder some = new BooleanQuery.Builder();
            telling.values().forEach(group -> some.add(whole(group), Occur.SHOULD));
            all.add(some.setMinimumNumberShouldMatch(required).build(), Occur.MUST);
        }
        return all.build();
    }

    private static Query whole(BooleanQuery.Builder group) {
        BooleanQuery whole = group.build();
        return whole.clauses().size() == 1 ? whole.clauses().getFirst().query() : whole;
    }

    static Query of(QueryWord word) {
        List<Query> ways = new ArrayList<>();
        SynonymQuery.Builder same = new SynonymQuery.Builder(Schema.WORDS);
        boolean any = false;
        for (Variant variant : word.variants()) {
            if (variant.terms().size() == 1) {
                same.addTerm(new Term(Schema.WORDS, variant.terms().get(0)), (float) variant.quality());
                any = true;
            } else {
                Query row = new PhraseQuery(Schema.TEXT, variant.terms().toArray(String[]::new));
                ways.add(new BoostQuery(row, (float) variant.quality()));
            }
        }
        if (any) {
            ways.add(same.build());
        }
        grams(word.grams()).ifPresent(ways::add);
        return switch (ways.size()) {
            case 0 -> new MatchNoDocsQuery("a word without a variant");
            case 1 -> ways.get(0);
            default -> new DisjunctionMaxQuery(ways, 0);
        };
    }

    private static boolean isOfSingleTerms(QueryWord word) {
        return word.grams().isEmpty()
                && !word.variants().isEmpty()
                && word.variants().stream().allMatch(variant -> variant.terms().size() == 1);
    }

    static int requiredGrams(int grams) {
        return grams <= 2 ? grams : (int) Math.ceil(ENOUGH_GRAMS * grams);
    }

    private static Optional<Query> grams(List<String> grams) {
        if (grams.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        grams.stream().distinct().forEach(gram -> most.add(new TermQuery(new Term(Schema.WORDS, gram)), Occur.SHOULD));
        int distinct = (int) grams.stream().distinct().count();
        return Optional.of(
                most.setMinimumNumberShouldMatch(requiredGrams(distinct)).build());
    }
}
