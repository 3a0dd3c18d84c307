package org.vigie.bench;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A run as text to read. */
final class Report {

    /** Hard on purpose, and told apart. */
    private static final Set<String> APART = Set.of("spoken", "translit");

    private static final int SHOWN = 3;

    private Report() {}

    /** Ratios by class, by language and overall, then times. */
    static String table(BenchRun run) {
        Table table = new Table()
                .row("", "queries", "s@1", "s@3", "s@10", "MRR", "nDCG", "empty", "zero", "must not", "failed");
        groups(table, run.queries(), Scored::kind);
        table.empty();
        groups(table, run.queries(), Scored::language);
        table.empty();
        row(table, "all but " + String.join(", ", APART.stream().sorted().toList()), withoutHard(run.queries()));
        row(table, "all", run.queries());
        return table + System.lineSeparator() + times(run.queries());
    }

    static List<Scored> withoutHard(List<Scored> queries) {
        return queries.stream().filter(query -> !APART.contains(query.kind())).toList();
    }

    private static void groups(Table table, List<Scored> queries, Function<Scored, String> by) {
        Map<String, List<Scored>> groups =
                queries.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        groups.forEach((name, group) -> row(table, name, group));
    }

    private static void row(Table table, String name, List<Scored> queries) {
        Summary summary = Summary.of(queries);
        boolean ratios = summary.hasRatios();
        table.row(
                name,
                String.valueOf(summary.queries()),
                ratios ? Table.ratio(summary.success1()) : "-",
                ratios ? Table.ratio(summary.success3()) : "-",
                ratios ? Table.ratio(summary.success10()) : "-",
                ratios ? Table.ratio(summary.mrr()) : "-",
                ratios ? Table.ratio(summary.ndcg()) : "-",
                String.valueOf(summary.empty()),
                summary.zeros().toString(),
                summary.forbidden().toString(),
                String.valueOf(summary.failed()));
    }

    private static String times(Collection<Scored> queries) {
        double[] sorted = queries.stream().mapToDouble(Scored::millis).sorted().toArray();
        if (sorted.length == 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "milliseconds a query: median %.1f, 90%% below %.1f, 99%% below %.1f, slowest %.1f%n",
                percentile(sorted, 50),
                percentile(sorted, 90),
                percentile(sorted, 99),
                sorted[sorted.length - 1]);
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** The queries whose answers are worst: what came first, and what was wanted and where it came. */
    static String worst(BenchRun run, int count, Map<String, String> names) {
        StringBuilder text = new StringBuilder();
        run.queries().stream()
                .filter(Report::imperfect)
                .sorted(Comparator.comparingDouble(Scored::ndcg).thenComparingInt(query -> query.success(1) ? 1 : 0))
                .limit(count)
                .forEach(query -> text.append(detail(query, names)));
        return text.toString();
    }

    private static boolean imperfect(Scored query) {
        return query.hasAnswer() ? query.ndcg() < 1 || query.forbidden() : !query.empty();
    }

    private static String detail(Scored query, Map<String, String> names) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%s (%s, %s): %s %s%n  rank %s, nDCG %.3f, %d hits%s%s%n",
                query.id(),
                query.kind(),
                query.language(),
                query.search(),
                query.params().isEmpty() ? "" : query.params(),
                query.rank() == 0 ? "-" : query.rank(),
                query.ndcg(),
                query.total(),
                query.forbidden() ? ", something that must not be is among the first" : "",
                query.failure() == null ? "" : ", failed: " + query.failure()));
        for (int i = 0; i < Math.min(SHOWN, query.first().size()); i++) {
            Scored.Graded hit = query.first().get(i);
            text.append(String.format(
                    Locale.ROOT, "  %d. [%d] %s  (%s, %.2f)%n", i + 1, hit.grade(), hit.name(), hit.id(), hit.score()));
        }
        query.wanted().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(wanted -> text.append(String.format(
                        "  wanted [%d] %s  (%s)%s%n",
                        wanted.getValue(),
                        names.getOrDefault(wanted.getKey(), "?"),
                        wanted.getKey(),
                        place(query, wanted.getKey()))));
        return text.toString();
    }

    private static String place(Scored query, String id) {
        List<String> ids = query.first().stream().map(Scored.Graded::id).toList();
        return ids.contains(id) ? ", came as number " + (ids.indexOf(id) + 1) : "";
    }
}
