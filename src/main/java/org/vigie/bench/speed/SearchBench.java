package org.vigie.bench.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.vigie.bench.speed.SearchBenchOptions.Mode;
import org.vigie.bench.speed.SearchInside.Task;
import org.vigie.index.lucene.Footprint;

/** Fills an engine where that wasn't done, measures it from within and over HTTP, and tells what came of it. */
public final class SearchBench {

    /** What a small server crawls with would do as well, but takes longer. */
    private static final String HEAP_TO_FILL = "256m";

    private final SearchBenchOptions options;
    private final CorpusFolder folder;
    private final PrintStream out;
    private final PrintStream progress;

    /** @param data of the program; what is measured lies below */
    public SearchBench(SearchBenchOptions options, Path data, PrintStream out, PrintStream progress)
            throws IOException {
        this.options = options;
        this.folder = CorpusFolder.of(data, options.videos());
        this.out = out;
        this.progress = progress;
    }

    /** Exit code: 0, or 1 if a question wasn't answered. */
    public int run() throws IOException {
        SearchFigures figures = measure();
        if (options.json() != null) {
            figures.write(options.json());
        }
        out.println(new SearchTable(figures));
        if (options.compare() != null) {
            out.println(new SearchComparison(SearchFigures.read(options.compare(), SearchFigures.class), figures));
        }
        return figures.failed() == 0 ? 0 : 1;
    }

    SearchFigures measure() throws IOException {
        SearchFigures.Filled filled = fill();
        Footprint.Parts parts = Footprint.of(folder.path());
        List<ClassFigures> inside = null;
        if (options.modes().contains(Mode.PROCESS)) {
            inside = inside(folder.path(), Task.ASK, SearchInside.Asking.class).classes();
        }
        List<ClassFigures> http = null;
        SearchFigures.Served served = null;
        if (options.modes().contains(Mode.HTTP)) {
            HttpBench bench = new HttpBench(options, folder.path(), progress);
            served = bench.run();
            http = bench.classes();
        }
        SearchFigures.Writing writing = options.modes().contains(Mode.WRITING) ? writing() : null;
        return new SearchFigures(
                options.videos(),
                options.heap(),
                filled,
                new SearchFigures.Disk(new TreeMap<>(parts.bytes()), parts.segments(), parts.total()),
                inside,
                http,
                served,
                writing);
    }

    private SearchFigures.Filled fill() throws IOException {
        if (options.fresh() || !folder.isFilled()) {
            folder.empty();
            EngineProcess.inside(
                    folder.path(), HEAP_TO_FILL, SearchInside.command(Task.FILL, folder.figures(), options));
            folder.filled();
        }
        return SearchFigures.read(folder.figures(), SearchFigures.Filled.class);
    }

    private <T> T inside(Path data, Task task, Class<T> type) throws IOException {
        Path file = data.resolve("inside.json");
        EngineProcess.inside(data, options.heap(), SearchInside.command(task, file, options));
        return SearchFigures.read(file, type);
    }

    /** In a copy, so that the next run finds what this one found. */
    private SearchFigures.Writing writing() throws IOException {
        Path copy = folder.copy();
        try {
            return inside(copy, Task.WRITE, SearchFigures.Writing.class);
        } finally {
            CorpusFolder.delete(copy);
        }
    }
}
