package org.vigie.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigie.index.Hits.Part;
import org.vigie.index.Query.TextField;
import org.vigie.index.Ranking;

/** Weighs how the words of a query match a document: a sum of parts, each the work of one weight. */
final class MatchScore {

    /** As typed, or so near that it is the same word. */
    private static final double EXACT = 0.99;

    private final List<QueryWord> words;
    private final Ranking ranking;
    private final double weights;

    /** Of each field, by its number. */
    private final double[] fields = new double[TextField.values().length];

    MatchScore(List<QueryWord> words, Ranking ranking) {
        this.words = words;
        this.ranking = ranking;
        ranking.fields().forEach((field, weight) -> fields[field.ordinal()] = weight);
        this.weights =
                Math.max(1e-9, words.stream().mapToDouble(QueryWord::weight).sum());
    }

    /** What the words give: 0 for none of them to about 1 for all, everywhere, as typed. */
    double of(WordMatcher matched) {
        double sum = 0;
        for (int word = 0; word < words.size(); word++) {
            sum += word(matched, word);
        }
        return sum + phrase(matched) + wholeName(matched) + exactName(matched);
    }

    /** The same, in parts. */
    List<Part> parts(WordMatcher matched) {
        List<Part> parts = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            addFields(parts, matched, word);
        }
        parts.add(new Part("closeness.phrase", "", phrase(matched)));
        parts.add(new Part("closeness.whole-name", "", wholeName(matched)));
        parts.add(new Part("closeness.exact-name", "", exactName(matched)));
        parts.removeIf(part -> part.value() == 0);
        return parts;
    }

    /** How well the telling word that is matched best is matched: 0 if there is none. */
    double surest(WordMatcher matched) {
        double surest = 0;
        for (int word = 0; word < words.size(); word++) {
            surest = words.get(word).optional() ? surest : Math.max(surest, matched.quality(word));
        }
        return surest;
    }

    List<QueryWord> missing(WordMatcher matched) {
        List<QueryWord> missing = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            if (!words.get(word).optional() && !matched.has(word)) {
                missing.add(words.get(word));
            }
        }
        return missing;
    }

    private double word(WordMatcher matched, int word) {
        double places = places(matched, word);
        return words.get(word).weight() / weights * matched.quality(word) * places / (places + ranking.enough());
    }

    /** Each as it stands beside the best, whose quality counts for the whole: places can't make up for another word. */
    private double places(WordMatcher matched, int word) {
        double best = matched.quality(word);
        double places = 0;
        for (int field = 0; field < fields.length; field++) {
            places += fields[field] * matched.quality(word, field);
        }
        return best == 0 ? 0 : places / best;
    }

    private void addFields(List<Part> parts, WordMatcher matched, int word) {
        double all = places(matched, word);
        ranking.fields().forEach((field, weight) -> {
            double quality = matched.quality(word, field);
            if (quality > 0) {
                String name = "fields." + field.name().toLowerCase(Locale.ROOT);
                double share = weight * quality / matched.quality(word) / all;
                parts.add(new Part(name, words.get(word).typed(), word(matched, word) * share));
            }
        });
    }

    /** The share of neighbours in the query that are neighbours in the name, weighed. */
    private double phrase(WordMatcher matched) {
        double together = 0;
        double all = 0;
        for (int word = 0; word + 1 < words.size(); word++) {
            double weight = words.get(word).weight() + words.get(word + 1).weight();
            all += weight;
            boolean adjacent = (matched.places(word) << 1 & matched.places(word + 1)) != 0;
            together += adjacent ? weight : 0;
        }
        return all == 0 ? 0 : ranking.closeness().phrase() * together / all;
    }

    private double wholeName(WordMatcher matched) {
        long covered = 0;
        for (int word = 0; word < words.size(); word++) {
            covered |= matched.places(word);
        }
        int length = matched.nameLength();
        return length == 0
                ? 0
                : ranking.closeness().wholeName() * Math.min(1, (double) Long.bitCount(covered) / length);
    }

    private double exactName(WordMatcher matched) {
        long covered = 0;
        for (int word = 0; word < words.size(); word++) {
            if (matched.quality(word, TextField.NAME) < EXACT) {
                return 0;
            }
            covered |= matched.places(word);
        }
        return Long.bitCount(covered) >= Math.min(Long.SIZE, matched.nameLength())
                ? ranking.closeness().exactName()
                : 0;
    }
}
