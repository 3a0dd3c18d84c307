package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;
import org.vigie.crawl.Intake.Urgency;
import org.vigie.crawl.Intake.Wish;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.PeerTubeVersion;
import org.vigie.instance.Known;

/** Whose crawl begins first, when more wait than there are places. */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class CrawlerOrderTest {

    private static final Host HOST = Host.of(CrawlProfile.CRAWLED);

    @Inject
    Crawler crawler;

    @Inject
    CrawlStatus status;

    @Inject
    Intake intake;

    @ConfigProperty(name = "vigie.test.crawled")
    int port;

    private FakeInstance instance;

    @BeforeEach
    void open() throws IOException {
        instance = FakeInstance.at(port, HOST, PeerTubeVersion.V8_2_1, FakeCatalogue.generated(HOST, 1));
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void aHostThatIsSaidToBeLargeIsVisitedBeforeListsThatAreShorter() throws InterruptedException {
        List<Intake.Place> all = new ArrayList<>();
        for (int i = 0; i < Intake.PLACES; i++) {
            all.add(intake.place());
            all.getLast().enter(new Wish(Urgency.LIST, 10_000));
        }
        boolean[] begun = new boolean[1];
        Thread shorter = waiting(() -> {
            try (Intake.Place place = intake.place()) {
                place.enter(new Wish(Urgency.LIST, 8_999));
                begun[0] = status.instance(HOST).orElseThrow().running().isPresent();
            }
        });
        Known large = ExpectedSize.at(instance.address(), HOST, 9_000);
        Thread larger = waiting(() -> crawler.crawl(large, CrawlKind.FULL));

        all.removeLast().leave();
        shorter.join();

        assertThat(begun[0]).isTrue();
        all.forEach(Intake.Place::leave);
        larger.join();
    }

    private static Thread waiting(Runnable work) {
        Thread thread = Thread.ofVirtual().start(work);
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
