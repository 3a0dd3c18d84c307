package org.vigie.search;

import java.util.function.IntPredicate;

/** Finds the next character of a sort in a text, and remembers it: asked from left to right, all questions are one pass. */
final class Ahead {

    private final String text;
    private final IntPredicate wanted;
    private int searchedFrom;
    private int found = -1;

    Ahead(String text, IntPredicate wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    /** Where the first one is, not before {@code from}; the length of the text if there is none. */
    int next(int from) {
        if (from < searchedFrom || from > found) {
            searchedFrom = from;
            found = from;
            while (found < text.length() && !wanted.test(text.codePointAt(found))) {
                found++;
            }
        }
        return found;
    }
}
