package org.vigie.index.lucene;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.vigie.catalog.Item;
import org.vigie.index.Hits;
import org.vigie.index.Hits.Hit;
import org.vigie.index.Hits.Part;
import org.vigie.index.Hits.Reading;
import org.vigie.index.Query;
import org.vigie.index.lucene.Arrangement.Place;
import org.vigie.index.lucene.Ranker.Ranked;
import org.vigie.index.lucene.dictionary.WordDictionary;

/** Runs queries on a searcher it is lent, and reads the items of the page. */
final class Searches {

    /** Hits of a page of which more is told, at a cost for each; nobody looks at so many at once. */
    private static final int TOLD = 100;

    private final TextAnalysis analysis;
    private final Planner planner;
    private final Supplier<WordDictionary> dictionary;
    private final Facets facets;
    private final HitCounts counts;
    private final RunSegments segments = new RunSegments();

    Searches(TextAnalysis analysis, Planner planner, Supplier<WordDictionary> dictionary, Clock clock) {
        this.analysis = analysis;
        this.planner = planner;
        this.dictionary = dictionary;
        this.counts = planner.counts();
        this.facets = new Facets(clock);
    }

    Hits search(IndexSearcher searcher, Query query) throws IOException {
        Answer answer = new Answer(searcher, query, dictionary.get());
        Hits hits = answer.hits();
        return query.extras().facets().isEmpty()
                ? hits
                : new Hits(hits.total(), hits.page(), hits.reading(), facets.count(searcher, query, answer::shown));
    }

    /** What one query comes to. */
    private final class Answer {

        private final IndexSearcher searcher;
        private final Query query;
        private final WordDictionary words;
        private final Plan plan;
        private final Ranker ranker;
        private final Optional<Closeup> closeup;
        private final Highlights highlights;
        private Map<String, String> typed;
        private int highlighted;

        Answer(IndexSearcher searcher, Query query, WordDictionary words) throws IOException {
            this.searcher = searcher;
            this.query = query;
            this.words = words;
            plan = planner.plan(searcher, query, words);
            ranker = plan.ranker();
            closeup =
                    plan.words().isEmpty() ? Optional.empty() : Optional.of(Closeup.of(searcher, plan, query, counts));
            highlights = new Highlights(analysis, plan.words());
        }

        Hits hits() throws IOException {
            if (closeup.isPresent() && QueryMapper.byMatch(query.sort())) {
                return byMatch(closeup.get());
            }
            return sorted();
        }

        /** What another query, which differs in filters only, would show of its hits. */
        org.apache.lucene.search.Query shown(Query other) throws IOException {
            Plan same = other == query ? plan : planner.plan(searcher, other, words);
            if (closeup.isEmpty()) {
                return same.query();
            }
            Closeup there = other == query ? closeup.get() : Closeup.of(searcher, same, other, counts);
            return there.shown(same.query());
        }

        /** Behind the candidates that were looked at closely, all others follow as they were found. */
        private Hits byMatch(Closeup close) throws IOException {
            List<Place> places = close.places();
            ScoreDoc[] found = close.found().scoreDocs;
            long total = total(close);
            int end = Math.min(query.start() + query.count(), found.length - close.folded());
            List<Hit> page = new ArrayList<>();
            Map<Integer, List<Part>> explained = explained(places);
            for (int i = query.start(); i < end; i++) {
                page.add(
                        i < places.size()
                                ? hit(places.get(i), explained)
                                : hit(found[i + close.folded()].doc, List.of()));
            }
            return new Hits(total, page, reading(close, total), Map.of());
        }

        private long total(Closeup close) throws IOException {
            return counts.of(searcher, plan.query(), close.found()) - close.folded();
        }

