package org.vigie.index.lucene;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.vigie.index.Exclusions;
import org.vigie.index.Filter;
import org.vigie.index.Query.Sort.By;

/** Makes Lucene's query of all of ours that doesn't bend: kind, filters, phrases, and what must not be there. */
final class QueryMapper {

    private final TextAnalysis analysis;
    private final FilterMapper filters = new FilterMapper();

    QueryMapper(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** @param words what its words are found by */
    Query query(org.vigie.index.Query query, Query words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(unfiltered(query, words), Occur.MUST);
        query.text().phrases().forEach(phrase -> all.add(phrase(phrase), Occur.FILTER));
        query.text().excluded().forEach(phrase -> all.add(phrase(phrase), Occur.MUST_NOT));
        query.filters().forEach(filter -> all.add(filters.lucene(query.kind(), filter), Occur.FILTER));
        query.unwanted().forEach(filter -> all.add(filters.unwanted(query.kind(), filter), Occur.MUST_NOT));
        if (query.extras().hideSpam() && query.filters().stream().noneMatch(QueryMapper::isDirect)) {
            all.add(new TermQuery(new Term(Schema.SUSPECTED, "true")), Occur.MUST_NOT);
        }
        return all.build();
    }

    /** Of the kind that is asked for, and nothing that the hoster excludes; whatever else is asked for. */
    Query unfiltered(org.vigie.index.Query query, Query words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(words, Occur.MUST);
        all.add(new TermQuery(new Term(Schema.KIND, query.kind().name())), Occur.FILTER);
        addExclusions(all, query.exclusions());
        return all.build();
    }

    /** Whether it names what to find, so that nothing else decides. */
    private static boolean isDirect(Filter filter) {
        return !filter.uuids().isEmpty() || !filter.handles().isEmpty();
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

    static Sort newestFirst() {
        return byNumber(Schema.PUBLISHED, true);
    }

    static boolean byMatch(org.vigie.index.Query.Sort sort) {
        return sort.by() == By.MATCH;
    }

    /** Items without the value come last, whatever the direction. */
    private static Sort byNumber(String name, boolean descending) {
        return new Sort(
                new SortField(name, SortField.Type.LONG, descending, descending ? Long.MIN_VALUE : Long.MAX_VALUE));
    }

    /** Word for word, in one text; a word alone also in what phrases aren't looked for in, such as the account. */
    private Query phrase(String text) {
        List<Piece> pieces = analysis.pieces(text, QueryWords.MAX_WORDS);
        if (pieces.isEmpty()) {
            return new MatchNoDocsQuery("a phrase without a word");
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        boolean single = pieces.size() == 1 && pieces.get(0).kind() != Piece.Kind.RUN;
        if (single) {
            Piece word = pieces.get(0);
            String term = word.also() == null ? word.form() : word.also();
            return new TermQuery(new Term(Schema.WORDS, term));
        }
        any.add(phrase(Schema.TEXT, pieces), Occur.SHOULD);
        any.add(phrase(Schema.CHANNEL_TEXT, pieces), Occur.SHOULD);
        return any.build();
    }

    private static Query phrase(String field, List<Piece> pieces) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        PieceTerms.eachInPhrase(pieces, (term, position) -> phrase.add(new Term(field, term), position));
        return phrase.build();
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
            List<Piece> pieces = analysis.pieces(word, QueryWords.MAX_WORDS);
            any.add(
                    pieces.isEmpty() ? new MatchNoDocsQuery("a phrase without a word") : phrase(Schema.TEXT, pieces),
                    Occur.SHOULD);
        }
        return any.build();
    }

    private static void addAnyOf(BooleanQuery.Builder any, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            any.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.SHOULD);
        }
    }

    static Query everything() {
        return MatchAllDocsQuery.INSTANCE;
    }
}
