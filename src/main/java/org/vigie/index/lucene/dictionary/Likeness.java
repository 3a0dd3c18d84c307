package org.vigie.index.lucene.dictionary;

import java.util.HashSet;
import java.util.Set;

/**
 * How likely a word is meant by a mistyped one: edits weigh less where fingers, ears and keyboards err all the time (a double
 * letter, swapped neighbours, vowels, letters of one sound), and all of them less in a long word.
 */
final class Likeness {

    private static final double DOUBLED = 0.3;
    private static final double SWAPPED = 0.4;
    private static final double SAME_SOUND = 0.4;
    private static final double VOWEL_FOR_VOWEL = 0.5;
    private static final double VOWEL_ADDED = 0.7;
    private static final double HANGUL_PART = 0.4;
    private static final double OTHER = 1;

    /** People look at how a word begins. */
    private static final double AT_THE_START = 0.4;

    private static final String VOWELS = "aeiouy" + "αεηιουω" + "аеиіоуыэюяїєё" + "اويىةهآ" + "אהוי"
            + "ािीुूेैोौंँअआइईउऊएऐओऔ" + "ะาิีึืุูเแโใไำ็่้๊๋";

    /** Letters of one sound or shape, or one letter in two alphabets' spelling; folding has taken the accents already. */
    private static final String[] ALIKE = {
        "ckq", "sz", "vw", "fv", "bp", "dt", "gj", "iyj", "bv", "mn", "ου", "ηιυ", "οω", "αε", "иіыйї", "её", "еэє",
        "оа", "гґ", "шщ", "тд", "бп", "зс", "ьъ", "هة", "يىئ", "اأإآ", "كک", "يی", "تط", "سص", "دض", "ذز", "حه", "קכ",
        "תט", "וב", "סש", "חכ", "िी", "ुू", "ंनम", "शषस", "णन", "ंँ", "めぬ", "じぢ", "ずづ", "おを", "えへ", "わは", "ツシ", "ソン",
        "ァア", "ィイ", "ゥウ", "ェエ", "ォオ", "ょよ", "ゃや", "ゅゆ", "っつ", "ブヴ"
    };

    private static final Set<Long> PAIRS = pairs();

    private Likeness() {}

    /** 0 to 1; 1 is the word itself. */
    static double of(int[] typed, int[] word) {
        double[][] costs = new double[typed.length + 1][word.length + 1];
        for (int i = 0; i <= typed.length; i++) {
            for (int j = 0; j <= word.length; j++) {
                costs[i][j] = i == 0 && j == 0 ? 0 : cheapest(costs, i, j, typed, word);
            }
        }
        double longer = Math.max(typed.length, word.length);
        return Math.max(0, 1 - 2 * costs[typed.length][word.length] / longer);
    }

    private static double cheapest(double[][] costs, int i, int j, int[] typed, int[] word) {
        double cheapest = Double.MAX_VALUE;
        double start = i <= 1 && j <= 1 ? AT_THE_START : 0;
        if (i > 0) {
            cheapest = costs[i - 1][j] + extra(typed, i - 1) + start;
        }
        if (j > 0) {
            cheapest = Math.min(cheapest, costs[i][j - 1] + extra(word, j - 1) + start);
        }
        if (i > 0 && j > 0) {
            boolean same = typed[i - 1] == word[j - 1];
            double change = same ? 0 : changed(typed[i - 1], word[j - 1]) + start;
            cheapest = Math.min(cheapest, costs[i - 1][j - 1] + change);
        }
        if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1]) {
            cheapest = Math.min(cheapest, costs[i - 2][j - 2] + SWAPPED);
        }
        return cheapest;
    }

    private static double extra(int[] word, int at) {
        boolean doubled = at > 0 && word[at - 1] == word[at] || at + 1 < word.length && word[at + 1] == word[at];
        if (doubled) {
            return DOUBLED;
        }
        return isVowel(word[at]) || word[at] == 'h' ? VOWEL_ADDED : OTHER;
    }

    private static double changed(int typed, int meant) {
        if (PAIRS.contains(pair(typed, meant))) {
            return SAME_SOUND;
        }
        if (isVowel(typed) && isVowel(meant)) {
            return VOWEL_FOR_VOWEL;
        }
        return Hangul.sharedParts(typed, meant) >= 2 ? HANGUL_PART : OTHER;
    }

    private static boolean isVowel(int point) {
        return VOWELS.indexOf(point) >= 0;
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private static Set<Long> pairs() {
        Set<Long> pairs = new HashSet<>();
        for (String group : ALIKE) {
            int[] letters = group.codePoints().toArray();
            for (int one : letters) {
                for (int other : letters) {
                    pairs.add(pair(one, other));
                }
            }
        }
        return Set.copyOf(pairs);
    }
}
