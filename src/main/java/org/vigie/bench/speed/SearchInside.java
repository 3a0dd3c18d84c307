package org.vigie.bench.speed;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.vigie.bench.Arguments;
import org.vigie.bench.corpus.GeneratedVideos;
import org.vigie.bench.corpus.QueryClass;
import org.vigie.bench.corpus.Questions;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.index.Filter;
import org.vigie.index.Query;
import org.vigie.index.Query.Sort;
import org.vigie.index.SearchIndex;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * What {@code bench search} does inside of an engine that crawls nobody: fills its index, asks it, or asks it while videos are
 * put. One of them for each process; what came of it is left in a file.
 */
@Singleton
@Unremovable
public class SearchInside implements QuarkusApplication {

    /** Name of the command; its arguments are a task, the file to write, and options of the bench. */
    public static final String COMMAND = "search-inside";

    private static final int FRESH_VIDEOS = 5;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SearchIndex index;

    SearchInside(SearchIndex index) {
        this.index = index;
    }

    /** A line that is read as {@link Line}. */
    static List<String> command(Task task, Path file, SearchBenchOptions options) {
        List<String> command = new ArrayList<>(List.of("bench", COMMAND, task.name(), file.toString()));
        command.addAll(options.arguments());
        return command;
    }

    enum Task {
        FILL,
        ASK,
        WRITE
    }

    /** As it is written on the command line. */
    public static final class Line {

        @Parameters(index = "0")
        private Task task;

        @Parameters(index = "1")
        private Path file;

        @Mixin
        private SearchBenchOptions.Line bench;
    }

    /** What a process that asked has measured. */
    record Asking(List<ClassFigures> classes) {}

    @Override
    public int run(String... arguments) throws IOException {
        Line line = Arguments.read(new Line(), arguments);
        SearchBenchOptions options = line.bench.options();
        SearchFigures.write(
                line.file,
                switch (line.task) {
                    case FILL -> new CorpusFilling(index, System.err).fill(options.videos());
                    case ASK -> ask(options);
                    case WRITE -> write(options);
                });
        return 0;
    }

    private Asking ask(SearchBenchOptions options) {
        index.settle();
        ClassLoop loop = loop(options.videos(), options.seconds());
        System.err.println("inside: warming up");
        loop.warmUp(new InsideEngine(index), Duration.ofSeconds(options.warmUp()));
        List<ClassFigures> measured = new ArrayList<>();
        for (QueryClass kind : options.classes()) {
            System.err.printf(
                    Locale.ROOT,
                    "inside: %s, %d of %d%n",
                    kind.label(),
                    measured.size() + 1,
                    options.classes().size());
            measured.add(loop.measure(kind, new InsideEngine(index)));
        }
        return new Asking(measured);
    }

    private SearchFigures.Writing write(SearchBenchOptions options) {
        index.settle();
        ClassLoop loop = loop(options.videos(), 3 * options.seconds());
        System.err.println("writing: warming up");
        loop.warmUp(new InsideEngine(index), Duration.ofSeconds(options.warmUp()));
        System.err.println("writing: a still index first");
        ClassFigures still = loop.measure(QueryClass.WORDS2, new InsideEngine(index));
        System.err.println("writing: while videos are put");
        try (Writer writer = new Writer(index, options.videos()).start()) {
            ClassFigures busy = loop.measure(QueryClass.WORDS2, new InsideEngine(index));
            double perSecond = writer.perSecond();
            return new SearchFigures.Writing(still, busy, perSecond, searchable());
        }
    }

    private static ClassLoop loop(int videos, int seconds) {
        return new ClassLoop(new Questions(new GeneratedVideos(), videos), Duration.ofSeconds(seconds));
    }

    /** Milliseconds from when a video was put to when it is found, the longest of some. */
    private double searchable() {
        double longest = 0;
        for (int i = 0; i < FRESH_VIDEOS; i++) {
            Video made = new GeneratedVideos().video(Integer.MAX_VALUE / 2 + i);
            long start = System.nanoTime();
            index.put(List.of(made));
            while (!isThere(made.uuid())) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IllegalStateException("A video that was put isn't found");
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            longest = Math.max(longest, (System.nanoTime() - start) / 1e6);
        }
        return longest;
    }

    private boolean isThere(UUID uuid) {
        Filter filter = Filter.builder().uuids(Set.of(uuid)).build();
        return index.search(Query.all(ItemKind.VIDEO, filter, Sort.MATCH, 0, 1)).total() > 0;
    }
}
