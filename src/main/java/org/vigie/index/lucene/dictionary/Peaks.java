package org.vigie.index.lucene.dictionary;

import java.io.IOException;
import java.nio.IntBuffer;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.util.ArrayUtil;

/**
 * Finds the most frequent words of a range without looking at all: knows the highest frequency of each sixteen places. The
 * {@code n} best words can't stand outside the {@code n} groups of the highest peaks, so no more groups than that are opened.
 */
final class Peaks {

    private static final int GROUP = 16;

    private final IntBuffer peaks;

    Peaks(Parts parts) {
        peaks = parts.ints();
    }

    /** Takes the frequencies of all places in their order, and writes their peaks. */
    static final class Builder {

        private int[] peaks = new int[16];
        private int places;

        void add(int frequency) {
            peaks = ArrayUtil.grow(peaks, places / GROUP + 1);
            peaks[places / GROUP] = Math.max(peaks[places / GROUP], frequency);
            places++;
        }

        void write(PartsWriter out) throws IOException {
            out.ints(peaks, (places + GROUP - 1) / GROUP);
        }
    }

    /** The best places from (with) {@code from} to (without) {@code to}, best first. */
    int[] best(int from, int to, int limit, IntUnaryOperator frequency) {
        Best best = new Best(limit);
        Best groups = new Best(limit);
        int whole = (from + GROUP - 1) / GROUP;
        int wholeEnd = Math.max(to / GROUP, whole);
        for (int group = whole; group < wholeEnd; group++) {
            groups.offer(0, peaks.get(group), group);
        }
        offer(best, from, Math.min(to, whole * GROUP), frequency);
        for (int group : groups.places()) {
            offer(best, group * GROUP, (group + 1) * GROUP, frequency);
        }
        offer(best, Math.max(from, wholeEnd * GROUP), to, frequency);
        return best.places();
    }

    private static void offer(Best best, int from, int to, IntUnaryOperator frequency) {
        for (int place = from; place < to; place++) {
            best.offer(0, frequency.applyAsInt(place), place);
        }
    }
}
