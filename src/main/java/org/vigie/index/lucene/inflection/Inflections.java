package org.vigie.index.lucene.inflection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of one word of a query, which no language is known of: where a sorted dictionary may have them, and how
 * likely a word found there is one. Words are folded. Made for one query, cheap to make; comparing allocates little.
 */
public final class Inflections {

    /** What {@link #matches} asks for: less is a pair that one unlikely language would allow. */
    public static final double LIKELY = 0.4;

    /** Longer words have forms, but nobody finds them by one. */
    private static final int MAX_LENGTH = 48;

    /** A form found whole in a list of irregular words. */
    private static final double LISTED = 0.95;

    /** For stems of as many letters less than enough: short words are like each other by chance. */
    private static final double[] SHORT = {1, 0.95, 0.85, 0.65};

    /** What is left of a likeness if both are common words, each by itself. */
    private static final double APART = 0.4;

    /** From this weight on, what looks like a front is one: the Arabic article, not a single letter. */
    private static final double SURELY = 0.95;

    private final String word;
    private final Morphology morphology;
    private final Stem whole;
    /** Of the languages that the word could be of. */
    private final List<Front> fronts = new ArrayList<>();

    private final List<Stem> bare = new ArrayList<>();

    /** Languages in which something surely stands before the word, so that nothing else does. */
    private final Set<Integer> surely = new HashSet<>();

    /** The whole word as one of a language that writes something before words. */
    private final Map<Integer, Stem> fronted = new HashMap<>();

    private Inflections(String word, Set<String> likely) {
        this.word = word;
        morphology = word.length() > MAX_LENGTH ? Morphology.UNKNOWN : Morphology.of(word);
        whole = new Stem(morphology, word, likely, Stem.ALL, 1);
        for (Front front : morphology.fronts()) {
            int language = front.language();
            if (morphology.languages().get(language).couldHave(word) == word.length()) {
                fronts.add(front);
                fronted.computeIfAbsent(language, any -> new Stem(morphology, word, likely, language, 1));
                front.removedFrom(word)
                        .filter(rest -> rest.length() > morphology.stem())
                        .ifPresent(rest -> {
                            bare.add(new Stem(morphology, rest, likely, language, front.weight()));
                            if (front.weight() >= SURELY) {
                                surely.add(language);
                            }
                        });
            }
        }
    }

    /** Of a word that may be of any language. */
    public static Inflections of(String queryWord) {
        return of(queryWord, Set.of());
    }

    /** {@code likely}: codes of the languages that the query is likely in; what others say counts for less. */
    public static Inflections of(String queryWord, Set<String> likely) {
        return new Inflections(queryWord, likely);
    }

    /** What all forms begin with that differ at their end only: the first and widest range of the dictionary. */
    public String prefix() {
        return whole.prefix();
    }

    /** All ranges of the dictionary where forms may stand, {@link #prefix} first; none is inside another. */
    public List<String> prefixes() {
        Set<String> starts = new LinkedHashSet<>(List.of(whole.prefix()));
        bare.forEach(stem -> starts.add(stem.prefix()));
        for (Front front : fronts) {
            if (!surely.contains(front.language())) {
                front.addedTo(fronted.get(front.language()).prefix()).ifPresent(starts::add);
            }
            for (Stem stem : bare) {
                if (stem.language() == front.language()) {
                    front.addedTo(stem.prefix()).ifPresent(starts::add);
                }
            }
        }
        return starts.stream()
                .filter(one -> starts.stream().noneMatch(other -> !other.equals(one) && one.startsWith(other)))
                .toList();
    }

    /** Forms that begin otherwise, to be looked up one by one. */
    public List<String> candidates() {
        Set<String> candidates = new LinkedHashSet<>(morphology.irregular().getOrDefault(word, List.of()));
        candidates.addAll(whole.early());
        for (Front front : fronts) {
            for (String form : fronted.get(front.language()).early()) {
                front.addedTo(form).ifPresent(candidates::add);
            }
        }
        candidates.remove(word);
        return List.copyOf(candidates);
    }

    /** Whether the word is likely a form of the query's word. */
    public boolean matches(String other) {
        return likeness(other) >= LIKELY;
    }

    /** From 0, no form, to 1, surely a form of the query's word. The word itself is 1. */
    public double likeness(String other) {
        if (other.equals(word)) {
            return 1;
        }
        if (other.length() > MAX_LENGTH) {
            return 0;
        }
        if (morphology.irregular().getOrDefault(word, List.of()).contains(other)) {
            return LISTED;
        }
        double best = whole.likeness(other);
        for (Stem stem : bare) {
            best = Math.max(best, stem.likeness(other));
        }
        for (Front front : fronts) {
            if (other.startsWith(front.added())) {
                best = Math.max(best, fronted(front, other));
            }
        }
        return morphology.apart(word, other) ? best * APART : best;
    }

    private double fronted(Front front, String other) {
        String rest = front.removedFrom(other).orElse("");
        if (rest.length() <= morphology.stem()) {
            return 0;
        }
        double best = rest.equals(word) ? 1 : fronted.get(front.language()).likeness(rest);
        for (Stem stem : bare) {
            if (stem.language() == front.language()) {
                best = Math.max(best, stem.likeness(rest));
            }
        }
        return best * front.weight();
    }

    /** For forms that share so many letters less than would be enough. */
    static double certainty(int missing) {
        return SHORT[Math.clamp(missing, 0, SHORT.length - 1)];
    }
}
