package org.vigie.bench.crawl;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A second full pass over a federation in which nothing has changed since the first. */
final class UnchangedCase {

    private static final String NAME = "unchanged";
    private static final double REQUESTS_A_HOST = 5;
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration AT_MOST = Duration.ofMinutes(20);

    private final Bed bed;
    private final Figures figures;

    UnchangedCase(Bed bed, Figures figures) {
        this.bed = bed;
        this.figures = figures;
    }

    /** The first pass and all details come first, without PeerTube's limit, since only what follows is measured. */
    void run() throws IOException {
        Simulator simulator = bed.simulator();
        simulator.limit(false);
        // Nothing but what is ordered shall run in the time that is measured.
        bed.start("delay: 0s", "newest:", "  shortest: 6h", "live:", "  every: 6h");
        bed.awaitSilence(SILENCE, AT_MOST);
        figures.atLeast(NAME, "videos that can be found", bed.watch().searchable(), "", simulator.videos());
        simulator.limit(true);
        List<String> files = bed.indexFiles();
        int requestsBefore = simulator.requests();
        int ofAPassBefore = ofAPass();
        double writtenBefore = written();
        Resources resources = new Resources(bed.engine());
        bed.watch().crawlAll("full");
        bed.awaitSilence(SILENCE, AT_MOST);
        double seconds = resources.seconds() - SILENCE.toSeconds();
        int requests = simulator.requests() - requestsBefore;
        int hosts = simulator.hosts().size();
        double allowed = simulator.videos() / 100.0 + REQUESTS_A_HOST * hosts;
        figures.told(NAME, "hosts visited again", completed() / 2, "");
        figures.atMost(NAME, "requests", requests, "", allowed);
        figures.told(NAME, "of these of the lists", (double) ofAPass() - ofAPassBefore, "");
        figures.atMost(NAME, "items written to the index or removed", written() - writtenBefore, "", 0);
        List<String> filesAfter = bed.indexFiles();
        long changed = filesAfter.stream().filter(file -> !files.contains(file)).count();
        figures.atMost(NAME, "files of the index written", changed, "", 0);
        figures.told(NAME, "processor time of the engine", resources.engineCpu(), "s");
        figures.told(NAME, "time", seconds, "s");
    }

    private int ofAPass() {
        return bed.simulator().hosts().stream()
                .flatMap(host -> host.log().kinds().entrySet().stream())
                .filter(kind -> kind.getKey().isOfAPass())
                .mapToInt(kind -> kind.getValue())
                .sum();
    }

    private double completed() throws IOException {
        return bed.watch().metric("vigie_crawls_total", "kind=\"full\"", "ending=\"complete\"");
    }

    private double written() throws IOException {
        return bed.watch().metric("vigie_crawl_items_total", "fate=\"written\"")
                + bed.watch().metric("vigie_crawl_items_total", "fate=\"removed\"");
    }
}
