package org.vigie.bench.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import org.vigie.bench.corpus.Asked;
import org.vigie.catalog.Video;
import org.vigie.index.Exclusions;
import org.vigie.index.Hits;
import org.vigie.index.SearchIndex;

/** The index of this process, asked without anything in between. */
final class InsideEngine implements ClassLoop.Engine {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final SearchIndex index;

    InsideEngine(SearchIndex index) {
        this.index = index;
    }

    @Override
    public ClassLoop.Answer ask(Asked asked, boolean check) {
        long wall = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        Hits hits = null;
        boolean failed = false;
        try {
            if (asked.suggest()) {
                index.suggest(asked.words(), Exclusions.NONE, Set.of(), asked.suggestions());
            } else {
                hits = index.search(asked.query());
            }
        } catch (RuntimeException tooLongOrBroken) {
            failed = true;
        }
        double cpuMillis = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
        double wallMillis = (System.nanoTime() - wall) / 1e6;
        return new ClassLoop.Answer(cpuMillis, wallMillis, 0, check && hits != null && has(hits, asked), failed);
    }

    private static boolean has(Hits hits, Asked asked) {
        return hits.page().stream()
                .anyMatch(
                        hit -> hit.item() instanceof Video video && video.uuid().equals(asked.source()));
    }

    @Override
    public double cpuMillis() {
        return THREADS.getCurrentThreadCpuTime() / 1e6;
    }

    @Override
    public boolean tellsEach() {
        return true;
    }
}
