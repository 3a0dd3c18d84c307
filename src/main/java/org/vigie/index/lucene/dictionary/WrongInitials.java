package org.vigie.index.lucene.dictionary;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The words at one edit whose first letter is another: all behind it is right then, so they are few steps apart in the
 * order of endings, however many letters the script has.
 */
final class WrongInitials {

    private final FrontCoded words;
    private final Endings endings;

    WrongInitials(FrontCoded words, Endings endings) {
        this.words = words;
        this.endings = endings;
    }

    /** @param query two code points or more */
    void forEach(int[] query, Consumer<FrontCoded.Cursor> visitor) {
        Consumer<FrontCoded.Cursor> unlessFirst = found -> {
            if (found.points[0] != query[0]) {
                visitor.accept(found);
            }
        };
        int[] swapped = query.clone();
        swapped[0] = query[1];
        swapped[1] = query[0];
        exact(swapped, unlessFirst);
        exact(Arrays.copyOfRange(query, 1, query.length), unlessFirst);
        withAnyLetterBefore(query, 1, unlessFirst);
        withAnyLetterBefore(query, 0, unlessFirst);
    }

    private void exact(int[] word, Consumer<FrontCoded.Cursor> visitor) {
        FrontCoded.Cursor found = words.cursor();
        if (words.find(word, found)) {
            visitor.accept(found);
        }
    }

    /** Each word of one letter and the query from this place: from group to group of the words with the same letter before it. */
    private void withAnyLetterBefore(int[] query, int from, Consumer<FrontCoded.Cursor> visitor) {
        int[] reversed = WordDictionary.reversed(query, from);
        int order = endings.lowerBound(reversed, 0, endings.size());
        int end = endings.endOfSuffix(reversed, order, endings.size());
        FrontCoded.Cursor found = words.cursor();
        int[] longer = Arrays.copyOf(reversed, reversed.length + 1);
        while (order < end) {
            found.seek(endings.place(order));
            if (found.length == reversed.length) {
                order++;
                continue;
            }
            longer[reversed.length] = found.points[found.length - longer.length];
            if (found.length == longer.length && !Typos.isDigit(found.points[0])) {
                visitor.accept(found);
            }
            order = endings.endOfSuffix(longer, order, end);
        }
    }
}
