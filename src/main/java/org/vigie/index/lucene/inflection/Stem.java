package org.vigie.index.lucene.inflection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A word of a query, bare of what stood before it, with every way in which it may be a stem and an ending.
 */
final class Stem {

    /** Instead of the number of a language. */
    static final int ALL = -1;

    /** How much a language says of a word that has letters it doesn't have. */
    private static final double FOREIGN = 0.3;

    /** The same of a language that isn't among those that the query is likely in. */
    private static final double UNLIKELY = 0.6;

    /** How much of the remaining doubt each further language takes that agrees. */
    private static final double AGREEMENT = 0.12;

    /** A stem is at least this part of a word, so that long endings don't eat it: 2/5. */
    private static final int STEM_PART = 2;

    private static final int OF_PARTS = 5;

    private static final int[] NONE = {};

    private final Morphology morphology;
    private final String word;
    private final int language;
    private final double weight;

    /** For each length of the stem the paradigms that the rest may be an ending of. */
    private final int[][] paradigms;

    private final Set<String> likely;

    /** For {@code likely} see {@link Inflections#of(String, Set)}. */
    Stem(Morphology morphology, String word, Set<String> likely, int language, double weight) {
        this.morphology = morphology;
        this.word = word;
        this.likely = likely;
        this.language = language;
        this.weight = weight;
        this.paradigms = new int[word.length() + 1][];
        Arrays.fill(paradigms, NONE);
        for (int stem = least(word.length()); stem <= word.length(); stem++) {
            paradigms[stem] = possible(stem);
        }
    }

    /** The shortest stem tried; an ending may begin with letters that all forms share, so it is short. */
    private int least(int length) {
        return Math.max(1, Math.max(morphology.stem(), leastShared(length) + 1) - 2);
    }

    private static int leastShared(int length) {
        return length * STEM_PART / OF_PARTS;
    }

    private int[] possible(int stem) {
        return Arrays.stream(morphology.having(word.substring(stem)))
                .filter(number -> {
                    Paradigm paradigm = morphology.paradigms().get(number);
                    return (language == ALL || paradigm.language() == language) && paradigm.takes(word, stem);
                })
                .toArray();
    }

    int language() {
        return language;
    }

    /** What all forms share. */
    String prefix() {
        int atLeast = Math.max(morphology.stem(), leastShared(word.length()));
        for (int stem = 0; stem < word.length(); stem++) {
            if (paradigms[stem].length > 0) {
                return word.substring(0, Math.min(word.length(), Math.max(stem, atLeast)));
            }
        }
        return word;
    }

    double likeness(String other) {
        if (other.equals(word)) {
            return weight;
        }
        int shared = shared(other);
        int longer = Math.max(word.length(), other.length());
        if (shared < Math.max(leastShared(longer), Math.max(1, morphology.stem() - 1))) {
            return 0;
        }
        double[] best = null;
        for (int stem = least(longer); stem <= shared; stem++) {
            if (paradigms[stem].length > 0) {
                int[] others = morphology.having(other.substring(stem));
                if (others.length > 0) {
                    best = common(paradigms[stem], others, shared < morphology.stem(), best);
                }
            }
        }
        return best == null ? 0 : weight * Inflections.certainty(morphology.enough() - shared) * together(best, shared);
    }

    /** Forms that share fewer letters with the word than its {@link #prefix} has. */
    List<String> early() {
        List<String> early = new ArrayList<>();
        for (int stem = 1; stem < morphology.stem() && stem <= word.length(); stem++) {
            for (int number : paradigms[stem]) {
                for (String ending : morphology.paradigms().get(number).sure()) {
                    early.add(word.substring(0, stem) + ending);
                }
            }
        }
        return early;
    }

    private int shared(String other) {
        int shared = 0;
        int most = Math.min(word.length(), other.length());
        while (shared < most && word.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /** For each language the most certain paradigm that is in both; null as long as there is none. */
    private double[] common(int[] mine, int[] others, boolean sure, double[] before) {
        double[] best = before;
        for (int i = 0, j = 0; i < mine.length && j < others.length; ) {
            if (mine[i] == others[j]) {
                Paradigm paradigm = morphology.paradigms().get(mine[i]);
                if (!sure || !paradigm.sure().isEmpty()) {
                    best = best == null ? new double[morphology.languages().size()] : best;
                    best[paradigm.language()] = Math.max(best[paradigm.language()], paradigm.weight());
                }
                i++;
                j++;
            } else if (mine[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return best;
    }

    /** The most certain language decides; each other that agrees takes some of the doubt. */
    private double together(double[] best, int shared) {
        int most = 0;
        for (int number = 0; number < best.length; number++) {
            best[number] *= best[number] > 0 ? trust(morphology.languages().get(number), shared) : 0;
            most = best[number] > best[most] ? number : most;
        }
        double doubt = 1 - best[most];
        for (int number = 0; number < best.length; number++) {
            doubt *= number == most ? 1 : 1 - AGREEMENT * best[number];
        }
        return 1 - doubt;
    }

    private double trust(Morphology.Language said, int shared) {
        double trust = likely.isEmpty() || likely.contains(said.code()) ? 1 : UNLIKELY;
        return said.couldHave(word) < shared ? trust * FOREIGN : trust;
    }
}
