package org.vigie.appraisal;

import java.util.List;

/** Hashes of 16 bits, the same on every machine and in every version: they are stored. Never 0. */
final class Hashes {

    private static final int WEIGHT_BITS = 3;

    private Hashes() {}

    /** Of a word; its last two bits are the word's weight. */
    static int word(String word) {
        return (of(word) & ~WEIGHT_BITS) | weightOf(word.length());
    }

    /** Of what is written without spaces, where a character says as much as three letters. */
    static int run(String run) {
        return (of(run) & ~WEIGHT_BITS) | weightOf(3 * run.length());
    }

    /** From 1 to 3: long words are rarer, and say more. */
    static int weight(int wordHash) {
        return wordHash & WEIGHT_BITS;
    }

    private static int weightOf(int length) {
        if (length <= 4) {
            return 1;
        }
        return length <= 7 ? 2 : 3;
    }

    static int of(String text) {
        return cut(mix(text.hashCode()));
    }

    static int shingle(List<String> words, int from, int length) {
        int hash = 17;
        for (int i = from; i < from + length; i++) {
            hash = mix(hash * 31 + words.get(i).hashCode());
        }
        return cut(hash);
    }

    private static int cut(int hash) {
        int cut = hash >>> 16;
        return cut == 0 ? 1 : cut;
    }

    /** The last steps of MurmurHash3, which spread every bit over all. */
    private static int mix(int hash) {
        int h = hash;
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return h ^ (h >>> 16);
    }
}
