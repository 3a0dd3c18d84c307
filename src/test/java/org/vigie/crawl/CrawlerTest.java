package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.crawl.InstanceStatus.Found;
import org.vigie.crawl.InstanceStatus.State;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.Fault;
import org.vigie.demo.PeerTubeVersion;
import org.vigie.index.Filter;
import org.vigie.index.Query;
import org.vigie.index.SearchIndex;
import org.vigie.instance.InstanceRegistry;
import org.vigie.peertube.Trouble;

/** Whole crawls by the engine's own beans, and what is told of them. */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class CrawlerTest {

    private static final Host HOST = Host.of(CrawlProfile.CRAWLED);
    private static final int VIDEOS = 5;

    @Inject
    Crawler crawler;

    @Inject
    CrawlStatus status;

    @Inject
    InstanceRegistry registry;

    @Inject
    SearchIndex index;

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
        // What the test before left is forgotten.
        crawl(CrawlKind.FULL);
        crawl(CrawlKind.DETAILS);
        crawl(CrawlKind.FULL);
        assertThat(told().videos()).isEqualTo(new Found(VIDEOS, VIDEOS));
    }

    @AfterEach
    void close() {
        // The clock stays where it is: what was learnt of the host is of that time.
        instance.close();
    }

    @Test
    void aGoodCrawlIsToldWithWhatItFoundAndKept() {
        assertThat(crawl(CrawlKind.FULL)).isEqualTo(new Ending.Complete());

        InstanceStatus told = told();
        assertThat(told.state()).isEqualTo(State.UP);
        assertThat(told.error()).isNull();
        assertThat(told.version()).isEqualTo("8.2.1");
        assertThat(told.name()).isNotBlank();
        assertThat(told.videos()).isEqualTo(new Found(VIDEOS, VIDEOS));
        assertThat(told.channels()).isEqualTo(new Found(1, 1));
        assertThat(told.playlists()).isEqualTo(new Found(1, 1));
        assertThat(told.succeeded()).isEqualTo(told.checked()).isNotNull();
        assertThat(told.running()).isEmpty();
    }

    @Test
    void aCrawlThatGoesOnTellsHowFarItIs() {
        InstanceStatus[] seen = new InstanceStatus[1];
        instance.onRequest(request -> {
            if (request.target().startsWith("/api/v1/search/video-channels?")) {
                seen[0] = told();
            }
        });

        crawl(CrawlKind.FULL);

        assertThat(seen[0].running()).hasValueSatisfying(progress -> {
            assertThat(progress.kind()).isEqualTo(CrawlKind.FULL);
            assertThat(progress.done()).isEqualTo(VIDEOS);
            assertThat(progress.expected()).isEqualTo(VIDEOS);
            assertThat(progress.started()).isBeforeOrEqualTo(clock.instant());
        });
    }

    @Test
    void aHostThatIsDownFailsInPlainWordsAndKeepsWhatItHad() {
        instance.close();

        assertThat(((Ending.Failed) crawl(CrawlKind.FULL)).why())
                .isEqualTo("It can't be reached: nothing listens there (connection refused).");

        InstanceStatus told = told();
        assertThat(told.state()).isEqualTo(State.FAILING);
        assertThat(told.error()).isEqualTo("It can't be reached: nothing listens there (connection refused).");
        assertThat(told.videos()).isEqualTo(new Found(VIDEOS, VIDEOS));
        assertThat(told.version()).isEqualTo("8.2.1");
        assertThat(told.checked()).isAfter(told.succeeded());
        assertThat(told.running()).isEmpty();
    }

    @Test
    void somethingThatIsNotPeerTubeIsNotAskedForMore() {
        instance.order("/api/v1/config", new Fault.Html());
        long before = instance.requestCount();

        assertThat(crawl(CrawlKind.FULL))
                .isInstanceOfSatisfying(
                        Ending.Failed.class,
                        failed -> assertThat(failed.why())
                                .startsWith("Its answer can't be read when asked for its configuration: "));

        assertThat(instance.requestCount()).isEqualTo(before + 1);
    }

    @Test
    void failuresInARowAreCountedUntilOneCrawlGoesWell() {
        instance.order("/api/v1/config", new Fault.Status(500), 2);

        crawl(CrawlKind.FULL);
        crawl(CrawlKind.FULL);
        assertThat(failures()).isEqualTo(2);
        crawl(CrawlKind.FULL);

        assertThat(failures()).isZero();
        assertThat(told().state()).isEqualTo(State.UP);
    }

    @Test
    void troubleWithDetailsAloneIsOverOnceTheyCanBeAskedAgain() {
        publishNewVideos();
        crawl(CrawlKind.FULL);
        instance.order("/api/v1/videos/*", new Fault.Status(500), 3);
        assertThat(crawl(CrawlKind.DETAILS)).isInstanceOf(Ending.Failed.class);
        assertThat(told().state()).isEqualTo(State.FAILING);

        assertThat(crawl(CrawlKind.DETAILS)).isEqualTo(new Ending.Complete());

        assertThat(told().state()).isEqualTo(State.UP);
        assertThat(told().error()).isNull();
    }

    @Test
    void goodDetailsSayNothingOfListsThatCannotBeRead() {
        publishNewVideos();
        crawl(CrawlKind.FULL);
        instance.order("/api/v1/videos?*", new Fault.HalfBody());
        crawl(CrawlKind.FULL);

        assertThat(crawl(CrawlKind.DETAILS)).isEqualTo(new Ending.Complete());

        assertThat(told().state()).isEqualTo(State.FAILING);
        assertThat(told().error()).startsWith("Its answer can't be read when asked for its list of videos: ");
    }

    @Test
    void aHostWhoseRobotsTxtSaysNoIsForgottenAndFoundAgainWhenItAllowsUs() {
        instance.robots("User-agent: *\nDisallow: /api/\n");
        clock.forward(Duration.ofDays(2));
        long before = instance.requestCount();

        assertThat(crawl(CrawlKind.FULL)).isInstanceOf(Ending.Declined.class);

        assertThat(instance.requestCount()).as("robots.txt only").isEqualTo(before + 1);
        assertThat(told().state()).isEqualTo(State.EXCLUDED);
        assertThat(told().error()).isEqualTo("Its robots.txt asks us to stay away, and we do.");
        assertThat(told().videos()).isEqualTo(new Found(0, 0));
        index.refresh();
        assertThat(index.search(Query.all(ItemKind.VIDEO, ofHost(), new Query.Sort(Query.Sort.By.CREATED, false), 0, 1))
                        .total())
                .isZero();
        crawl(CrawlKind.FULL);
        assertThat(instance.requestCount()).as("what it said holds for a day").isEqualTo(before + 1);

        instance.robots("");
        clock.forward(Duration.ofDays(2));
        assertThat(crawl(CrawlKind.FULL)).isEqualTo(new Ending.Complete());

        assertThat(told().state()).isEqualTo(State.UP);
        assertThat(told().videos()).isEqualTo(new Found(VIDEOS, VIDEOS));
    }

    @Test
    void anInstanceThatSaysNoindexOfItselfIsForgotten() {
        instance.order(
                "/api/v1/config",
                new Fault.Edited(config ->
                        ((ObjectNode) config.get("instance")).put("shortDescription", "Only for us. #noindex")));

        assertThat(crawl(CrawlKind.FULL)).isInstanceOf(Ending.Declined.class);

        assertThat(told().state()).isEqualTo(State.EXCLUDED);
        assertThat(told().error()).contains("the instance's description says #noindex");
        instance.repair();
    }

    @Test
    void aHostThatIsDownForDaysIsHiddenUntilItIsBack() throws IOException {
        instance.close();
        crawl(CrawlKind.NEWEST);
        assertThat(told().health().trouble()).isEqualTo(Trouble.CONNECTION_REFUSED);
        clock.forward(Duration.ofDays(2));
        crawl(CrawlKind.NEWEST);
        assertThat(status.hidden()).doesNotContain(HOST);
        clock.forward(Duration.ofDays(2));

        assertThat(status.hidden()).contains(HOST);
        assertThat(told().health().hidden()).isTrue();

        instance = FakeInstance.at(port, HOST, PeerTubeVersion.V8_2_1, FakeCatalogue.generated(HOST, VIDEOS));
        crawl(CrawlKind.NEWEST);
        assertThat(status.hidden()).doesNotContain(HOST);
        assertThat(told().health().trouble()).isNull();
    }

    private static Filter ofHost() {
        return Filter.builder().hosts(Set.of(HOST)).build();
    }

    private void publishNewVideos() {
        for (int i = 0; i < 4; i++) {
            instance.catalogue().add(FakeVideo.named(HOST, "New " + UUID.randomUUID()));
        }
    }

    /** Nothing else is due for which it would give way, however far the clock was put forward. */
    private Ending crawl(CrawlKind kind) {
        schedule.forget(HOST);
        return crawler.crawl(registry.find(HOST).orElseThrow(), kind);
    }

    private InstanceStatus told() {
        Optional<InstanceStatus> told = status.instance(HOST);
        assertThat(status.instances()).contains(told.orElseThrow());
        return told.get();
    }

    private int failures() {
        return registry.find(HOST).orElseThrow().crawl().failuresInARow();
    }
}
