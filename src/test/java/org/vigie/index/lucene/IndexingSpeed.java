package org.vigie.index.lucene;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.vigie.appraisal.CopySign;
import org.vigie.appraisal.DemoVideos;
import org.vigie.appraisal.SpokenLanguage;
import org.vigie.appraisal.Suspicion;
import org.vigie.appraisal.TextLanguage;
import org.vigie.bench.BackgroundVideos;
import org.vigie.catalog.Item;
import org.vigie.catalog.Video;

/**
 * What it costs to index a document, in CPU time, so that it can be measured on a busy machine: each step apart, then all of
 * it with the rhythm of refreshes and commits of the running engine. See {@link #main}.
 */
final class IndexingSpeed {

    private static final int BATCH = 100;
    private static final int CHUNK = 2_000;
    private static final long SEED = 1;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final TextAnalysis analysis = new TextAnalysis();
    private final SpokenLanguage languages = new SpokenLanguage(TextLanguage.load());
    private final DocumentMapper documents = new DocumentMapper(analysis);
    private int sink;

    private IndexingSpeed() {}

    /** @param arguments how many documents; "steps" or "index" for one half only */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60_000;
        String half = arguments.length > 1 ? arguments[1] : "";
        IndexingSpeed speed = new IndexingSpeed();
        if (!half.equals("index")) {
            speed.steps("generated", generated(12_000).toList());
            speed.steps("demo", DemoVideos.all());
        }
        if (!half.equals("steps")) {
            speed.index(count);
        }
    }

    private void steps(String what, List<? extends Item> items) {
        System.out.printf(
                "%n%s: %d documents, %.0f words of analysis each%n",
                what,
                items.size(),
                items.stream().mapToInt(this::words).average().orElse(0));
        step("language", items, item -> count(item instanceof Video video ? languages.decide(video) : item));
        step("suspicion", items, item -> count(item instanceof Video video ? Suspicion.of(video) : item));
        step("sign of copies", items, item -> count(item instanceof Video video ? CopySign.write(video) : item));
        step("words", items, item -> count(ItemWords.of(item, new DocumentWords(analysis))));
        step("source", items, item -> count(PackedSource.pack(item)));
        step("whole document", items, item -> count(documents.document(item)));
    }

    private int words(Item item) {
        return item instanceof Video video && video.text().description() != null
                ? analysis.pieces(video.text().description(), 3_000).size()
                : 0;
    }

    /** The best of a few rounds, so that neither the compiler nor others on the machine count. */
    private void step(String name, List<? extends Item> items, Consumer<Item> work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 1 + 40_000 / items.size(); round++) {
            long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            items.forEach(work);
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
            best = Math.min(best, spent / 1_000.0 / items.size());
        }
        System.out.printf("  %-16s %7.1f µs%n", name, best);
    }

    private void count(Object result) {
        sink += System.identityHashCode(result);
    }

    private void index(int count) throws IOException {
        Path data = Files.createTempDirectory("indexing-speed");
        long spent = 0;
        long began = System.nanoTime();
        Iterator<Item> all = generated(count).iterator();
        try (LuceneIndex index = new LuceneIndex(data, config(), Clock.systemUTC())) {
            for (int from = 0; from < count; from += CHUNK) {
                List<Item> items = new ArrayList<>(CHUNK);
                while (items.size() < CHUNK && all.hasNext()) {
                    items.add(all.next());
                }
                long before = PROCESS.getProcessCpuTime();
                for (int at = 0; at < items.size(); at += BATCH) {
                    index.put(items.subList(at, Math.min(items.size(), at + BATCH)));
                }
                spent += PROCESS.getProcessCpuTime() - before;
                if (from > 0 && from % 20_000 == 0) {
                    print(from + CHUNK, spent, began, data);
                }
            }
            long before = PROCESS.getProcessCpuTime();
            index.commit();
            index.settle();
            spent += PROCESS.getProcessCpuTime() - before;
        }
        print(count, spent, began, data);
        delete(data);
    }

    private static void print(int count, long spent, long began, Path data) throws IOException {
        System.out.printf(
                "%d documents: %.0f per second of CPU time (%.0f µs each), %.0f a second with generating them, %.0f bytes each%n",
                count,
                count * 1e9 / spent,
                spent / 1e3 / count,
                count * 1e9 / (System.nanoTime() - began),
                (double) size(data) / count);
    }

    private static Stream<Item> generated(int count) {
        return new BackgroundVideos(SEED).items(count).filter(Video.class::isInstance);
    }

    private static LuceneConfig config() {
        return new LuceneConfig() {
            @Override
            public Duration refreshEvery() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration quietAfter() {
                return Duration.ofDays(1);
            }

            @Override
            public Duration commitEvery() {
                return Duration.ofSeconds(10);
            }

            @Override
            public MemorySize buffer() {
                return new MemorySize(BigInteger.valueOf(Integer.getInteger("buffer", 16) * 1024L * 1024));
            }

            @Override
            public Optional<MemorySize> memory() {
                return Optional.empty();
            }

            @Override
            public Duration searchWithin() {
                return Duration.ofSeconds(3);
            }
        };
    }

    private static long size(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
