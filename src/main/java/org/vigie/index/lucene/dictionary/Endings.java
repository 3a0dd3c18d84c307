package org.vigie.index.lucene.dictionary;

import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * The words in the order of their reversed texts, as numbers of places in the list, where a second front-coded list would take
 * twice as much. Reading a word costs a short walk, so it is bisected only.
 */
final class Endings {

    private final FrontCoded words;
    private final IntBuffer places;

    Endings(FrontCoded words, Parts parts) {
        this.words = words;
        this.places = parts.ints();
    }

    int size() {
        return places.limit();
    }

    int place(int order) {
        return places.get(order);
    }

    /** The first in order that does not come before these code points, read from the last to the first. */
    int lowerBound(int[] reversed, int from, int to) {
        FrontCoded.Cursor cursor = words.cursor();
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            cursor.seek(place(middle));
            if (compareReversed(cursor, reversed) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first in order after those that end so. */
    int endOfSuffix(int[] reversed, int from, int to) {
        int[] after = Arrays.copyOf(reversed, reversed.length + 1);
        after[reversed.length] = Integer.MAX_VALUE;
        return lowerBound(after, from, to);
    }

    private static int compareReversed(FrontCoded.Cursor word, int[] reversed) {
        int shared = Math.min(word.length, reversed.length);
        for (int i = 0; i < shared; i++) {
            int point = word.points[word.length - 1 - i];
            if (point != reversed[i]) {
                return point < reversed[i] ? -1 : 1;
            }
        }
        return word.length - reversed.length;
    }
}
