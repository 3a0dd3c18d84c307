package org.vigie.index.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.vigie.catalog.ItemKind;
import org.vigie.index.Exclusions;
import org.vigie.index.Filter;
import org.vigie.index.Query.Sort.By;

/** Makes Lucene's query of all of ours that doesn't bend: kind, filters, phrases, and what must not be there. */
final class QueryMapper {

    /** Lists of blocked hosts that are in use at one time: each instance that asks on behalf of its users has its own. */
    private static final int LISTS = 32;

    /** Kinds, with and without spam, of the hoster's exclusions and of none. */
    private static final int BASES = 16;

    private final TextAnalysis analysis;
    private final FilterMapper filters = new FilterMapper();
    private final KeptFilter.Keeper keeper = new KeptFilter.Keeper();
    private final LeastRecent<Unwanted, KeptFilter> lists = new LeastRecent<>(LISTS);
    private final LeastRecent<Base, KeptFilter> bases = new LeastRecent<>(BASES);

    QueryMapper(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    private record Unwanted(ItemKind kind, Filter filter) {}

    /** Exclusions are as good as never made anew, and too many to be compared each time. */
    private record Base(ItemKind kind, Exclusions exclusions, boolean spam) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Base same
                    && kind == same.kind
                    && exclusions == same.exclusions
                    && spam == same.spam;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(exclusions) + kind.ordinal();
        }
    }

    /** @param words what its words are found by */
    Query query(org.vigie.index.Query query, Query words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
        query.text().phrases().forEach(phrase -> all.add(phrase(phrase), Occur.FILTER));
        query.text().excluded().forEach(phrase -> all.add(phrase(phrase), Occur.MUST_NOT));
        List<KeptFilter> kept = new ArrayList<>(List.of(base(query)));
        for (Filter filter : query.filters()) {
            narrowing(filters.special(query.kind(), filter)).ifPresent(wanted -> all.add(wanted, Occur.FILTER));
            narrowing(filters.common(query.kind(), filter)).map(keeper::keep).ifPresent(kept::add);
        }
        query.unwanted().forEach(filter -> kept.add(without(new Unwanted(query.kind(), filter))));
        BooleanQuery found = all.build();
        return Within.of(found.clauses().size() == 1 ? words : found, kept);
    }

    private static Optional<Query> narrowing(Query filter) {
        return filter instanceof MatchAllDocsQuery ? Optional.empty() : Optional.of(filter);
    }

    /** Of the kind that is asked for, and nothing that the hoster excludes nor spam; whatever else is asked for. */
    Query unfiltered(org.vigie.index.Query query, Query words) {
        return Within.of(words, List.of(base(query)));
    }

    /** Whether anything but words narrows what is found. */
    static boolean isFiltered(org.vigie.index.Query query) {
        return !query.text().phrases().isEmpty()
                || !query.text().excluded().isEmpty()
                || !query.unwanted().isEmpty()
                || query.filters().stream().anyMatch(filter -> !filter.equals(Filter.NONE));
    }

    private KeptFilter base(org.vigie.index.Query query) {
        boolean spam = !query.extras().hideSpam() || query.filters().stream().anyMatch(QueryMapper::isDirect);
        return bases.get(new Base(query.kind(), query.exclusions(), spam), this::base);
    }

    private KeptFilter base(Base base) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(Schema.KIND, base.kind().name())), Occur.FILTER);
        addExclusions(all, base.exclusions());
        if (!base.spam()) {
            all.add(new TermQuery(new Term(Schema.SUSPECTED, "true")), Occur.MUST_NOT);
        }
        return keeper.keep(all.build());
    }

    /** All but those, since to step over each of many costs more than to step from one of the others to the next. */
    private KeptFilter without(Unwanted unwanted) {
        return lists.get(
                unwanted,
                list -> keeper.keep(new BooleanQuery.Builder()
                        .add(everything(), Occur.FILTER)
                        .add(filters.unwanted(list.kind(), list.filter()), Occur.MUST_NOT)
                        .build()));
    }

    /** Whether it names what to find, so that nothing else decides. */
    private static boolean isDirect(Filter filter) {
        return !filter.uuids().isEmpty() || !filter.handles().isEmpty();
    }

    /** By match is for what has no words here: newest first, behind those in languages that are preferred. */
    static Sort sort(org.vigie.index.Query query) {
        org.vigie.index.Query.Sort sort = query.sort();
        return switch (sort.by()) {
            case MATCH -> preferredFirst(query);
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

    private static Sort preferredFirst(org.vigie.index.Query query) {
        Sort newest = query.kind() == ItemKind.VIDEO ? newestFirst() : byNumber(Schema.CREATED, true);
        return query.preferredLanguages().isEmpty() ? newest : new Sort(SortField.FIELD_SCORE, newest.getSort()[0]);
    }

    /** The same items; those in a preferred language, or in none that is known, with a score and all others without. */
    static Query preferring(Query all, Set<String> languages) {
        List<BytesRef> preferred = Stream.concat(languages.stream(), Stream.of(Filter.UNKNOWN_LANGUAGE))
                .map(BytesRef::new)
                .toList();
        return new BooleanQuery.Builder()
                .add(all, Occur.FILTER)
                .add(new TermInSetQuery(Schema.LANGUAGE, preferred), Occur.SHOULD)
                .build();
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
