package org.vigie.bench.crawl;

import java.io.IOException;
import java.time.Duration;

/** The first pass with the pause between two requests set to none: how fast the engine itself is, from page to index. */
final class FastCase {

    private static final String NAME = "fast";
    private static final double VIDEOS_A_SECOND = 3_000;
    private static final double MEGABYTES = 400;

    /** Memory that grows by more between the second quarter of the time and the last isn't flat. */
    private static final double GROWTH = 1.15;

    private static final int CORES = 2;
    private static final Duration AT_MOST = Duration.ofMinutes(15);

    private final Bed bed;
    private final Figures figures;

    FastCase(Bed bed, Figures figures) {
        this.bed = bed;
        this.figures = figures;
    }

    void run() throws IOException {
        Simulator simulator = bed.simulator();
        int videos = simulator.videos();
        double parsed = ParseBound.videosPerCpuSecond(simulator.hosts());
        bed.start("delay: 0s");
        Resources resources = new Resources(bed.engine());
        int[] searchable = {0};
        Half half = new Half(videos / 2, resources);
        bed.await(
                AT_MOST,
                () -> {
                    searchable[0] = bed.watch().searchable();
                    half.reached(searchable[0]);
                    return searchable[0] >= videos;
                },
                resources::look);
        int details = detailsRead(simulator);
        double seconds = resources.seconds();
        double cpu = resources.engineCpu();
        double all = cpu + resources.simulatorCpu();
        figures.atLeast(NAME, "videos that can be found", searchable[0], "", videos);
        figures.told(NAME, "until all can be found", seconds, "s");
        figures.told(NAME, "videos a second, as it went", searchable[0] / seconds, "");
        figures.told(NAME, "processors it had on average", all / seconds, "");
        figures.atLeast(NAME, "videos a second of two cores", CORES * searchable[0] / all, "", VIDEOS_A_SECOND);
        figures.told(
                NAME,
                "the same of the second half, when it had warmed up",
                CORES * (searchable[0] - half.searchable) / (all - half.cpu),
                "");
        figures.told(NAME, "questions about single items among that", details, "");
        figures.told(NAME, "processor time of the engine", cpu, "s");
        figures.told(NAME, "processor time of the simulator", all - cpu, "s");
        figures.told(NAME, "videos for each second of a processor", searchable[0] / cpu, "");
        figures.told(NAME, "the same if JSON were only read", parsed, "");
        figures.atMost(NAME, "most memory of the engine", resources.mostMemory(), "MB", MEGABYTES);
        figures.atMost(NAME, "growth of memory", resources.growth(), "", GROWTH);
        figures.told(NAME, "answers that were 429", simulator.refused(), "");
    }

    /** When the first half could be found, and what both processes had taken until then. */
    private static final class Half {
        private final int videos;
        private final Resources resources;
        private int searchable;
        private double cpu;

        private Half(int videos, Resources resources) {
            this.videos = videos;
            this.resources = resources;
        }

        private void reached(int nowSearchable) {
            if (searchable == 0 && nowSearchable >= videos) {
                searchable = nowSearchable;
                cpu = resources.engineCpu() + resources.simulatorCpu();
            }
        }
    }

    private static int detailsRead(Simulator simulator) {
        return simulator.hosts().stream()
                .flatMap(host -> host.log().kinds().entrySet().stream())
                .filter(kind -> kind.getKey().isOfOneItem())
                .mapToInt(kind -> kind.getValue())
                .sum();
    }
}
