package org.vigie.index.lucene;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.catalog.Video.Counters;
import org.vigie.index.Hits;
import org.vigie.index.Query;
import org.vigie.index.lucene.Arrangement.Place;
import org.vigie.index.lucene.Ranker.Ranked;

/** Runs queries on a searcher it is lent, and reads the items of the page. */
final class Searches {

    /** Candidates that are looked at closely. Those behind keep the order they were found in. */
    private static final int CANDIDATES = 400;

    /** Of a loose plan, what has less than this share of the best score has hardly anything to do with the query. */
    private static final double NEAR = 0.45;

    /** And neither has what has less than this, however bad the best is. */
    private static final double LEAST_SCORE = 0.1;

    private final Planner planner;
    private final Supplier<WordDictionary> dictionary;
    private final Clock clock;

    Searches(Planner planner, Supplier<WordDictionary> dictionary, Clock clock) {
        this.planner = planner;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    Hits search(IndexSearcher searcher, Query query) throws IOException {
        Plan plan = planner.plan(searcher, query, dictionary.get());
        if (plan.words().isEmpty()) {
            return sorted(searcher, query, plan.query());
        }
        if (QueryMapper.byMatch(query.sort())) {
            return byMatch(searcher, query, plan);
        }
        return sorted(searcher, query, plan.loose() ? these(near(searcher, query, plan)) : plan.query());
    }

    /** Behind the candidates that were looked at closely, all others follow as they were found. */
    private Hits byMatch(IndexSearcher searcher, Query query, Plan plan) throws IOException {
        int end = query.start() + query.count();
        // As many more as may be folded away before the page.
        int wanted = plan.loose() || end <= CANDIDATES / 2 ? CANDIDATES : CANDIDATES + end;
        TopDocs found = searcher.search(plan.query(), new TopScoreDocCollectorManager(wanted, null, Integer.MAX_VALUE));
        List<Ranked> ranked = ranked(searcher, query, plan, found);
        List<Place> places = Arrangement.of(
                ranked, query.extras().foldCopies(), query.ranking().signals().sameChannel());
        int left = ranked.size() - places.size();
        int behind = plan.loose() ? 0 : found.scoreDocs.length - ranked.size();
        List<Hits.Hit> page = new ArrayList<>();
        for (int i = query.start(); i < Math.min(end, places.size() + behind); i++) {
            page.add(
                    i < places.size()
                            ? hit(searcher, places.get(i))
                            : Hits.Hit.of(item(searcher, found.scoreDocs[i + left].doc), 0));
        }
        long total = plan.loose() ? places.size() : found.totalHits.value() - left;
        return new Hits(total, page, reading(plan, places), Map.of());
    }

    /** The candidates, best first; of a loose plan only those that are near the best. */
    private List<Ranked> ranked(IndexSearcher searcher, Query query, Plan plan, TopDocs found) throws IOException {
        if (plan.loose()) {
            return near(searcher, query, plan);
        }
        int close = Math.min(CANDIDATES, found.scoreDocs.length);
        Ranker ranker = new Ranker(plan.words(), query.ranking(), query.preferredLanguages(), clock.millis());
        return ranker.rank(searcher, Arrays.copyOf(found.scoreDocs, close));
    }

    /** What is near the best of all that the words find, and passes the filters. */
    private List<Ranked> near(IndexSearcher searcher, Query query, Plan plan) throws IOException {
        Ranker ranker = new Ranker(plan.words(), query.ranking(), query.preferredLanguages(), clock.millis());
        List<Ranked> ranked = ranker.rank(searcher, searcher.search(plan.open(), CANDIDATES).scoreDocs);
        if (ranked.isEmpty()) {
            return ranked;
        }
        double least = Math.max(LEAST_SCORE, NEAR * ranked.getFirst().score());
        List<Ranked> near =
                ranked.stream().takeWhile(one -> one.score() >= least).toList();
        if (plan.open().equals(plan.query()) || near.isEmpty()) {
            return near;
        }
        BooleanQuery passing = new BooleanQuery.Builder()
                .add(these(near), Occur.FILTER)
                .add(plan.query(), Occur.FILTER)
                .build();
        Set<Integer> passed = Arrays.stream(searcher.search(passing, CANDIDATES).scoreDocs)
                .map(hit -> hit.doc)
                .collect(Collectors.toSet());
        return near.stream().filter(one -> passed.contains(one.doc())).toList();
    }

    private static TheseDocuments these(List<Ranked> ranked) {
        return new TheseDocuments(ranked.stream().mapToInt(Ranked::doc).toArray());
    }

    private static Hits.Reading reading(Plan plan, List<Place> places) {
        int had = places.isEmpty() ? 0 : plan.had(places.getFirst().best().missing());
        return new Hits.Reading(plan.asked(), had, Optional.empty(), false);
    }

    private static Hits.Hit hit(IndexSearcher searcher, Place place) throws IOException {
        List<Item> copies = new ArrayList<>();
        for (Ranked copy : place.copies()) {
            copies.add(item(searcher, copy.doc()));
        }
        return new Hits.Hit(
                item(searcher, place.lead().doc()),
                place.score(),
                place.best().missing().stream().map(QueryWord::typed).toList(),
                copies,
                Map.of(),
                List.of());
    }

    private static Hits sorted(IndexSearcher searcher, Query query, org.apache.lucene.search.Query wanted)
            throws IOException {
        if (query.count() == 0) {
            return Hits.of(searcher.count(wanted), List.of());
        }
        TopDocs found = searcher.search(
                wanted,
                new TopFieldCollectorManager(
                        QueryMapper.sort(query.sort()), query.start() + query.count(), null, Integer.MAX_VALUE));
        List<Hits.Hit> page = new ArrayList<>();
        for (int i = query.start(); i < found.scoreDocs.length; i++) {
            page.add(Hits.Hit.of(item(searcher, found.scoreDocs[i].doc), 0));
        }
        return Hits.of(found.totalHits.value(), page);
    }

    /** @param id as in {@link Schema#id} */
    static Optional<Item> find(IndexSearcher searcher, String id) throws IOException {
        TopDocs found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1);
        return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(item(searcher, found.scoreDocs[0].doc));
    }

    private static Item item(IndexSearcher searcher, int number) throws IOException {
        StoredFields stored = searcher.storedFields();
        DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor(Schema.KIND, Schema.SOURCE);
        stored.document(number, visitor);
        ItemKind kind = ItemKind.valueOf(visitor.getDocument().get(Schema.KIND));
        BytesRef source = visitor.getDocument().getBinaryValue(Schema.SOURCE);
        Item item = SourceCodec.decode(kind, source.bytes, source.offset, source.length);
        return item instanceof Video video ? video.withCounters(counters(searcher, number)) : item;
    }

    private static Counters counters(IndexSearcher searcher, int number) throws IOException {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
        int inLeaf = number - leaf.docBase;
        return new Counters(
                value(leaf, Schema.VIEWS, inLeaf),
                value(leaf, Schema.VIEWERS, inLeaf),
                value(leaf, Schema.LIKES, inLeaf),
                value(leaf, Schema.DISLIKES, inLeaf),
                value(leaf, Schema.COMMENTS, inLeaf));
    }

    private static long value(LeafReaderContext leaf, String field, int number) throws IOException {
        NumericDocValues values = leaf.reader().getNumericDocValues(field);
        return values != null && values.advanceExact(number) ? values.longValue() : 0;
    }
}
