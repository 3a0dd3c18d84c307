package org.vigie.index.lucene.dictionary;

/** A Korean syllable is one code point, made by Unicode's arithmetic of a first consonant, a vowel and perhaps a last consonant. */
final class Hangul {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int VOWELS = 21;
    private static final int FINALS = 28;

    /** The Revised Romanisation, letter by letter. */
    private static final String[] INITIAL = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };

    private static final String[] VOWEL = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    };

    private static final String[] FINAL = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };

    private Hangul() {}

    static boolean isSyllable(int point) {
        return point >= FIRST && point <= LAST;
    }

    /** Of the three parts, how many are the same; 0 where one isn't Korean. */
    static int sharedParts(int one, int other) {
        if (!isSyllable(one) || !isSyllable(other)) {
            return 0;
        }
        int a = one - FIRST;
        int b = other - FIRST;
        return (a / FINALS / VOWELS == b / FINALS / VOWELS ? 1 : 0)
                + (a / FINALS % VOWELS == b / FINALS % VOWELS ? 1 : 0)
                + (a % FINALS == b % FINALS ? 1 : 0);
    }

    static String romanised(int syllable) {
        int number = syllable - FIRST;
        return INITIAL[number / FINALS / VOWELS] + VOWEL[number / FINALS % VOWELS] + FINAL[number % FINALS];
    }
}