        private Hits sorted() throws IOException {
            Reading reading = closeup.isPresent() ? reading(closeup.get(), total(closeup.get())) : Reading.AS_TYPED;
            if (query.count() == 0) {
                return new Hits(counts.of(searcher, plan.query()), List.of(), reading, Map.of());
            }
            boolean preferring = QueryMapper.byMatch(query.sort())
                    && !query.preferredLanguages().isEmpty();
            TopDocs found = searcher.search(
                    preferring ? QueryMapper.preferring(plan.query(), query.preferredLanguages()) : plan.query(),
                    new TopFieldCollectorManager(
                            QueryMapper.sort(query),
                            query.start() + query.count(),
                            null,
                            counts.toCount(searcher, plan.query())));
            List<Hit> page = new ArrayList<>();
            Map<Integer, Ranked> ranked = ranked(found);
            for (int i = query.start(); i < found.scoreDocs.length; i++) {
                int doc = found.scoreDocs[i].doc;
                page.add(
                        hit(doc, closeup.isEmpty() ? List.of() : ranked.get(doc).missing()));
            }
            return new Hits(counts.of(searcher, plan.query(), found), page, reading, Map.of());
        }

        /** Those of the page, to tell what they lack. */
        private Map<Integer, Ranked> ranked(TopDocs found) throws IOException {
            Map<Integer, Ranked> ranked = new HashMap<>();
            if (closeup.isPresent() && query.start() < found.scoreDocs.length) {
                ScoreDoc[] page = Arrays.copyOfRange(found.scoreDocs, query.start(), found.scoreDocs.length);
                ranker.rank(searcher, page).forEach(one -> ranked.put(one.doc(), one));
            }
            return ranked;
        }

        private Reading reading(Closeup close, long total) throws IOException {
            List<Place> places = close.places();
            int had = places.isEmpty() ? 0 : plan.had(places.getFirst().best().missing());
            Optional<Correction> correction = new Correction.Maker(analysis, words, searcher)
                    .of(query.text().words(), plan.words(), places, total);
            return new Reading(
                    plan.asked(),
                    had,
                    correction.map(Correction::text),
                    correction.map(Correction::corrected).orElse(false));
        }

        private Map<Integer, List<Part>> explained(List<Place> places) throws IOException {
            int start = Math.min(query.start(), places.size());
            int end = Math.min(start + Math.min(query.count(), TOLD), places.size());
            return query.extras().explain() ? ranker.explain(searcher, places.subList(start, end)) : Map.of();
        }

        private Hit hit(Place place, Map<Integer, List<Part>> explained) throws IOException {
            List<Item> copies = new ArrayList<>();
            for (Ranked copy : place.copies()) {
                copies.add(StoredItems.item(searcher, copy.doc()));
            }
            Hit plain = hit(place.lead().doc(), place.best().missing());
            return new Hit(
                    plain.item(),
                    place.score(),
                    plain.missing(),
                    copies,
                    plain.highlights(),
                    explained.getOrDefault(place.best().doc(), List.of()));
        }

        private Hit hit(int doc, List<QueryWord> missing) throws IOException {
            Item item = StoredItems.item(searcher, doc);
            boolean highlight = query.extras().highlight() && highlighted++ < TOLD;
            return new Hit(
                    item,
                    0,
                    missing.stream()
                            .map(word -> typed().getOrDefault(word.typed(), word.typed()))
                            .toList(),
                    List.of(),
                    highlight ? highlights.of(item) : Map.of(),
                    List.of());
        }

        /** The words as they were typed, by their folded form. */
        private Map<String, String> typed() {
            if (typed == null) {
                typed = placed();
            }
            return typed;
        }

        private Map<String, String> placed() {
            List<String> texts = new ArrayList<>(List.of(query.text().words()));
            texts.addAll(query.text().phrases());
            Map<String, String> forms = new HashMap<>();
            for (String text : texts) {
                PlacedText.of(text, analysis, QueryWords.MAX_WORDS)
                        .ifPresent(placed -> segments.of(placed.pieces())
                                .forEach(piece ->
                                        forms.putIfAbsent(piece.form(), PlacedText.written(text, placed, piece))));
            }
            return forms;
        }
    }
}
