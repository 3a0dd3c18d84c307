package org.vigie.bench.speed;

import java.util.Arrays;

/** Times of one kind, in milliseconds, and what they come to. */
final class Timings {

    /** What percents that aren't whole lose as binary numbers. */
    private static final double ROUNDING = 1e-6;

    private double[] values = new double[1_024];
    private int size;

    void add(double millis) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = millis;
    }

    void addAll(Timings others) {
        for (int i = 0; i < others.size; i++) {
            add(others.values[i]);
        }
    }

    int size() {
        return size;
    }

    double mean() {
        return Arrays.stream(values, 0, size).average().orElse(Double.NaN);
    }

    /** The smallest value that so many percent don't exceed; not a number if there is none. */
    double percentile(double percent) {
        if (size == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent * size / 100 - ROUNDING);
        return sorted[Math.max(0, rank - 1)];
    }
}
