package org.vigie.bench.crawl;

/** How many videos each host of a federation has: the n-th largest the n-th part of the largest, as it is in the fediverse. */
final class Sizes {

    private Sizes() {}

    /** Largest first; each host has one at least, and together they have as many as asked for. */
    static int[] of(int hosts, int videos) {
        double harmonic = 0;
        for (int rank = 1; rank <= hosts; rank++) {
            harmonic += 1.0 / rank;
        }
        int[] sizes = new int[hosts];
        int left = videos;
        for (int rank = hosts; rank > 1; rank--) {
            sizes[rank - 1] = (int) Math.max(1, videos / harmonic / rank);
            left -= sizes[rank - 1];
        }
        sizes[0] = Math.max(1, left);
        return sizes;
    }
}
