package org.vigie.index.lucene;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.vigie.index.Filter;
import org.vigie.index.Filter.Range;
import org.vigie.index.Hits.Count;
import org.vigie.index.Query;
import org.vigie.index.Query.Facet;

/**
 * Counts the hits of a query by value. Each facet is counted without its own filter, so that a count says what choosing that
 * value instead would find. Counts of what no word narrows are kept while the index stands still.
 */
final class Facets {

    private static final int MOST_VALUES = 50;
    private static final int MOST_HOSTS = 20;

    /** Counts that are kept: one for each set of filters that many people choose. */
    private static final int KEPT = 64;

    /** After which what was published "today" is counted again though nothing changed. */
    private static final Duration KEEP = Duration.ofMinutes(5);

    private static final int FEW_VALUES = 8;

    private final Clock clock;
    private final KeptAnswers<Key, Kept> kept = new KeptAnswers<>(KEPT);

    Facets(Clock clock) {
        this.clock = clock;
    }

    /** Makes the query of all hits that are shown. */
    interface Shown {
        org.apache.lucene.search.Query of(Query query) throws IOException;
    }

    private record Key(org.apache.lucene.search.Query counted, Set<Facet> facets) {}

    private record Kept(Map<Facet, Map<String, Long>> counts, long at) {}

    Map<Facet, List<Count>> count(IndexSearcher searcher, Query query, Shown shown) throws IOException {
        Map<Query, Set<Facet>> byQuery = new LinkedHashMap<>();
        for (Facet facet : query.extras().facets()) {
            byQuery.computeIfAbsent(without(facet, query), same -> EnumSet.noneOf(Facet.class))
                    .add(facet);
        }
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        for (Map.Entry<Query, Set<Facet>> entry : byQuery.entrySet()) {
            boolean common = isCommon(query);
            Key key = new Key(shown.of(entry.getKey().equals(query) ? query : entry.getKey()), entry.getValue());
            counts(searcher, key, common).forEach((facet, values) -> counts.put(facet, mostFirst(values, facet)));
        }
        return counts;
    }

    /** Whether others are likely to ask the same; and never what is large, as the block list of an instance is. */
    private static boolean isCommon(Query query) {
        return query.text().isEmpty()
                && query.text().excluded().isEmpty()
                && query.unwanted().isEmpty()
                && query.filters().stream().mapToInt(Facets::values).sum() <= FEW_VALUES;
    }

    private static int values(Filter filter) {
        return filter.languages().size()
                + filter.hosts().size()
                + filter.categories().size()
                + filter.licences().size()
                + filter.tags().oneOf().size()
                + filter.tags().allOf().size()
                + filter.uuids().size()
                + filter.handles().size()
                + filter.channels().size();
    }

    private Map<Facet, Map<String, Long>> counts(IndexSearcher searcher, Key key, boolean common) throws IOException {
        long now = clock.millis();
        if (common) {
            Kept same = kept.get(searcher, key);
            if (same != null && Math.abs(now - same.at()) < KEEP.toMillis()) {
                return same.counts();
            }
        }
        Map<Facet, Map<String, Long>> counts = searcher.search(key.counted(), new FacetCounter(key.facets(), now));
        if (common) {
            kept.keep(searcher, key, new Kept(counts, now));
        }
        return counts;
    }

    private static List<Count> mostFirst(Map<String, Long> values, Facet facet) {
        return values.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::hits).reversed().thenComparing(Count::value))
                .limit(facet == Facet.HOST ? MOST_HOSTS : MOST_VALUES)
                .toList();
    }

    private static Query without(Facet facet, Query query) {
        return new Query(
                query.kind(),
                query.text(),
                query.filters().stream().map(filter -> without(facet, filter)).toList(),
                query.unwanted(),
                query.exclusions(),
                query.ranking(),
                query.preferredLanguages(),
                query.sort(),
                query.start(),
                query.count(),
                query.extras());
    }

    private static Filter without(Facet facet, Filter filter) {
        return new Filter(
                filter.sensitivity(),
                facet == Facet.LANGUAGE ? Set.of() : filter.languages(),
                facet == Facet.HOST ? Set.of() : filter.hosts(),
                facet == Facet.LIVE ? Optional.empty() : filter.live(),
                facet == Facet.CATEGORY ? Set.of() : filter.categories(),
                facet == Facet.LICENCE ? Set.of() : filter.licences(),
                filter.tags(),
                facet == Facet.PUBLISHED ? Range.any() : filter.published(),
                filter.originallyPublished(),
                facet == Facet.LENGTH ? Range.any() : filter.seconds(),
                filter.uuids(),
                filter.handles(),
                filter.channels());
    }
}
