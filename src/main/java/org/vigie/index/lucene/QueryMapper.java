package org.vigie.index.lucene;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.vigie.index.Exclusions;
import org.vigie.index.Query.Sort.By;
import org.vigie.index.Query.TextField;
import org.vigie.index.Ranking;

/**
 * Makes Lucene's query of ours. A word counts wherever it stands: its occurrences in all fields are weighed together (BM25F),
 * so that a document with each word in another field isn't worse than one with all in one. Weights come from the query.
 */
final class QueryMapper {

    /** Words of a query that are looked at; more can't make a result better, only slower. */
    static final int MAX_WORDS = 32;

    /** How far apart the words of a query may stand in a name and still count as a phrase. */
    private static final int PHRASE_SLOP = 2;

    private final TextAnalysis analysis;
    private final DocumentMapper documents;
    private final FilterMapper filters;

    QueryMapper(TextAnalysis analysis, DocumentMapper documents) {
        this.analysis = analysis;
        this.documents = documents;
        this.filters = new FilterMapper();
    }

    Query query(org.vigie.index.Query query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        addText(all, query.text().words(), query.ranking());
        all.add(new TermQuery(new Term(Schema.KIND, query.kind().name())), Occur.FILTER);
        query.filters().forEach(filter -> all.add(filters.lucene(query.kind(), filter), Occur.FILTER));
        query.unwanted().forEach(filter -> all.add(filters.unwanted(query.kind(), filter), Occur.MUST_NOT));
        addExclusions(all, query.exclusions());
        return all.build();
    }

    static Sort sort(org.vigie.index.Query.Sort sort) {
        return switch (sort.by()) {
            case MATCH -> Sort.RELEVANCE;
            case NAME ->
                new Sort(new SortField(
                        Schema.NAME_ORDER, SortField.Type.STRING, sort.descending(), SortField.STRING_LAST));
            case DURATION -> byNumber(Schema.DURATION, sort.descending());
            case CREATED -> byNumber(Schema.CREATED, sort.descending());
            case PUBLISHED -> byNumber(Schema.PUBLISHED, sort.descending());
            case ORIGINALLY_PUBLISHED -> byNumber(Schema.ORIGINALLY_PUBLISHED, sort.descending());
            case VIEWS -> byNumber(Schema.VIEWS, sort.descending());
            case LIKES -> byNumber(Schema.LIKES, sort.descending());
        };
    }

    static boolean byMatch(org.vigie.index.Query.Sort sort) {
        return sort.by() == By.MATCH;
    }

    /** Items without the value come last, whatever the direction. */
    private static Sort byNumber(String name, boolean descending) {
        return new Sort(
                new SortField(name, SortField.Type.LONG, descending, descending ? Long.MIN_VALUE : Long.MAX_VALUE));
    }

    /** A text without a single word (only punctuation, say) finds nothing; no text at all finds everything. */
    private void addText(BooleanQuery.Builder all, String text, Ranking ranking) {
        if (text.isBlank()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
            return;
        }
        List<String> words = analysis.words(text, MAX_WORDS);
        Set<String> distinct = new LinkedHashSet<>(words);
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        distinct.forEach(word -> anywhere.add(anywhere(word, ranking), Occur.SHOULD));
        anywhere.setMinimumNumberShouldMatch(required(distinct.size(), ranking.requiredWordsPercent()));
        all.add(anywhere.build(), Occur.MUST);
        if (words.size() > 1) {
            all.add(new BoostQuery(phrase(TextField.NAME, words, PHRASE_SLOP), ranking.phrase()), Occur.SHOULD);
        }
        Query exactName = new TermQuery(new Term(Schema.EXACT_NAME, documents.exactName(text)));
        all.add(new BoostQuery(new ConstantScoreQuery(exactName), ranking.exactName()), Occur.SHOULD);
    }

    private static Query anywhere(String word, Ranking ranking) {
        CombinedFieldQuery.Builder fields = new CombinedFieldQuery.Builder(word);
        ranking.fields().forEach((field, weight) -> fields.addField(Schema.TEXT.get(field), weight));
        return fields.build();
    }

    /** All of one or two words; of more, the given share, rounded to the nearest whole word. */
    private static int required(int words, int percent) {
        return words <= 2 ? words : Math.max(2, Math.round(words * percent / 100f));
    }

    private void addExclusions(BooleanQuery.Builder all, Exclusions exclusions) {
        if (exclusions.excluded().isEmpty()) {
            return;
        }
        BooleanQuery.Builder unwanted = new BooleanQuery.Builder();
        unwanted.add(any(exclusions.excluded()), Occur.MUST);
        if (!exclusions.excepted().isEmpty()) {
            unwanted.add(any(exclusions.excepted()), Occur.MUST_NOT);
        }
        all.add(unwanted.build(), Occur.MUST_NOT);
    }

    private Query any(Exclusions.Terms terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        addAnyOf(any, Schema.HOST, terms.hosts());
        addAnyOf(any, Schema.ACCOUNT_HANDLE, terms.accounts());
        addAnyOf(any, Schema.CHANNEL_HANDLE, terms.channels());
        for (String word : terms.words()) {
            List<String> words = analysis.words(word, MAX_WORDS);
            any.add(phrase(TextField.NAME, words, 0), Occur.SHOULD);
            any.add(phrase(TextField.TAGS, words, 0), Occur.SHOULD);
            any.add(phrase(TextField.DESCRIPTION, words, 0), Occur.SHOULD);
        }
        return any.build();
    }

    private static void addAnyOf(BooleanQuery.Builder any, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            any.add(anyOf(field, values), Occur.SHOULD);
        }
    }

    private static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static Query phrase(TextField field, List<String> words, int slop) {
        return new PhraseQuery(slop, Schema.TEXT.get(field), words.toArray(String[]::new));
    }
}
