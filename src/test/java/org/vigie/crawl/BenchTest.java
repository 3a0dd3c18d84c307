package org.vigie.crawl;

import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.peertube.PeerTube;

/**
 * What tests of whole crawls have in common: the container's parts of crawling, and a new bench for each test. Each is a test in the container by its own
 * annotations: those of a superclass don't count.
 */
abstract class BenchTest {

    @Inject
    PeerTube peertube;

    @Inject
    RemoteItems memory;

    @Inject
    CrawlRuns runs;

    @Inject
    Actors actors;

    @Inject
    HostStates states;

    @Inject
    MovableClock clock;

    @TempDir
    Path folder;

    private final int videos;
    Bench bench;

    /** @param videos that the bench's instance has */
    BenchTest(int videos) {
        this.videos = videos;
    }

    @BeforeEach
    void openBench() {
        bench = new Bench(engine(), folder.resolve("index"), videos);
    }

    BenchEngine engine() {
        return new BenchEngine(peertube, memory, runs, actors, states, clock);
    }

    @AfterEach
    void closeBench() {
        bench.close();
        clock.back();
    }
}
