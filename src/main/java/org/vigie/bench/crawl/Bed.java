package org.vigie.bench.crawl;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** One test bed: a federation, an engine with data of its own, and whoever watches both. */
final class Bed implements AutoCloseable {

    static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private static final Duration LONGEST_REHEARSAL = Duration.ofMinutes(5);

    private final Path place;
    private final Simulator simulator;
    private final String engineOptions;
    private EngineProcess engine;
    private EngineWatch watch;

    /**
     * @param place emptied first
     * @param config the operator's; its {@code crawl.yaml} is replaced
     */
    Bed(Path place, Path config, int hosts, int videos, CrawlBenchOptions options, Clock clock) throws IOException {
        this.place = place;
        this.engineOptions = options.engineOptions();
        delete(place);
        Files.createDirectories(place.resolve("config"));
        try (Stream<Path> files = Files.list(config)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        file,
                        place.resolve("config").resolve(file.getFileName().toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        simulator = new Simulator(hosts, videos, clock);
        simulator.writeInstances(place.resolve("instances.yaml"));
    }

    /** Starts the engine, or starts it anew. @param crawling lines of {@code crawl.yaml}; the rest is the default */
    void start(String... crawling) throws IOException {
        stop();
        Files.write(place.resolve("config").resolve("crawl.yaml"), List.of(crawling));
        engine = new EngineProcess(place, engineOptions);
        watch = new EngineWatch(engine.awaitAddresses());
    }

    /** The first start after a build, which isn't measured: crawls all there is, and leaves behind what makes later starts faster. */
    void rehearse() throws IOException {
        Files.write(place.resolve("config").resolve("crawl.yaml"), List.of("delay: 0s"));
        engine = new EngineProcess(place, "");
        watch = new EngineWatch(engine.awaitAddresses());
        await(LONGEST_REHEARSAL, () -> watch.searchable() >= simulator.videos(), () -> {});
        stop();
    }

    Simulator simulator() {
        return simulator;
    }

    EngineProcess engine() {
        return engine;
    }

    EngineWatch watch() {
        return watch;
    }

    /** Something that comes true in time. */
    interface Condition {
        boolean holds() throws IOException;
    }

    /** @return whether it came true before the time was over */
    boolean await(Duration atMost, Condition condition, Runnable meanwhile) throws IOException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            meanwhile.run();
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }

    /** Waits until no host has been asked anything for so long. */
    void awaitSilence(Duration silence, Duration atMost) throws IOException {
        long[] last = {-1, System.nanoTime()};
        await(
                atMost,
                () -> {
                    long requests = simulator.requests();
                    if (requests != last[0]) {
                        last[0] = requests;
                        last[1] = System.nanoTime();
                    }
                    return System.nanoTime() - last[1] > silence.toNanos();
                },
                () -> {});
    }

    /** Names and sizes of all files of the index: anything written to it changes them. */
    List<String> indexFiles() throws IOException {
        try (Stream<Path> files = Files.walk(place.resolve("data").resolve("index"))) {
            List<String> named = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".lock"))
                    .map(file -> place.relativize(file)
                            .toString()
                            .replace(FileSystems.getDefault().getSeparator(), "/"))
                    .sorted()
                    .toList();
            return named;
        }
    }

    private void stop() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }

    @Override
    public void close() {
        stop();
        simulator.close();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
