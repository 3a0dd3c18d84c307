package org.vigie.index.lucene.inflection;

/**
 * Endings that one stem of one language takes in turn, and which stems those are.
 *
 * @param weight how surely two words that differ by these endings are one word, from 0 to 1
 * @param letters which the stem must end with one of, or with none of if {@code excluded}; empty: any stem
 */
record Paradigm(int language, double weight, String letters, boolean excluded) {

    boolean takes(String word, int stem) {
        return letters.isEmpty() || (letters.indexOf(word.charAt(stem - 1)) >= 0) != excluded;
    }
}
