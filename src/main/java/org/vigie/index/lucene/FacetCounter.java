package org.vigie.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongToIntFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.vigie.index.Query.Facet;

/** Counts values of documents in one pass: numbers in an array for each segment, which become texts only at its end. */
final class FacetCounter implements CollectorManager<FacetCounter.Counts, Map<Facet, Map<String, Long>>> {

    /** {@code short} is under four minutes, {@code long} over twenty. */
    private static final List<String> LENGTHS = List.of("short", "medium", "long");

    private static final long SHORT = 4 * 60;
    private static final long MEDIUM = 20 * 60;

    /** Not longer ago than a day, 7, 30 or 365; {@code older} is the rest. */
    private static final List<String> AGES = List.of("today", "week", "month", "year", "older");

    private static final long[] DAYS = {1, 7, 30, 365};
    private static final long DAY = 24L * 60 * 60 * 1000;

    private final Set<Facet> facets;
    private final long now;

    FacetCounter(Set<Facet> facets, long now) {
        this.facets = facets;
        this.now = now;
    }

    @Override
    public Counts newCollector() {
        return new Counts();
    }

    @Override
    public Map<Facet, Map<String, Long>> reduce(Collection<Counts> all) {
        Map<Facet, Map<String, Long>> sums = new EnumMap<>(Facet.class);
        facets.forEach(facet -> sums.put(facet, new HashMap<>()));
        for (Counts counts : all) {
            counts.sums.forEach((facet, values) ->
                    values.forEach((value, hits) -> sums.get(facet).merge(value, hits, Long::sum)));
        }
        // Whoever chooses the last week wants today's, too.
        if (sums.containsKey(Facet.PUBLISHED)) {
            addUp(sums.get(Facet.PUBLISHED));
        }
        return sums;
    }

    private static void addUp(Map<String, Long> ages) {
        long sum = 0;
        for (String age : AGES.subList(0, DAYS.length)) {
            sum += ages.getOrDefault(age, 0L);
            if (sum > 0) {
                ages.put(age, sum);
            }
        }
    }

    /** Counts one value of each document. */
    private interface Counting {
        void count(int doc) throws IOException;

        void addTo(Map<String, Long> sums) throws IOException;
    }

    private Counting counting(Facet facet, LeafReader reader) throws IOException {
        return switch (facet) {
            case LANGUAGE -> new Ordinals(DocValues.getSortedSet(reader, Schema.LANGUAGE));
            case CATEGORY -> new Ordinals(DocValues.getSortedSet(reader, Schema.CATEGORY));
            case LICENCE -> new Ordinals(DocValues.getSortedSet(reader, Schema.LICENCE));
            case HOST -> new Ordinals(DocValues.getSortedSet(reader, Schema.HOST));
            case LIVE -> new Ordinals(DocValues.getSortedSet(reader, Schema.LIVE));
            case LENGTH -> new Buckets(DocValues.getNumeric(reader, Schema.DURATION), LENGTHS, FacetCounter::length);
            case PUBLISHED -> new Buckets(DocValues.getNumeric(reader, Schema.PUBLISHED), AGES, this::age);
        };
    }

    private static int length(long seconds) {
        return seconds < SHORT ? 0 : seconds <= MEDIUM ? 1 : 2;
    }

    private int age(long published) {
        int age = 0;
        while (age < DAYS.length && now - published > DAYS[age] * DAY) {
            age++;
        }
        return age;
    }

    /** The counts of one thread. */
    final class Counts implements Collector {

        private final Map<Facet, Map<String, Long>> sums = new EnumMap<>(Facet.class);

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            Map<Facet, Counting> byFacet = new EnumMap<>(Facet.class);
            for (Facet facet : facets) {
                byFacet.put(facet, counting(facet, context.reader()));
            }
            List<Counting> all = new ArrayList<>(byFacet.values());
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int doc) throws IOException {
                    for (Counting one : all) {
                        one.count(doc);
                    }
                }

                @Override
                public void finish() throws IOException {
                    for (Map.Entry<Facet, Counting> one : byFacet.entrySet()) {
                        one.getValue().addTo(sums.computeIfAbsent(one.getKey(), facet -> new HashMap<>()));
                    }
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private static final class Ordinals implements Counting {

        private final SortedSetDocValues values;
        private final int[] hits;

        Ordinals(SortedSetDocValues values) {
            this.values = values;
            this.hits = new int[Math.toIntExact(values.getValueCount())];
        }

        @Override
        public void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    hits[(int) values.nextOrd()]++;
                }
            }
        }

        @Override
        public void addTo(Map<String, Long> sums) throws IOException {
            for (int ordinal = 0; ordinal < hits.length; ordinal++) {
                if (hits[ordinal] > 0) {
                    sums.merge(values.lookupOrd(ordinal).utf8ToString(), (long) hits[ordinal], Long::sum);
                }
            }
        }
    }

    private static final class Buckets implements Counting {

        private final NumericDocValues values;
        private final List<String> names;
        private final LongToIntFunction bucket;
        private final int[] hits;

        Buckets(NumericDocValues values, List<String> names, LongToIntFunction bucket) {
            this.values = values;
            this.names = names;
            this.bucket = bucket;
            this.hits = new int[names.size()];
        }

        @Override
        public void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                hits[bucket.applyAsInt(values.longValue())]++;
            }
        }

        @Override
        public void addTo(Map<String, Long> sums) {
            for (int i = 0; i < hits.length; i++) {
                if (hits[i] > 0) {
                    sums.merge(names.get(i), (long) hits[i], Long::sum);
                }
            }
        }
    }
}
