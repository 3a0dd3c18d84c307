package org.vigie.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.vigie.index.Filter;
import org.vigie.index.Hits.Part;
import org.vigie.index.Ranking;

/**
 * What speaks for or against an item beside its words. All of it together moves items that match alike, and is bounded, so
 * that no count that an instance makes up carries a video past one that matches better.
 */
final class Signals {

    private static final double DAY = 24 * 60 * 60 * 1000.0;

    /** As many views as nobody needs more of to be popular. */
    private static final double MANY_VIEWS = 100_000;

    private final NumericDocValues published;
    private final NumericDocValues views;
    private final NumericDocValues spam;
    private final SortedSetDocValues languages;
    private final String[] languageNames;
    private final NumericDocValues channel;

    Signals(LeafReader reader) throws IOException {
        published = DocValues.getNumeric(reader, Schema.PUBLISHED);
        views = DocValues.getNumeric(reader, Schema.VIEWS);
        spam = DocValues.getNumeric(reader, Schema.SPAM);
        languages = DocValues.getSortedSet(reader, Schema.LANGUAGE);
        languageNames = new String[Math.toIntExact(languages.getValueCount())];
        channel = DocValues.getNumeric(reader, Schema.CHANNEL_KEY);
    }

    /**
     * @param published milliseconds since 1970; negative if unknown
     * @param spam 0 to 1
     * @param languages spoken; empty if unknown
     * @param channel what tells it from others; 0 for what has none
     */
    record Values(long published, long views, double spam, List<String> languages, long channel) {}

    /** To be called with rising numbers. */
    Values read(int doc) throws IOException {
        return new Values(
                published.advanceExact(doc) ? published.longValue() : -1,
                views.advanceExact(doc) ? views.longValue() : 0,
                spam.advanceExact(doc) ? spam.longValue() / 100.0 : 0,
                spoken(doc),
                channel.advanceExact(doc) ? channel.longValue() : 0);
    }

    private List<String> spoken(int doc) throws IOException {
        if (!languages.advanceExact(doc)) {
            return List.of();
        }
        List<String> spoken = new ArrayList<>(languages.docValueCount());
        for (int i = 0; i < languages.docValueCount(); i++) {
            String language = name((int) languages.nextOrd());
            if (!language.equals(Filter.UNKNOWN_LANGUAGE)) {
                spoken.add(language);
            }
        }
        return spoken;
    }

    /** There are few, and to look one up takes as long as all the rest. */
    private String name(int ordinal) throws IOException {
        if (languageNames[ordinal] == null) {
            languageNames[ordinal] = languages.lookupOrd(ordinal).utf8ToString();
        }
        return languageNames[ordinal];
    }

    /** What is added, as a share of what the words gave. */
    static double sum(Values values, Ranking ranking, Set<String> preferredLanguages, long now) {
        return freshness(values, ranking, now)
                + popularity(values, ranking)
                + language(values, ranking, preferredLanguages)
                + spam(values, ranking);
    }

    static List<Part> parts(Values values, double words, Ranking ranking, Set<String> preferredLanguages, long now) {
        List<Part> parts = new ArrayList<>(List.of(
                new Part("signals.freshness", "", words * freshness(values, ranking, now)),
                new Part("signals.popularity", "", words * popularity(values, ranking)),
                new Part("signals.other-language", "", words * language(values, ranking, preferredLanguages)),
                new Part("signals.spam", "", words * spam(values, ranking))));
        parts.removeIf(part -> part.value() == 0);
        return parts;
    }

    private static double freshness(Values values, Ranking ranking, long now) {
        if (values.published() < 0) {
            return 0;
        }
        double days = Math.max(0, (now - values.published()) / DAY);
        return ranking.signals().freshness()
                * Math.pow(0.5, days / ranking.signals().halfLifeDays());
    }

    private static double popularity(Values values, Ranking ranking) {
        return ranking.signals().popularity() * Math.min(1, Math.log1p(values.views()) / Math.log1p(MANY_VIEWS));
    }

    private static double language(Values values, Ranking ranking, Set<String> preferred) {
        boolean other = !preferred.isEmpty()
                && !values.languages().isEmpty()
                && values.languages().stream().noneMatch(preferred::contains);
        return other ? -ranking.signals().otherLanguage() : 0;
    }

    private static double spam(Values values, Ranking ranking) {
        return -ranking.signals().spam() * values.spam();
    }
}
