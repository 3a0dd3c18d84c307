package org.vigie.index.lucene.dictionary;

import java.util.PriorityQueue;

/** The few best of many places: of higher rank, then in more documents, then earlier. */
final class Best {

    private static final int PLACE_BITS = 28;
    private static final long PLACES = (1L << PLACE_BITS) - 1;

    private final int limit;
    private final PriorityQueue<Long> worstFirst = new PriorityQueue<>();

    Best(int limit) {
        this.limit = limit;
    }

    /** @param rank 0 to 3 */
    void offer(int rank, int documents, int place) {
        if (limit <= 0) {
            return;
        }
        long one = (long) rank << 59 | (long) documents << PLACE_BITS | PLACES - place;
        if (worstFirst.size() < limit) {
            worstFirst.add(one);
        } else if (one > worstFirst.element()) {
            worstFirst.remove();
            worstFirst.add(one);
        }
    }

    int size() {
        return worstFirst.size();
    }

    /** Empties it. */
    int[] places() {
        int[] places = new int[worstFirst.size()];
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = (int) (PLACES - (worstFirst.remove() & PLACES));
        }
        return places;
    }
}
