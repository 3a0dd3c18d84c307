package org.vigie.index.lucene.dictionary;

import java.util.Arrays;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The words in the order of their reversed texts, as packed numbers of places in the list: 19 bits a word at half a million,
 * where a second front-coded list would take about eight bytes. Reading a word costs a short walk, so it is bisected only.
 */
final class Endings {

    private final FrontCoded words;
    private final PackedInts.Mutable places;

    Endings(FrontCoded words) {
        this.words = words;
        int size = words.size();
        places = PackedInts.getMutable(size, PackedInts.bitsRequired(size), PackedInts.COMPACT);
        SortedTexts reversed = new SortedTexts(size);
        FrontCoded.Cursor cursor = words.cursor();
        while (cursor.next()) {
            reversed.add(new StringBuilder(cursor.text()).reverse().toString(), cursor.place);
        }
        reversed.sort();
        for (int i = 0; i < size; i++) {
            places.set(i, reversed.number(i));
        }
    }

    int size() {
        return places.size();
    }

    int place(int order) {
        return (int) places.get(order);
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

    long ramBytesUsed() {
        return places.ramBytesUsed();
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
