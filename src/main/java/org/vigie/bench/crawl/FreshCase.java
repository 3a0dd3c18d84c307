package org.vigie.bench.crawl;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Videos are published on hosts here and there while all else goes on: looks at what is newest, and the backlog of details.
 * The interval is set to seconds rather than minutes, which makes five to three hundred times as many looks as by default.
 */
final class FreshCase {

    private static final String NAME = "fresh";
    private static final long SEED = 7;
    private static final int PUBLISHED = 60;
    private static final Duration INTERVAL = Duration.ofSeconds(60);
    private static final Duration ALLOWED = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final Duration DELAY = Duration.ofSeconds(1);

    private final Bed bed;
    private final Figures figures;
    private final Clock clock;

    FreshCase(Bed bed, Figures figures, Clock clock) {
        this.bed = bed;
        this.figures = figures;
        this.clock = clock;
    }

    void run() throws IOException {
        Simulator simulator = bed.simulator();
        bed.start("newest:", "  shortest: " + INTERVAL.toSeconds() + "s", "  longest: " + INTERVAL.toSeconds() + "s");
        boolean all = bed.await(Duration.ofMinutes(10), () -> bed.watch().searchable() >= simulator.videos(), () -> {});
        figures.atLeast(NAME, "videos that can be found first", all ? 1 : 0, "", 1);
        // Each host is looked at in its interval from then on.
        bed.await(INTERVAL.multipliedBy(2), () -> false, () -> {});
        Resources resources = new Resources(bed.engine());
        List<Double> waits = waits(simulator, resources);
        double most = waits.stream().max(Comparator.naturalOrder()).orElse(0.0);
        double median = waits.isEmpty() ? 0 : waits.stream().sorted().toList().get(waits.size() / 2);
        figures.atLeast(NAME, "new videos found of " + PUBLISHED, waits.size(), "", PUBLISHED);
        figures.told(NAME, "half of them within", median, "s");
        figures.atMost(NAME, "all within", most, "s", INTERVAL.plus(ALLOWED).toSeconds());
        figures.told(NAME, "processors the engine took meanwhile", resources.engineCpu() / resources.seconds(), "");
        figures.told(NAME, "most memory of the engine", resources.mostMemory(), "MB");
        new Politeness(simulator, DELAY).tell(NAME, figures);
    }

    /** Seconds from publishing to finding. */
    private List<Double> waits(Simulator simulator, Resources resources) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<UUID, Long> waiting = new HashMap<>();
        List<Double> waits = new ArrayList<>();
        int published = 0;
        long start = System.nanoTime();
        long end = start
                + BETWEEN.multipliedBy(PUBLISHED).plus(INTERVAL.multipliedBy(3)).toNanos();
        while (System.nanoTime() < end && (published < PUBLISHED || !waiting.isEmpty())) {
            if (published < PUBLISHED && System.nanoTime() - start > BETWEEN.toNanos() * published) {
                SimulatedHost host =
                        simulator.hosts().get(random.nextInt(simulator.hosts().size()));
                long now = System.nanoTime();
                waiting.put(host.publish(clock.instant()), now);
                published++;
            }
            if (bed.await(Bed.BETWEEN_LOOKS, () -> false, () -> {}) || waiting.isEmpty()) {
                continue;
            }
            resources.look();
            for (UUID found : bed.watch().newest()) {
                Long since = waiting.remove(found);
                if (since != null) {
                    waits.add((System.nanoTime() - since) / 1e9);
                }
            }
        }
        return waits;
    }
}
