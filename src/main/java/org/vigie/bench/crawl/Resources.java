package org.vigie.bench.crawl;

import java.util.ArrayList;
import java.util.List;
import org.vigie.bench.crawl.EngineProcess.Taken;

/** What the engine and the simulator take while something is measured; the engine's memory is looked at again and again. */
final class Resources {

    private final EngineProcess engine;
    private final long started = System.nanoTime();
    private final Taken engineBefore;
    private final Taken ownBefore;
    private final List<Double> memory = new ArrayList<>();

    Resources(EngineProcess engine) {
        this.engine = engine;
        this.engineBefore = engine.taken();
        this.ownBefore = EngineProcess.ownTaken();
    }

    void look() {
        memory.add(engine.taken().residentMegabytes());
    }

    double seconds() {
        return secondsTo(System.nanoTime());
    }

    /** @param nanos by {@link System#nanoTime} */
    double secondsTo(long nanos) {
        return (nanos - started) / 1e9;
    }

    double engineCpu() {
        return engine.taken().cpuSeconds() - engineBefore.cpuSeconds();
    }

    double simulatorCpu() {
        return EngineProcess.ownTaken().cpuSeconds() - ownBefore.cpuSeconds();
    }

    double mostMemory() {
        return memory.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** The median of the last quarter of the time by that of the second: 1 is flat. */
    double growth() {
        if (memory.size() < 8) {
            return 1;
        }
        int quarter = memory.size() / 4;
        return median(memory.subList(memory.size() - quarter, memory.size()))
                / median(memory.subList(quarter, 2 * quarter));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
