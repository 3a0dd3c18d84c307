package org.vigie.bench.crawl;

import java.io.IOException;
import java.time.Duration;
import org.vigie.bench.crawl.RequestLog.Kind;

/** The first pass over a federation of which only a list of hosts tells, with all settings as they are by default. */
final class FirstCase {

    private static final String NAME = "first";

    /** Before the first page of its list, a host is asked for robots.txt and who it is. */
    private static final int FIXED_REQUESTS = 2;

    private static final double ALLOWED = 1.3;
    private static final Duration DELAY = Duration.ofSeconds(1);

    private final Bed bed;
    private final Figures figures;

    FirstCase(Bed bed, Figures figures) {
        this.bed = bed;
        this.figures = figures;
    }

    void run() throws IOException {
        Simulator simulator = bed.simulator();
        int videos = simulator.videos();
        int largest = simulator.hosts().getFirst().videos().count();
        int pages = (largest + HostVideos.PAGE - 1) / HostVideos.PAGE;
        // Between the first of n requests and the last lie n - 1 pauses.
        double bound = (FIXED_REQUESTS + pages - 1.0) * DELAY.toSeconds();
        bed.start();
        Resources resources = new Resources(bed.engine());
        int[] searchable = {0};
        bed.await(
                Duration.ofSeconds((long) (60 + 5 * bound)),
                () -> {
                    searchable[0] = bed.watch().searchable();
                    return searchable[0] >= videos;
                },
                resources::look);
        double seconds = resources.seconds();
        figures.told(NAME, "pages of the largest host", pages, "");
        figures.told(NAME, "bound by its pages at one a second", bound, "s");
        simulator.hosts().getFirst().log().span(Kind.VIDEOS).ifPresent(list -> {
            figures.told(NAME, "until its first page is asked for", resources.secondsTo(list.first()), "s");
            figures.told(NAME, "until its last page is asked for", resources.secondsTo(list.last()), "s");
        });
        figures.told(NAME, "until all can be found", seconds, "s");
        figures.atLeast(NAME, "videos that can be found", searchable[0], "", videos);
        figures.atMost(NAME, "time by bound", seconds / bound, "", ALLOWED);
        figures.told(NAME, "processor time of the engine", resources.engineCpu(), "s");
        figures.told(NAME, "processor time of the simulator", resources.simulatorCpu(), "s");
        figures.told(NAME, "most memory of the engine", resources.mostMemory(), "MB");
        new Politeness(simulator, DELAY).tell(NAME, figures);
    }
}
