package org.vigie.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What changed from an earlier run to a later one, over the queries that both have. */
final class Comparison {

    private static final double SAME = 0.0005;

    private final List<Change> changes = new ArrayList<>();

    private record Change(Scored before, Scored after) {

        double ndcg() {
            return value(after) - value(before);
        }

        /** A query without an answer is right when it is empty. */
        private static double value(Scored query) {
            return query.hasAnswer() ? query.ndcg() : query.empty() ? 1 : 0;
        }
    }

    Comparison(BenchRun before, BenchRun after) {
        Map<String, Scored> earlier = new HashMap<>();
        before.queries().forEach(query -> earlier.put(query.id(), query));
        after.queries().stream()
                .filter(query -> earlier.containsKey(query.id()))
                .forEach(query -> changes.add(new Change(earlier.get(query.id()), query)));
    }

    String text() {
        List<Scored> before = changes.stream().map(Change::before).toList();
        List<Scored> after = changes.stream().map(Change::after).toList();
        Table table = new Table().row(changes.size() + " queries", "before", "now", "change");
        ratios(table, "", Summary.of(before), Summary.of(after));
        ratios(
                table,
                " without hard ones",
                Summary.of(Report.withoutHard(before)),
                Summary.of(Report.withoutHard(after)));
        return table
                + list("better", Comparator.comparingDouble(Change::ndcg).reversed(), 1)
                + list("worse", Comparator.comparingDouble(Change::ndcg), -1);
    }

    private static void ratios(Table table, String which, Summary before, Summary after) {
        ratio(table, "s@1" + which, before.success1(), after.success1());
        ratio(table, "s@3" + which, before.success3(), after.success3());
        ratio(table, "s@10" + which, before.success10(), after.success10());
        ratio(table, "MRR" + which, before.mrr(), after.mrr());
        ratio(table, "nDCG" + which, before.ndcg(), after.ndcg());
        table.row("empty" + which, String.valueOf(before.empty()), String.valueOf(after.empty()), "");
        table.row("zero" + which, before.zeros().toString(), after.zeros().toString(), "");
        table.row(
                "must not" + which,
                before.forbidden().toString(),
                after.forbidden().toString(),
                "");
    }

    private static void ratio(Table table, String name, double before, double after) {
        table.row(name, Table.ratio(before), Table.ratio(after), Table.signed(after - before));
    }

    private String list(String title, Comparator<Change> order, int sign) {
        List<Change> listed = changes.stream()
                .filter(change -> change.ndcg() * sign > SAME)
                .sorted(order)
                .toList();
        StringBuilder text = new StringBuilder(String.format("%n%d queries got %s%n", listed.size(), title));
        for (Change change : listed) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %+.3f  rank %s to %s  %s (%s, %s): %s%n",
                    change.ndcg(),
                    rank(change.before()),
                    rank(change.after()),
                    change.after().id(),
                    change.after().kind(),
                    change.after().language(),
                    change.after().search()));
        }
        return text.toString();
    }

    private static String rank(Scored query) {
        return query.rank() == 0 ? "-" : String.valueOf(query.rank());
    }
}
