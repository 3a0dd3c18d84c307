package org.vigie.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of many requests. May be added to from several threads. */
final class ApiRun {

    static final double SLOW_MILLIS = 1_000;

    private static final int SHOWN = 20;

    private final String base;
    private final List<Double> millis = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> slow = new ArrayList<>();

    ApiRun(String base) {
        this.base = base;
    }

    synchronized void add(ApiRequest request, int status, double took, List<String> wrong) {
        millis.add(took);
        statuses.merge(status, 1, Integer::sum);
        if (!wrong.isEmpty()) {
            failures.add(String.join("; ", wrong) + "\n    " + request.curl(base));
        }
        if (took > SLOW_MILLIS) {
            slow.add("%.0f ms%n    %s".formatted(took, request.curl(base)));
        }
    }

    /** What was wrong with an answer, and the request as a line for a shell. */
    List<String> failures() {
        return failures;
    }

    Map<Integer, Integer> statuses() {
        return statuses;
    }

    boolean passed() {
        return failures.isEmpty() && slow.isEmpty();
    }

    void print(PrintStream out) {
        List<Double> sorted = millis.stream().sorted().toList();
        out.printf("%,d requests; by status %s%n", sorted.size(), statuses);
        out.printf(
                "p50 %.1f ms, p99 %.1f ms, max %.1f ms; %,d over a second%n",
                at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), slow.size());
        out.printf("%,d answers that break the contract%n", failures.size());
        failures.stream().limit(SHOWN).forEach(out::println);
        if (!slow.isEmpty()) {
            out.println("Slow ones:");
            slow.stream().limit(SHOWN).forEach(out::println);
        }
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * (sorted.size() - 1)));
    }
}
