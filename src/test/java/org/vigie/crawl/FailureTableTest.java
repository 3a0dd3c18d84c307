package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.crawl.Failure.Patient;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.Fault;
import org.vigie.demo.PeerTubeVersion;
import org.vigie.index.Filter;
import org.vigie.index.Query;
import org.vigie.index.Query.Sort;
import org.vigie.index.SearchIndex;
import org.vigie.peertube.SmallInternet;
import org.vigie.peertube.TlsServer;
import org.vigie.peertube.Trouble;

/**
 * Everything that {@link Failures} lists, over real HTTP and by the engine's own schedule: what is said of it, that nothing is lost,
 * when the host is asked again, and that all heals by itself once the host does.
 */
@QuarkusTest
@TestProfile(WorldProfile.class)
class FailureTableTest {

    private static final int VIDEOS = 12;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Agenda agenda;

    @Inject
    CrawlSchedule schedule;

    @Inject
    InstanceDoctor doctor;

    @Inject
    CrawlStatus status;

    @Inject
    SearchIndex index;

    @Inject
    SmallInternet internet;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "vigie.test.port")
    int port;

    @ConfigProperty(name = "vigie.test.tls-port")
    int tlsPort;

    private Host host;
    private FakeCatalogue catalogue;
    private FakeInstance instance;
    private Optional<TlsServer> tls = Optional.empty();

    static Stream<Arguments> failures() {
        List<Failure> all = Failures.all();
        return IntStream.range(0, all.size()).mapToObj(row -> Arguments.of(all.get(row), row));
    }

    @AfterEach
    void close() {
        internet.repair();
        tls.ifPresent(TlsServer::close);
        if (instance != null) {
            instance.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void itIsSaidNothingIsLostAndItHeals(Failure failure, int row) throws Exception {
        host = Host.of(failure.overTls() ? WorldProfile.TLS : "row-" + row + ".example");
        catalogue = FakeCatalogue.generated(host, VIDEOS);
        listen("good");
        visit();
        assertWell(VIDEOS);

        failure.breaking().on(patient());
        order();
        assertSaid(failure);
        assertThat(untilNext())
                .isBetween(failure.again().least(), failure.again().most());
        if (failure.again() == Failure.Again.SOON) {
            clock.forward(untilNext());
            order();
            assertSaid(failure);
            assertThat(untilNext()).as("the wait doubles").isBetween(MINUTE.multipliedBy(9), MINUTE.multipliedBy(11));
        }

        close();
        catalogue.add(
                FakeVideo.named(host, "Meanwhile").edit().tags("meanwhile").done());
        listen("good");
        agenda.runUntil(host, CrawlKind.FULL);
        visitBacklog();
        assertWell(VIDEOS + 1);
    }

    @Test
    void detailsThatCantBeHadAreNotAskedForAgainWithEveryOtherVisit() throws Exception {
        host = Host.of("row-" + (WorldProfile.ROWS - 1) + ".example");
        catalogue = FakeCatalogue.generated(host, VIDEOS);
        listen("good");
        instance.order("/api/v1/videos/*", new Fault.Status(500));
        order();
        agenda.runUntil(host, CrawlKind.DETAILS);
        agenda.runUntil(host, CrawlKind.DETAILS);
        Instant next = schedule.next(host).get(CrawlKind.DETAILS);
        assertThat(Duration.between(clock.instant(), next)).isBetween(MINUTE.multipliedBy(9), MINUTE.multipliedBy(11));

        schedule.now(host, CrawlKind.NEWEST);
        agenda.runUntil(host, CrawlKind.NEWEST);

        assertThat(schedule.next(host)).containsEntry(CrawlKind.DETAILS, next);
        instance.repair();
        assertThat(agenda.runUntil(host, CrawlKind.DETAILS).at()).isEqualTo(next);
        assertThat(names()).hasSize(VIDEOS);
    }

    @Test
    void aNameThatLeadsIntoAPrivateNetworkIsNotFollowedThere() {
        host = Host.of(WorldProfile.UNPLACED);
        internet.leads(host.name(), "8.8.8.8", "10.0.0.1");

        order();

        assertThat(told().health().trouble()).isEqualTo(Trouble.PRIVATE_ADDRESS);
        assertThat(told().error()).contains("leads into a private network");
    }

    private Patient patient() {
        return new Patient() {
            @Override
            public FakeInstance instance() {
                return instance;
            }

            @Override
            public void leads(String... addresses) {
                internet.leads(host.name(), addresses);
            }

            @Override
            public void certificate(String keys) throws Exception {
                tls.ifPresent(TlsServer::close);
                tls = Optional.of(new TlsServer(keys, tlsPort, Optional.of(instance.address())));
            }

            @Override
            public void hurried() {
                internet.hurry();
            }

            @Override
            public void away() {
                instance.close();
            }

            @Override
            public void later(Duration time) {
                clock.forward(time);
            }
        };
    }

    private void listen(String keys) throws Exception {
        boolean overTls = host.name().equals(WorldProfile.TLS);
        instance = FakeInstance.at(overTls ? 0 : port, host, PeerTubeVersion.V8_2_1, catalogue);
        if (overTls) {
            tls = Optional.of(new TlsServer(keys, tlsPort, Optional.of(instance.address())));
        }
    }

    /** A full crawl now, before whatever else is due. */
    private void order() {
        schedule.now(host, CrawlKind.FULL);
        agenda.run(new Agenda.Entry(host, CrawlKind.FULL, clock.instant()));
    }

    private void visit() {
        order();
        visitBacklog();
    }

    private void visitBacklog() {
        for (int visits = 0; schedule.next(host).containsKey(CrawlKind.DETAILS); visits++) {
            assertThat(visits).isLessThan(10);
            agenda.runUntil(host, CrawlKind.DETAILS);
        }
    }

    private void assertSaid(Failure failure) {
        InstanceStatus told = told();
        assertThat(told.state()).isEqualTo(failure.state());
        assertThat(told.health().trouble()).isEqualTo(failure.trouble());
        if (failure.said() == null) {
            assertThat(told.error()).isNull();
        } else {
            assertThat(told.error()).contains(failure.said());
        }
        assertThat(told.health().downSince() != null).as("down").isEqualTo(failure.down());
        assertThat(doctor.report(host).orElseThrow().deadIpv6()).isEqualTo(failure.deadIpv6());
        assertThat(names()).hasSize(failure.state() == InstanceStatus.State.EXCLUDED ? 0 : VIDEOS);
        if (failure.state() != InstanceStatus.State.EXCLUDED) {
            assertThat(all(ItemKind.CHANNEL)).hasSize(1);
            assertThat(all(ItemKind.PLAYLIST)).hasSize(1);
        }
    }

    private void assertWell(int videos) {
        InstanceStatus told = told();
        assertThat(told.error()).isNull();
        assertThat(told.state()).isEqualTo(InstanceStatus.State.UP);
        assertThat(told.health().trouble()).isNull();
        assertThat(told.health().downSince()).isNull();
        assertThat(told.health().suddenlyMissing()).isZero();
        assertThat(told.running()).isEmpty();
        assertThat(doctor.report(host).orElseThrow().health()).isEqualTo(InstanceReport.Health.HEALTHY);
        assertThat(names()).hasSize(videos).allMatch(tags -> !tags.isEmpty());
        assertThat(all(ItemKind.CHANNEL)).hasSize(1);
        assertThat(all(ItemKind.PLAYLIST)).hasSize(1);
        assertThat(untilNext()).isBetween(Duration.ofHours(21), Duration.ofHours(27));
    }

    private InstanceStatus told() {
        return status.instance(host).orElseThrow();
    }

    private Duration untilNext() {
        Instant next = schedule.next(host).get(CrawlKind.FULL);
        return Duration.between(clock.instant(), next);
    }

    /** The tags of each video that can be found. */
    private List<List<String>> names() {
        return all(ItemKind.VIDEO).stream()
                .map(item -> ((Video) item).text().tags())
                .toList();
    }

    private List<Item> all(ItemKind kind) {
        index.refresh();
        Filter ofHost = Filter.builder().hosts(Set.of(host)).build();
        return index.search(Query.all(kind, ofHost, new Sort(Sort.By.CREATED, false), 0, 100)).page().stream()
                .map(hit -> hit.item())
                .toList();
    }
}
