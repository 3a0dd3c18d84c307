package org.vigie.crawl;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.PeerTubeVersion;
import org.vigie.instance.FoundHosts;
import org.vigie.instance.InstanceRegistry;

/** From a list of follows to the visit of whom it names, where the operator wants no say in it. */
@QuarkusTest
@TestProfile(FollowingProfile.class)
class FollowedHostsTest {

    private static final Host HOST = Host.of(CrawlProfile.CRAWLED);
    private static final Host FRIEND = Host.of("friend.invalid");

    @Inject
    FollowsReading reading;

    @Inject
    FoundHosts found;

    @Inject
    Crawler crawler;

    @Inject
    InstanceRegistry registry;

    @ConfigProperty(name = "vigie.test.crawled")
    int port;

    @Test
    void whoIsFollowedIsKnownAndVisitedAndItsPageSaysWhereItIsFrom() throws IOException {
        // The first visit, while nobody listens there; it wouldn't keep out of the way of this one.
        awaitVisit(HOST);
        try (FakeInstance instance =
                FakeInstance.at(port, HOST, PeerTubeVersion.V8_2_1, FakeCatalogue.generated(HOST, 1))) {
            crawler.crawl(registry.find(HOST).orElseThrow(), CrawlKind.FULL);
            instance.order(
                    "/api/v1/server/following?*",
                    FollowsReadingTest.rows("following", "peertube@" + FRIEND, "peertube@router.lan"));

            reading.readAll();
        }

        assertThat(found.waiting()).isEmpty();
        assertThat(registry.find(Host.of("router.lan")))
                .as("of a private network")
                .isEmpty();
        assertThat(registry.find(FRIEND))
                .hasValueSatisfying(known -> assertThat(known.source()).isEqualTo("follows of " + HOST));

        awaitVisit(FRIEND);
        String page = given().accept("text/html")
                .get("/instances/" + FRIEND)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("follows of " + HOST, "The name is not in the DNS.");
    }

    /** The schedule makes it at once, and has no time for it any more while it goes on. */
    private void awaitVisit(Host host) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (registry.find(host).orElseThrow().crawl().ended() == null) {
            assertThat(System.nanoTime()).as("it was never visited").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
