package org.vigie.index.lucene;

import java.util.List;

/**
 * What may stand in a document for a word of a query.
 *
 * @param terms of the index; if several, they must follow each other
 * @param quality 1 for the word itself, less for what is less certainly meant
 */
record Variant(Kind kind, List<String> terms, double quality) {

    enum Kind {
        /** As typed. */
        EXACT,
        /** Another form of it: plural, case, tense. */
        INFLECTED,
        /** It and its neighbours in the query as one word: {@code rain water}, {@code rainwater}. */
        JOINED,
        /** It as several words: {@code linuxmint}, {@code linux mint}. */
        SPLIT,
        /** A compound that it is a part of: {@code Reparatur}, {@code Fahrradreparatur}. */
        PART,
        /** A word that begins with it, as the last word of a query may be cut. */
        PREFIX,
        /** What it is likely a slip for. */
        TYPO,
        /** The same sound in another script. */
        TRANSLITERATED
    }
}
