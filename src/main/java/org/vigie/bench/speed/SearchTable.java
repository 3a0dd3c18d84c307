package org.vigie.bench.speed;

import java.util.List;
import java.util.Locale;
import org.vigie.bench.Table;
import org.vigie.bench.corpus.QueryClass;

/** What was measured, as text to read. */
final class SearchTable {

    private static final double MIB = 1 << 20;

    private final SearchFigures figures;

    SearchTable(SearchFigures figures) {
        this.figures = figures;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%,d videos, -Xmx%s%n%n", figures.videos(), figures.heap()));
        text.append(size());
        if (figures.inside() != null || figures.http() != null) {
            text.append(System.lineSeparator()).append(classes());
        }
        if (figures.served() != null) {
            text.append(System.lineSeparator()).append(served(figures.served()));
        }
        if (figures.writing() != null) {
            text.append(System.lineSeparator()).append(writing(figures.writing()));
        }
        return text.toString();
    }

    private String size() {
        SearchFigures.Filled filled = figures.filled();
        SearchFigures.Disk disk = figures.disk();
        Table table = new Table().row("on disk", "MiB", "bytes a video");
        disk.parts().forEach((part, bytes) -> table.row(part, mebibytes(bytes), aVideo(bytes)));
        table.row(
                "all, " + disk.segments() + " segments", mebibytes(disk.total()), aVideo(disk.total()) + " (aim 900)");
        return String.format(
                        Locale.ROOT,
                        "filled with -Xmx%s: %,.0f videos a CPU-second (%.0f s, of which %.0f s making them up is taken off),"
                                + " %.0f s in all%n%n",
                        filled.heap(),
                        filled.perCpuSecond(),
                        filled.cpuSeconds(),
                        filled.makingSeconds(),
                        filled.wallSeconds())
                + table;
    }

    private String aVideo(long bytes) {
        return String.valueOf(bytes / figures.videos());
    }

    private Table classes() {
        Table table = new Table()
                .row(
                        "milliseconds",
                        "inside: CPU",
                        "p50",
                        "p99",
                        "wall p99",
                        "HTTP: CPU",
                        "p50",
                        "p99",
                        "aim",
                        "KB",
                        "found",
                        "asked",
                        "failed");
        for (QueryClass kind : QueryClass.values()) {
            ClassFigures inside = of(figures.inside(), kind);
            ClassFigures http = of(figures.http(), kind);
            if (inside != null || http != null) {
                ClassFigures either = http == null ? inside : http;
                table.row(
                        kind.label(),
                        inside == null ? "" : millis(inside.cpu()),
                        inside == null ? "" : millis(inside.cpuMedian()),
                        inside == null ? "" : millis(inside.cpuTail()),
                        inside == null ? "" : millis(inside.wallTail()),
                        http == null ? "" : millis(http.cpu()),
                        http == null ? "" : millis(http.wallMedian()),
                        http == null ? "" : millis(http.wallTail()),
                        number(kind.median()) + " / " + number(kind.tail()),
                        http == null ? "" : String.valueOf(http.bytes() / 1_000),
                        either.found() == null ? "" : Table.ratio(either.found()),
                        String.valueOf(either.asked()),
                        String.valueOf(either.failed()));
            }
        }
        return table;
    }

    static ClassFigures of(List<ClassFigures> classes, QueryClass kind) {
        return classes == null
                ? null
                : classes.stream()
                        .filter(one -> one.kind().equals(kind.label()))
                        .findFirst()
                        .orElse(null);
    }

    private static Table served(SearchFigures.Served served) {
        return new Table()
                .row("over HTTP", "", "aim at a million")
                .row("answers a second, all kinds mixed, 2 clients", number(served.mixedPerSecond()), "2000")
                .row("CPU ms an answer of these", millis(served.mixedCpu()), "")
                .row("p99 of these, ms", millis(served.mixedWallTail()), "")
                .row("bytes of JSON a video", String.valueOf(served.bytesAVideo()), "")
                .row("seconds to the first right answer", seconds(served.starts()), "2")
                .row("memory after it: anonymous, MiB", mebibytes(served.ready().anonymous()), "")
                .row(
                        "memory at the end: anonymous, MiB",
                        mebibytes(served.after().anonymous()),
                        "250")
                .row(
                        "memory at the end: file-backed, MiB",
                        mebibytes(served.after().file()),
                        "")
                .row("most memory ever, MiB", mebibytes(served.after().peak()), "");
    }

    private static Table writing(SearchFigures.Writing writing) {
        ClassFigures still = writing.still();
        ClassFigures busy = writing.busy();
        return new Table()
                .row("two words, asked inside", "still", "while videos are put", "ratio", "aim")
                .row(
                        "p50 of CPU ms",
                        millis(still.cpuMedian()),
                        millis(busy.cpuMedian()),
                        number(busy.cpuMedian() / still.cpuMedian()),
                        "")
                .row(
                        "p99 of CPU ms",
                        millis(still.cpuTail()),
                        millis(busy.cpuTail()),
                        number(busy.cpuTail() / still.cpuTail()),
                        "")
                .row(
                        "p99 of wall ms",
                        millis(still.wallTail()),
                        millis(busy.wallTail()),
                        number(busy.wallTail() / still.wallTail()),
                        "3")
                .row("videos put a second", "", number(writing.perSecond()), "", "500")
                .row("ms until one is found, longest of 5", "", number(writing.searchable()), "", "1000");
    }

    private static String seconds(List<Double> seconds) {
        return String.join(
                " · ",
                seconds.stream()
                        .map(one -> String.format(Locale.ROOT, "%.2f", one))
                        .toList());
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : "%.1f", millis);
    }

    static String number(double number) {
        return String.format(Locale.ROOT, number < 10 && number != Math.rint(number) ? "%.1f" : "%.0f", number);
    }

    static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / MIB);
    }
}
