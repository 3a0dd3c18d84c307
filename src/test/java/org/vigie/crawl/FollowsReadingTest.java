package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.Fault;
import org.vigie.demo.PeerTubeVersion;
import org.vigie.instance.FoundHosts;
import org.vigie.instance.InstanceRegistry;

/** Hosts found through the follows of a known one wait for approval, which is what the profile's file says. */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class FollowsReadingTest {

    private static final Host HOST = Host.of(CrawlProfile.CRAWLED);

    @Inject
    FollowsReading reading;

    @Inject
    FoundHosts found;

    @Inject
    Crawler crawler;

    @Inject
    InstanceRegistry registry;

    @Inject
    RobotsFiles files;

    @ConfigProperty(name = "vigie.test.crawled")
    int port;

    private FakeInstance instance;

    @BeforeEach
    void open() throws IOException {
        instance = FakeInstance.at(port, HOST, PeerTubeVersion.V8_2_1, FakeCatalogue.generated(HOST, 1));
        crawler.crawl(registry.find(HOST).orElseThrow(), CrawlKind.FULL);
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void instancesThatFollowOrAreFollowedWaitAndOthersDoNotCount() {
        instance.order(
                "/api/v1/server/following?*",
                rows("following", "peertube@new.example", "peertube@127.0.0.1", "peertube@" + HOST));
        instance.order("/api/v1/server/followers?*", rows("follower", "ada@mastodon.example", "peertube@fan.example"));

        reading.readAll();

        assertThat(found.waiting())
                .containsExactly(
                        new FoundHosts.Waiting(Host.of("fan.example"), HOST),
                        new FoundHosts.Waiting(Host.of("new.example"), HOST));
        assertThat(registry.find(Host.of("new.example"))).as("not approved").isEmpty();
    }

    @Test
    void whoDisallowsItIsNotAsked() {
        instance.robots("User-agent: vigie\nDisallow: /api/v1/server/\n");
        files.forget(HOST);

        reading.readAll();

        assertThat(instance.requests()).contains("/robots.txt").noneMatch(target -> target.contains("/server/follow"));
    }

    @Test
    void aFileThatIsFreshIsNotAskedForAnew() {
        int before = instance.requests().size();

        reading.readAll();

        assertThat(instance.requests().subList(before, instance.requests().size()))
                .anyMatch(target -> target.startsWith("/api/v1/server/following?"))
                .doesNotContain("/robots.txt");
    }

    static Fault rows(String actor, String... actors) {
        Consumer<ObjectNode> edit = list -> {
            list.put("total", actors.length);
            ArrayNode data = list.putArray("data");
            List.of(actors)
                    .forEach(name -> data.addObject()
                            .putObject(actor)
                            .put("name", name.substring(0, name.indexOf('@')))
                            .put("host", name.substring(name.indexOf('@') + 1)));
        };
        return new Fault.Edited(edit);
    }
}
