package org.vigie.bench.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vigie.bench.corpus.Asked;
import org.vigie.bench.corpus.GeneratedVideos;
import org.vigie.bench.corpus.QueryClass;
import org.vigie.bench.corpus.Questions;

/** Starts the engine on a filled folder, asks it over HTTP, and looks at its processor time and memory meanwhile. */
final class HttpBench {

    /** The first one writes what speeds up the others, and is told too. */
    private static final int STARTS = 3;

    private static final int CLIENTS = 2;
    private static final int PAGES = 200;
    private static final int ROUND_OF_FIRST_ANSWERS = 2;
    private static final int ROUND_OF_MIXED = 3;

    private final SearchBenchOptions options;
    private final Path data;
    private final PrintStream progress;
    private final Questions questions;
    private final List<ClassFigures> classes = new ArrayList<>();

    HttpBench(SearchBenchOptions options, Path data, PrintStream progress) {
        this.options = options;
        this.data = data;
        this.progress = progress;
        this.questions = new Questions(new GeneratedVideos(), options.videos());
    }

    /** By class; complete after {@link #run}. */
    List<ClassFigures> classes() {
        return classes;
    }

    SearchFigures.Served run() throws IOException {
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i < STARTS - 1; i++) {
            try (Started started = start()) {
                starts.add(started.seconds());
            }
        }
        try (Started started = start()) {
            starts.add(started.seconds());
            return ask(started, starts);
        }
    }

    private record Started(EngineProcess process, int port, double seconds) implements AutoCloseable {
        @Override
        public void close() {
            process.close();
        }
    }

    private Started start() throws IOException {
        Asked first = questions.of(QueryClass.WORDS5, ROUND_OF_FIRST_ANSWERS, 1).getFirst();
        int port = EngineProcess.freePort();
        long begin = System.nanoTime();
        EngineProcess process = EngineProcess.engine(data, options.heap(), options.group(), port);
        try {
            double seconds = process.awaitAnswer(
                    begin,
                    () -> HttpEngine.answers(port, first),
                    "The engine doesn't give the right answer; see " + data.resolve("engine.log"));
            progress.printf(Locale.ROOT, "over HTTP: first right answer after %.2f s%n", seconds);
            return new Started(process, port, seconds);
        } catch (IOException silent) {
            process.close();
            throw silent;
        }
    }

    private SearchFigures.Served ask(Started started, List<Double> starts) throws IOException {
        Memory ready = started.process().memory();
        progress.println("over HTTP: warming up");
        mixed(started, options.warmUp());
        ClassLoop loop = new ClassLoop(questions, Duration.ofSeconds(options.seconds()));
        long bytesAVideo;
        try (HttpEngine engine = new HttpEngine(started.process(), started.port())) {
            for (QueryClass kind : options.classes()) {
                progress.printf(
                        Locale.ROOT,
                        "over HTTP: %s, %d of %d%n",
                        kind.label(),
                        classes.size() + 1,
                        options.classes().size());
                classes.add(loop.measure(kind, engine));
            }
            bytesAVideo = bytesAVideo(engine);
        }
        progress.println("over HTTP: all kinds mixed, " + CLIENTS + " clients");
        Mixed mixed = mixed(started, 3 * options.seconds());
        return new SearchFigures.Served(
                starts,
                ready,
                started.process().memory(),
                bytesAVideo,
                mixed.wall().size() / mixed.seconds(),
                mixed.cpuMillis() / mixed.wall().size(),
                mixed.wall().percentile(99));
    }

    private long bytesAVideo(HttpEngine engine) {
        List<Asked> pages = questions.of(QueryClass.WORDS3, ROUND_OF_FIRST_ANSWERS, PAGES);
        long bytes = pages.stream()
                .mapToLong(page -> engine.ask(page.byItself(), false).bytes())
                .sum();
        return bytes / pages.size();
    }

    private record Mixed(Timings wall, double seconds, double cpuMillis) {}

    private Mixed mixed(Started started, int seconds) throws IOException {
        double cpuBefore = started.process().cpuMillis();
        long start = System.nanoTime();
        Timings all = new Timings();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Timings>> tasks = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                List<Asked> asked = MixedProfile.questions(questions, ROUND_OF_MIXED + i);
                tasks.add(() -> client(started, asked, Duration.ofSeconds(seconds)));
            }
            start = System.nanoTime();
            cpuBefore = started.process().cpuMillis();
            for (Future<Timings> done : clients.invokeAll(tasks)) {
                all.addAll(done.get());
            }
        } catch (ExecutionException failed) {
            throw new IOException("A client failed: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        return new Mixed(
                all, (System.nanoTime() - start) / 1e9, started.process().cpuMillis() - cpuBefore);
    }

    private static Timings client(Started started, List<Asked> asked, Duration time) throws IOException {
        Timings timings = new Timings();
        try (HttpEngine engine = new HttpEngine(started.process(), started.port())) {
            long start = System.nanoTime();
            for (int i = 0; System.nanoTime() - start < time.toNanos(); i++) {
                timings.add(engine.ask(asked.get(i % asked.size()), false).wallMillis());
            }
        }
        return timings;
    }
}
