package org.vigie.index.lucene;

import org.vigie.index.Ranking;
import org.vigie.index.lucene.dictionary.WordDictionary;

/** Keeps the expansion of the dictionary in use, which remembers what it found for a word. */
final class Expansions {

    private volatile Expansion last;

    Expansion of(WordDictionary dictionary, Ranking.Variants qualities) {
        Expansion kept = last;
        if (kept == null || !kept.isOf(dictionary, qualities)) {
            kept = new Expansion(dictionary, qualities);
            last = kept;
        }
        return kept;
    }
}
