package org.vigie.bench.speed;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigie.bench.corpus.GeneratedVideos;
import org.vigie.catalog.Video;
import org.vigie.index.SearchIndex;

/** Puts generated videos into an index as fast as it takes them, and tells how it goes. */
final class CorpusFilling {

    private static final int BATCH = 500;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final GeneratedVideos corpus = new GeneratedVideos();
    private final SearchIndex index;
    private final PrintStream progress;
    private long making;

    CorpusFilling(SearchIndex index, PrintStream progress) {
        this.index = index;
        this.progress = progress;
    }

    SearchFigures.Filled fill(int videos) {
        double cpuBefore = EngineProcess.cpuMillis(ProcessHandle.current());
        long start = System.nanoTime();
        long told = start;
        for (int first = 0; first < videos; first += BATCH) {
            index.put(batch(first, Math.min(videos, first + BATCH)));
            if (System.nanoTime() - told > BETWEEN_LINES.toNanos()) {
                told = System.nanoTime();
                tell(Math.min(videos, first + BATCH), videos, (told - start) / 1e9);
            }
        }
        index.commit();
        index.settle();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new SearchFigures.Filled(
                videos,
                (EngineProcess.cpuMillis(ProcessHandle.current()) - cpuBefore) / 1e3,
                making / 1e9,
                seconds,
                Runtime.getRuntime().maxMemory() / (1 << 20) + "m");
    }

    private List<Video> batch(int from, int to) {
        long before = THREADS.getCurrentThreadCpuTime();
        List<Video> batch = new ArrayList<>(to - from);
        for (int number = from; number < to; number++) {
            batch.add(corpus.video(number));
        }
        making += THREADS.getCurrentThreadCpuTime() - before;
        return batch;
    }

    private void tell(int done, int videos, double seconds) {
        progress.printf(
                Locale.ROOT,
                "filling: %,d of %,d videos, %,.0f a second, about %.0f s left%n",
                done,
                videos,
                done / seconds,
                (videos - done) * seconds / done);
    }
}
