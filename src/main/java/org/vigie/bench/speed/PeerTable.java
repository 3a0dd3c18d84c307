package org.vigie.bench.speed;

import java.util.Locale;
import org.vigie.bench.Table;
import org.vigie.bench.corpus.QueryClass;

/** This engine beside OpenSearch, as text to read. Each ratio says how many times better this engine is. */
final class PeerTable {

    private final PeerFigures figures;

    PeerTable(PeerFigures figures) {
        this.figures = figures;
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "%,d videos; this engine with -Xmx%s, OpenSearch with -Xmx%s, one shard, one segment%n%n",
                        figures.ours().videos(),
                        figures.ours().heap(),
                        figures.filled().heap())
                + classes()
                + System.lineSeparator()
                + whole();
    }

    private Table classes() {
        Table table = new Table()
                .row(
                        "over HTTP, ms",
                        "CPU",
                        "p50",
                        "p99",
                        "found",
                        "OpenSearch: CPU",
                        "p50",
                        "p99",
                        "found",
                        "CPU ratio",
                        "p99 ratio",
                        "fuzzy: CPU",
                        "p50",
                        "p99",
                        "found",
                        "CPU ratio",
                        "p99 ratio");
        for (QueryClass kind : QueryClass.values()) {
            ClassFigures ours = SearchTable.of(figures.ours().http(), kind);
            ClassFigures exact = SearchTable.of(figures.exact(), kind);
            ClassFigures fuzzy = SearchTable.of(figures.fuzzy(), kind);
            if (ours != null && exact != null) {
                String[] cells = new String[17];
                cells[0] = kind.label();
                fill(cells, 1, ours);
                fill(cells, 5, exact);
                compare(cells, 9, ours, exact);
                fill(cells, 11, fuzzy);
                compare(cells, 15, ours, fuzzy);
                table.row(cells);
            }
        }
        return table;
    }

    private static void fill(String[] cells, int at, ClassFigures taken) {
        cells[at] = taken == null ? "" : SearchTable.millis(taken.cpu());
        cells[at + 1] = taken == null ? "" : SearchTable.millis(taken.wallMedian());
        cells[at + 2] = taken == null ? "" : SearchTable.millis(taken.wallTail());
        cells[at + 3] = taken == null || taken.found() == null ? "" : Table.ratio(taken.found());
    }

    private static void compare(String[] cells, int at, ClassFigures ours, ClassFigures theirs) {
        cells[at] = theirs == null ? "" : SearchComparison.ratio(ours.cpu(), theirs.cpu());
        cells[at + 1] = theirs == null ? "" : SearchComparison.ratio(ours.wallTail(), theirs.wallTail());
    }

    private Table whole() {
        SearchFigures ours = figures.ours();
        int videos = ours.videos();
        double start = ours.served().starts().stream().min(Double::compare).orElse(0.0);
        Table table = new Table().row("", "this engine", "OpenSearch", "ratio", "aim");
        add(
                table,
                "bytes a video on disk",
                (double) ours.disk().total() / videos,
                (double) figures.bytesOnDisk() / videos,
                "2.5");
        add(table, "anonymous memory, MiB", mib(ours.served().after()), mib(figures.memory()), "4");
        add(table, "seconds to the first right answer", start, figures.start(), "3");
        double perSecond = ours.filled().perCpuSecond();
        double theirs = figures.filled().perCpuSecond();
        table.row(
                "videos indexed a CPU-second",
                SearchTable.number(perSecond),
                SearchTable.number(theirs),
                SearchComparison.ratio(theirs, perSecond),
                "1.5");
        return table;
    }

    private static void add(Table table, String what, double ours, double theirs, String aim) {
        table.row(
                what, SearchTable.number(ours), SearchTable.number(theirs), SearchComparison.ratio(ours, theirs), aim);
    }

    private static double mib(Memory memory) {
        return memory.anonymous() / 1048576.0;
    }
}
