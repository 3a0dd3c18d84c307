package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.Fault;
import org.vigie.demo.PeerTubeVersion;
import org.vigie.instance.InstanceRegistry;

/** What the metrics tell of crawls, while they go on and after. Only differences count: other tests crawl as well. */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class CrawlMetricsTest {

    private static final Host HOST = Host.of(CrawlProfile.CRAWLED);
    private static final int VIDEOS = 5;

    @Inject
    Crawler crawler;

    @Inject
    InstanceRegistry registry;

    @Inject
    MeterRegistry meters;

    @Inject
    CrawlSchedule schedule;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "vigie.test.crawled")
    int port;

    private FakeInstance instance;

    @BeforeEach
    void open() throws IOException {
        instance = FakeInstance.at(port, HOST, PeerTubeVersion.V8_2_1, FakeCatalogue.generated(HOST, VIDEOS));
        // Whatever a test before had the host rest for is over.
        clock.forward(Duration.ofDays(2));
        crawl(CrawlKind.FULL);
        crawl(CrawlKind.DETAILS);
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void aCrawlIsCountedWhileItGoesOn() {
        double listedBefore = items("listed");
        double unchangedBefore = items("unchanged");
        double foundBefore = requests("found");
        double crawlsBefore = value("vigie.crawls", "kind", "full", "ending", "complete");
        List<Double> within = new ArrayList<>();
        instance.onRequest(request -> {
            if (request.target().startsWith("/api/v1/search/video-channels?")) {
                within.addAll(List.of(
                        value("vigie.crawl.running", "kind", "full"),
                        items("listed") - listedBefore,
                        items("unchanged") - unchangedBefore,
                        requests("found") - foundBefore));
            }
        });

        crawl(CrawlKind.FULL);

        assertThat(within.get(0)).as("running").isGreaterThanOrEqualTo(1);
        assertThat(within.get(1)).as("listed").isEqualTo(VIDEOS);
        assertThat(within.get(2)).as("unchanged").isEqualTo(VIDEOS);
        assertThat(within.get(3)).as("the configuration and a page at least").isGreaterThanOrEqualTo(2);
        assertThat(value("vigie.crawls", "kind", "full", "ending", "complete")).isEqualTo(crawlsBefore + 1);
    }

    @Test
    void requestsAreToldByHowTheyWereAnswered() {
        double failed = requests("failed");
        double throttled = requests("throttled");
        double unreachable = requests("unreachable");
        instance.order("/api/v1/config", new Fault.Status(500), 1);
        crawl(CrawlKind.FULL);
        instance.order("/api/v1/config", new Fault.TooManyRequests(Duration.ofHours(1)), 1);
        crawl(CrawlKind.FULL);
        clock.forward(Duration.ofHours(2));
        instance.close();
        crawl(CrawlKind.FULL);

        assertThat(requests("failed")).isEqualTo(failed + 1);
        assertThat(requests("throttled")).isEqualTo(throttled + 1);
        assertThat(requests("unreachable")).isEqualTo(unreachable + 1);
    }

    @Test
    void whatIsYetToBeAskedIsTold() {
        double details = backlog("details");
        double missing = backlog("missing");
        for (int i = 0; i < 3; i++) {
            instance.catalogue().add(FakeVideo.named(HOST, "New " + UUID.randomUUID()));
        }
        instance.catalogue().remove(FakeVideo.named(HOST, "Video 1").uuid());
        crawl(CrawlKind.FULL);

        assertThat(backlog("details")).isEqualTo(details + 3);
        assertThat(backlog("missing")).isEqualTo(missing + 1);
        assertThat(value("vigie.crawl.next", "kind", "full")).isNotNaN();
        assertThat(value("vigie.crawl.due", "kind", "full")).isNotNegative();
    }

    @Test
    void whoIsHiddenIsCounted() {
        double before = hidden();
        instance.close();
        crawl(CrawlKind.NEWEST);
        clock.forward(Duration.ofDays(4));

        assertThat(hidden()).isEqualTo(before + 1);
    }

    private double hidden() {
        clock.forward(Duration.ofMinutes(1));
        return value("vigie.instances", "state", "hidden");
    }

    /** Counted anew after a minute. */
    private double backlog(String why) {
        clock.forward(Duration.ofMinutes(2));
        return value("vigie.crawl.backlog", "why", why);
    }

    private double items(String fate) {
        return value("vigie.crawl.items", "kind", "full", "fate", fate);
    }

    private double requests(String outcome) {
        return value("vigie.crawl.requests", "kind", "full", "outcome", outcome);
    }

    /** 0 for what was never counted. */
    private double value(String name, String... tags) {
        Search search = meters.find(name).tags(tags);
        if (search.gauge() != null) {
            return search.gauge().value();
        }
        return search.counter() == null ? 0 : search.counter().count();
    }

    /** Nothing else is due for which it would give way, however far the clock was put forward. */
    private void crawl(CrawlKind kind) {
        schedule.forget(HOST);
        crawler.crawl(registry.find(HOST).orElseThrow(), kind);
    }
}
