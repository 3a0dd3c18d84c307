package org.vigie.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigie.bench.Table;
import org.vigie.bench.corpus.QueryClass;
import org.vigie.bench.speed.PeerFigures.OfPeer;
import org.vigie.bench.speed.PeerFigures.Way;

/** This engine beside its peers, as text to read. Each ratio says how many times better this engine is. */
final class PeerTable {

    private final SearchFigures ours;
    private final PeerFigures figures;

    PeerTable(PeerFigures figures) {
        this.figures = figures;
        this.ours = figures.ours();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (OfPeer peer : figures.peers()) {
            text.append(String.format(
                            Locale.ROOT,
                            "%,d videos; this engine with -Xmx%s; %s with %s%n%n",
                            ours.videos(),
                            ours.heap(),
                            peer.name(),
                            peer.given()))
                    .append(classes(peer.ways()))
                    .append(System.lineSeparator())
                    .append(whole(peer))
                    .append(System.lineSeparator());
        }
        if (figures.failed() > 0) {
            text.append(String.format(Locale.ROOT, "%,d questions weren't answered%n", figures.failed()));
        }
        return text.toString();
    }

    private Table classes(List<Way> ways) {
        Table table = new Table();
        List<String> head = new ArrayList<>(List.of("ms, this engine over HTTP", "CPU", "p50", "p99", "found"));
        ways.forEach(
                way -> head.addAll(List.of(way.name() + ": CPU", "p50", "p99", "found", "CPU ratio", "p99 ratio")));
        table.row(head.toArray(String[]::new));
        for (QueryClass kind : QueryClass.values()) {
            ClassFigures own = SearchTable.of(ours.http(), kind);
            if (own != null) {
                List<String> cells = new ArrayList<>(List.of(kind.label()));
                cells.addAll(taken(own));
                ways.forEach(way -> cells.addAll(beside(own, SearchTable.of(way.classes(), kind))));
                table.row(cells.toArray(String[]::new));
            }
        }
        return table;
    }

    private static List<String> taken(ClassFigures taken) {
        return List.of(
                SearchTable.millis(taken.cpu()),
                SearchTable.millis(taken.wallMedian()),
                SearchTable.millis(taken.wallTail()),
                taken.found() == null ? "" : Table.ratio(taken.found()));
    }

    private static List<String> beside(ClassFigures ours, ClassFigures theirs) {
        if (theirs == null) {
            return List.of("", "", "", "", "", "");
        }
        List<String> cells = new ArrayList<>(taken(theirs));
        cells.add(SearchComparison.ratio(ours.cpu(), theirs.cpu()));
        cells.add(SearchComparison.ratio(ours.wallTail(), theirs.wallTail()));
        return cells;
    }

    private Table whole(OfPeer peer) {
        int videos = ours.videos();
        double start = ours.served().starts().stream().min(Double::compare).orElse(0.0);
        Table table = new Table().row("", "this engine", peer.name(), "ratio", "aim");
        add(
                table,
                "bytes a video on disk",
                (double) ours.disk().total() / videos,
                (double) peer.bytesOnDisk() / videos,
                peer.aims().disk());
        add(
                table,
                "anonymous memory, MiB",
                mib(ours.served().after()),
                mib(peer.memory()),
                peer.aims().memory());
        add(
                table,
                "seconds to the first right answer",
                start,
                peer.start(),
                peer.aims().start());
        double perSecond = ours.filled().perCpuSecond();
        double theirs = peer.filled().perCpuSecond();
        table.row(
                "videos indexed a CPU-second",
                SearchTable.number(perSecond),
                SearchTable.number(theirs),
                SearchComparison.ratio(theirs, perSecond),
                peer.aims().indexing());
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
