package org.vigie.bench.speed;

import java.util.List;
import java.util.Locale;
import org.vigie.bench.Table;
import org.vigie.bench.corpus.QueryClass;

/** Two runs side by side: what was then, what is now, and now as a share of then. */
final class SearchComparison {

    private final SearchFigures then;
    private final SearchFigures now;

    SearchComparison(SearchFigures then, SearchFigures now) {
        this.then = then;
        this.now = now;
    }

    @Override
    public String toString() {
        Table table = new Table().row("against the earlier run", "then", "now", "now / then");
        add(
                table,
                "videos indexed a CPU-second",
                then.filled().perCpuSecond(),
                now.filled().perCpuSecond());
        add(table, "bytes a video on disk", aVideo(then), aVideo(now));
        now.disk().parts().forEach((part, bytes) -> {
            long before = then.disk().parts().getOrDefault(part, 0L);
            add(table, "  " + part, (double) before / then.videos(), (double) bytes / now.videos());
        });
        addClasses(table, "inside, CPU ms", then.inside(), now.inside());
        addClasses(table, "HTTP, CPU ms", then.http(), now.http());
        if (then.served() != null && now.served() != null) {
            add(
                    table,
                    "mixed, CPU ms an answer",
                    then.served().mixedCpu(),
                    now.served().mixedCpu());
            add(
                    table,
                    "seconds to the first answer",
                    last(then.served().starts()),
                    last(now.served().starts()));
            add(
                    table,
                    "anonymous memory, MiB",
                    then.served().after().anonymous() / 1048576.0,
                    now.served().after().anonymous() / 1048576.0);
        }
        return (then.videos() == now.videos()
                        ? ""
                        : String.format(Locale.ROOT, "Then %,d videos, now %,d.%n", then.videos(), now.videos()))
                + table;
    }

    private static void addClasses(Table table, String what, List<ClassFigures> then, List<ClassFigures> now) {
        for (QueryClass kind : QueryClass.values()) {
            ClassFigures before = SearchTable.of(then, kind);
            ClassFigures after = SearchTable.of(now, kind);
            if (before != null && after != null) {
                add(table, kind.label() + ", " + what, before.cpu(), after.cpu());
                if (before.cpuTail() != null && after.cpuTail() != null) {
                    add(table, kind.label() + ", p99 of it", before.cpuTail(), after.cpuTail());
                }
                if (before.found() != null
                        && after.found() != null
                        && !before.found().equals(after.found())) {
                    add(table, kind.label() + ", found", before.found(), after.found());
                }
            }
        }
    }

    private static void add(Table table, String what, double then, double now) {
        table.row(what, SearchTable.millis(then), SearchTable.millis(now), ratio(then, now));
    }

    /** Nothing compares with nothing, or with what wasn't there. */
    static String ratio(double then, double now) {
        return then == 0 ? "-" : String.format(Locale.ROOT, "%.2f", now / then);
    }

    private static double aVideo(SearchFigures figures) {
        return (double) figures.disk().total() / figures.videos();
    }

    private static double last(List<Double> starts) {
        return starts.getLast();
    }
}
