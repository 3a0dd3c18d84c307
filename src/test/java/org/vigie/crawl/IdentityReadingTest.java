package org.vigie.crawl;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.Fault;
import org.vigie.demo.PeerTubeVersion;
import org.vigie.instance.InstanceRegistry;
import org.vigie.peertube.Identity;

/** Who a host is: other names for it, and another one by its name. */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class IdentityReadingTest {

    private static final Host HOST = Host.of(CrawlProfile.CRAWLED);
    private static final String ACTOR = "/accounts/peertube";
    private static final Duration LONGER_THAN_A_WEEK = Duration.ofDays(8);

    @Inject
    IdentityReading reading;

    @Inject
    InstanceIdentities identities;

    @Inject
    HostStates states;

    @Inject
    Crawler crawler;

    @Inject
    InstanceRegistry registry;

    @Inject
    RemoteItems memory;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "vigie.test.crawled")
    int port;

    private FakeInstance instance;

    @BeforeEach
    void open() throws IOException {
        instance = FakeInstance.at(port, HOST, PeerTubeVersion.V8_2_1, FakeCatalogue.generated(HOST, 2));
        QuarkusTransaction.requiringNew().run(identities::deleteAll);
        clock.forward(LONGER_THAN_A_WEEK);
        crawler.crawl(registry.find(HOST).orElseThrow(), CrawlKind.FULL);
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void twoNamesWithOneKeyAreToldToBeOneInstance() {
        instance.order(ACTOR, actor("new-name.example", "KEY"));
        reading.readAllDue();
        identities.note(Host.of("old-name.example"), sameKey());

        assertThat(given().accept("application/json")
                        .get("/instances/" + HOST)
                        .jsonPath()
                        .getList("alsoKnownAs"))
                .isEqualTo(List.of("new-name.example", "old-name.example"));
    }

    @Test
    void aNewKeyMeansAnotherInstanceSoThatEverythingOfTheOneBeforeIsAskedAbout() {
        instance.order(ACTOR, actor(HOST.name(), "FIRST"));
        reading.readAllDue();
        clock.forward(LONGER_THAN_A_WEEK);
        reading.readAllDue();
        assertThat(identities.replaced(HOST)).as("the same key").isEmpty();

        clock.forward(LONGER_THAN_A_WEEK);
        instance.order(ACTOR, actor(HOST.name(), "SECOND"));
        reading.readAllDue();

        assertThat(identities.replaced(HOST)).isPresent();
        assertThat(memory.hasBacklog(HOST, Duration.ofDays(3000))).isTrue();
    }

    @Test
    void whoSuddenlyLacksManyVideosIsAskedWithinHours() {
        instance.order(ACTOR, actor(HOST.name(), "FIRST"));
        reading.readAllDue();
        instance.order(ACTOR, actor(HOST.name(), "SECOND"));
        clock.forward(Duration.ofHours(7));
        reading.readAllDue();
        assertThat(identities.replaced(HOST)).isEmpty();

        states.lost(HOST, 2);
        reading.readAllDue();

        assertThat(identities.replaced(HOST)).isPresent();
        states.lostNothing(HOST);
    }

    @Test
    void aHostIsAskedOnceAWeek() {
        instance.order(ACTOR, actor(HOST.name(), "FIRST"));
        reading.readAllDue();
        long asked = instance.requestCount();

        reading.readAllDue();

        assertThat(instance.requestCount()).isEqualTo(asked);
    }

    private Identity sameKey() {
        return new Identity(Host.of("old-name.example"), identities.findById(HOST.name()).key);
    }

    private static Fault actor(String host, String key) {
        String json = """
                {"type": "Application", "id": "https://%s/accounts/peertube", "publicKey": {"publicKeyPem": "%s"}}
                """.formatted(host, key);
        return new Fault.Canned(200, "application/activity+json", json, Map.of());
    }
}
