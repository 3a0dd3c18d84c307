package org.vigie.index.lucene;

/**
 * A part of a text that counts as one, in the folded form in which texts and queries are compared.
 *
 * @param also a second form that means the same part, such as {@code .net} for {@code net}; null if there is none
 * @param chained whether it hangs together with the piece before it, as in {@code peer-to-peer} or {@code l'eau}
 * @param start in the text, in UTF-16 units
 * @param end exclusive
 */
record Piece(Kind kind, String form, String also, boolean chained, int start, int end) {

    enum Kind {
        /** Letters and digits, in a script that writes spaces or that a dictionary has segmented. */
        WORD,
        /** Katakana: mostly one foreign word. */
        KATAKANA,
        /** Korean between two spaces: a word with its particles. */
        HANGUL,
        /** Han and hiragana without any sign of where a word ends. */
        RUN,
        /** Says something, but isn't asked for. */
        EMOJI
    }

    /** Whether it is also found by two of its characters at a time. */
    boolean hasGrams() {
        return switch (kind) {
            case RUN -> true;
            case KATAKANA, HANGUL -> form.codePointCount(0, form.length()) > 2;
            case WORD, EMOJI -> false;
        };
    }
}
