package org.vigie.index.lucene.inflection;

import java.util.List;

/**
 * Endings that one stem of one language takes in turn, and which stems those are.
 *
 * @param weight how surely two words that differ by these endings are one word, from 0 to 1
 * @param letters which the stem must end with one of, or with none of if {@code excluded}; empty: any stem
 * @param sure its endings, if they tell so much that a stem may be a letter shorter than else; empty if not
 */
record Paradigm(int language, double weight, String letters, boolean excluded, List<String> sure) {

    boolean takes(String word, int stem) {
        return letters.isEmpty() || (letters.indexOf(word.charAt(stem - 1)) >= 0) != excluded;
    }
}
