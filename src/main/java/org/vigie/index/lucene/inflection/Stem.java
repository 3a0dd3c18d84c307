package org.vigie.index.lucene.inflection;

import java.util.Arrays;

/**
 * A word of a query, bare of what stood before it, with every way in which it may be a stem and an ending.
 */
final class Stem {

    /** Instead of the number of a language. */
    static final int ALL = -1;

    /** How much a language says of a word that has letters it doesn't have. */
    private static final double FOREIGN = 0.3;

    /** How much of the remaining doubt each further language takes that agrees. */
    private static final double AGREEMENT = 0.25;

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

    /** For each language, once it is asked for: 0 unknown, else what its word counts. */
    private final double[] trust;

    Stem(Morphology morphology, String word, int language, double weight) {
        this.morphology = morphology;
        this.word = word;
        this.language = language;
        this.weight = weight;
        this.paradigms = new int[word.length() + 1][];
        Arrays.fill(paradigms, NONE);
        for (int stem = least(word.length()); stem <= word.length(); stem++) {
            paradigms[stem] = possible(stem);
        }
        this.trust = new double[morphology.languages().size()];
    }

    private int least(int length) {
        return Math.max(Math.max(1, morphology.stem() - 1), (length * STEM_PART + OF_PARTS - 1) / OF_PARTS);
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

    /** What all forms share, in the language of this stem. */
    String prefix() {
        return prefixIn(ALL);
    }

    String prefixIn(int wanted) {
        for (int stem = 0; stem < word.length(); stem++) {
            for (int number : paradigms[stem]) {
                if (wanted == ALL || morphology.paradigms().get(number).language() == wanted) {
                    return word.substring(0, Math.min(word.length(), Math.max(stem, morphology.stem())));
                }
            }
        }
        return word;
    }

    double likeness(String other, int wanted) {
        if (other.equals(word)) {
            return weight;
        }
        int shared = shared(other);
        if (shared < morphology.stem()) {
            return 0;
        }
        double[] best = null;
        for (int stem = least(Math.max(word.length(), other.length())); stem <= shared; stem++) {
            if (paradigms[stem].length > 0) {
                int[] others = morphology.having(other.substring(stem));
                if (others.length > 0) {
                    best = common(paradigms[stem], others, wanted, best);
                }
            }
        }
        return best == null ? 0 : weight * Inflections.certainty(shared - morphology.stem()) * together(best);
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
    private double[] common(int[] mine, int[] others, int wanted, double[] before) {
        double[] best = before;
        for (int i = 0, j = 0; i < mine.length && j < others.length; ) {
            if (mine[i] == others[j]) {
                Paradigm paradigm = morphology.paradigms().get(mine[i]);
                if (wanted == ALL || paradigm.language() == wanted) {
                    best = best == null ? new double[trust.length] : best;
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
    private double together(double[] best) {
        int most = 0;
        for (int number = 0; number < best.length; number++) {
            best[number] = best[number] > 0 ? best[number] * trustIn(number) : 0;
            most = best[number] > best[most] ? number : most;
        }
        double doubt = 1 - best[most];
        for (int number = 0; number < best.length; number++) {
            doubt *= number == most ? 1 : 1 - AGREEMENT * best[number];
        }
        return 1 - doubt;
    }

    private double trustIn(int number) {
        if (trust[number] == 0) {
            trust[number] = morphology.languages().get(number).couldHave(word) ? 1 : FOREIGN;
        }
        return trust[number];
    }
}
