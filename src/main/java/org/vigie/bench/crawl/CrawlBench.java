package org.vigie.bench.crawl;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.vigie.bench.Table;
import org.vigie.bench.crawl.CrawlBenchOptions.Case;
import org.vigie.bench.crawl.Figures.Figure;

/** Measures each case that was asked for on a bed of its own, and tells what came of it. */
public final class CrawlBench {

    private static final int REHEARSED_HOSTS = 5;
    private static final int REHEARSED_VIDEOS = 500;

    private final CrawlBenchOptions options;
    private final Path data;
    private final Path config;
    private final Clock clock;
    private final PrintStream out;
    private final Figures figures = new Figures();

    /**
     * @param data where it may make a folder {@code crawl}
     * @param config the operator's
     */
    public CrawlBench(CrawlBenchOptions options, Path data, Path config, Clock clock, PrintStream out) {
        this.options = options;
        this.data = data;
        this.config = config;
        this.clock = clock;
        this.out = out;
    }

    /** Exit code: 0, or 1 if a figure was missed. */
    public int run() throws IOException {
        if (!EngineProcess.isRecorded()) {
            try (Bed bed = new Bed(
                    data.resolve("crawl").resolve("rehearsal"),
                    config,
                    REHEARSED_HOSTS,
                    REHEARSED_VIDEOS,
                    options,
                    clock)) {
                bed.rehearse();
            }
        }
        for (Case measured : options.cases()) {
            String name = measured.toString();
            int videos = options.videos(measured);
            System.err.printf(
                    Locale.ROOT, "%s: %,d videos of %,d hosts are being made%n", name, videos, options.hosts());
            Path place = data.resolve("crawl").resolve(name);
            try (Bed bed = new Bed(place, config, options.hosts(), videos, options, clock)) {
                switch (measured) {
                    case FIRST -> new FirstCase(bed, figures).run();
                    case FAST -> new FastCase(bed, figures).run();
                    case UNCHANGED -> new UnchangedCase(bed, figures).run();
                    case FRESH -> new FreshCase(bed, figures, clock).run();
                }
            }
        }
        out.print(table());
        if (options.json() != null) {
            write();
        }
        return figures.all().stream().anyMatch(Figure::isMissed) ? 1 : 0;
    }

    private Table table() {
        Table table = new Table().row("case, figure", "measured", "goal", "of goal", "");
        for (Figure figure : figures.all()) {
            table.row(
                    figure.measured() + ": " + figure.name(),
                    (Figures.text(figure.value()) + " " + figure.unit()).strip(),
                    figure.goal(),
                    figure.ratio() == null ? "" : Table.ratio(figure.ratio()),
                    figure.isMissed() ? "missed" : "");
        }
        return table;
    }

    private void write() throws IOException {
        Files.createDirectories(options.json().toAbsolutePath().getParent());
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(options.json().toFile(), Map.of("hosts", options.hosts(), "figures", figures.all()));
    }
}
