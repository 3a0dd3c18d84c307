package org.vigie.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;

/** Against the real schema; every test is rolled back. */
@QuarkusTest
@TestTransaction
class InstanceRegistryTest {

    private static final URI LIST = URI.create("https://list.example/hosts");
    private static final URI OTHER = URI.create("https://other.example/hosts");
    private static final Host OWN = Host.of("own.example");
    private static final Host LISTED = Host.of("listed.example");
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    @Inject
    FoundHostRepository found;

    @Inject
    InstanceRepository instances;

    @Inject
    HostListRepository lists;

    @Inject
    ListedHostRepository listed;

    @Inject
    EntityManager database;

    @Inject
    HostListJob job;

    private Instant now = START;
    private final Clock clock = clock(() -> now);

    @Test
    void hostsOfTheFileAreKnownFromTheStart() {
        InstanceRegistry registry = registry(file(List.of()));

        assertThat(registry.all())
                .containsExactly(new Known(
                        OWN,
                        URI.create("http://10.0.0.7:9000"),
                        Optional.of(Duration.ofMillis(200)),
                        "instances.yaml",
                        START,
                        OptionalInt.empty(),
                        new Known.LastCrawl(null, null, null, null, null, null, 0),
                        nothing()));
        assertThat(registry.find(LISTED)).isEmpty();
    }

    @Test
    void hostsOfAListAreKnownOnceItWasReadAndAreReachedAsTheFileSays() {
        InstancesFile file = file(List.of(LIST));
        InstanceRegistry registry = registry(file);

        assertThat(lists(file, registry).read(LIST, names("listed.example", "own.example", "a.example")))
                .containsExactlyInAnyOrder(LISTED, Host.of("a.example"));

        assertThat(registry.all())
                .extracting(known -> known.host() + " " + known.address() + " " + known.source())
                .containsExactly(
                        "a.example https://a.example " + LIST,
                        "listed.example https://listed.example " + LIST,
                        "own.example http://10.0.0.7:9000 instances.yaml");
        assertThat(registry.find(LISTED))
                .hasValueSatisfying(known -> assertThat(known.delay()).contains(Duration.ofSeconds(5)));
    }

    @Test
    void aHostThatLeavesAListStays() {
        InstancesFile file = file(List.of(LIST));
        InstanceRegistry registry = registry(file);
        FollowedLists lists = lists(file, registry);
        lists.read(LIST, names("listed.example", "a.example"));

        now = START.plus(Duration.ofDays(400));
        assertThat(lists.read(LIST, names("a.example"))).isEmpty();

        assertThat(registry.find(LISTED)).isPresent();
        assertThat(lists.statuses()).containsExactly(new HostListStatus(LIST.toString(), now, 1, null));
        assertThat(lists.naming(LISTED)).containsExactly(new HostLists.Naming(LIST.toString(), START));
        assertThat(lists.naming(Host.of("a.example"))).containsExactly(new HostLists.Naming(LIST.toString(), now));
        assertThat(lists.naming(OWN)).isEmpty();
    }

    @Test
    void aListThatIsMuchShorterThanItWasRemovesNothingAndSaysSo() {
        InstancesFile file = file(List.of(LIST));
        InstanceRegistry registry = registry(file);
        FollowedLists lists = lists(file, registry);
        lists.read(
                LIST,
                names(IntStream.range(0, 10).mapToObj(i -> "h" + i + ".example").toArray(String[]::new)));

        now = START.plus(Duration.ofDays(1));
        lists.read(LIST, names("h0.example", "h1.example", "h2.example"));

        assertThat(registry.all()).hasSize(11);
        assertThat(lists.statuses())
                .containsExactly(new HostListStatus(
                        LIST.toString(),
                        now,
                        3,
                        "it names only 3 hosts; nothing is removed (10 within the last month)"));
    }

    @Test
    void aListThatCannotBeReadRemovesNothingAndKeepsTheTimeOfTheLastGoodReading() {
        InstancesFile file = file(List.of(LIST, OTHER));
        InstanceRegistry registry = registry(file);
        FollowedLists lists = lists(file, registry);
        lists.read(LIST, names("listed.example"));

        now = START.plus(Duration.ofDays(1));
        lists.failed(LIST, "it answered with status 500");
        lists.failed(OTHER, "it names no host");

        assertThat(registry.all()).hasSize(2);
        assertThat(lists.statuses())
                .containsExactly(
                        new HostListStatus(
                                LIST.toString(),
                                START,
                                1,
                                "it answered with status 500; nothing is removed (1 within the last month)"),
                        new HostListStatus(OTHER.toString(), null, 0, "it names no host"));

        lists.read(LIST, names("listed.example"));
        assertThat(lists.statuses()).contains(new HostListStatus(LIST.toString(), now, 1, null));
    }

    @Test
    void aListCannotSendUsIntoOurOwnNetworkUnlessTheFileKnowsTheHost() {
        InstancesFile file = new InstancesFile(
                List.of(new InstancesFile.FollowedList(LIST, Duration.ofDays(1))),
                List.of(),
                List.of(new HostSettings(
                        Host.of("tube.internal"), Optional.of(URI.create("http://10.0.0.8")), Optional.empty())),
                List.of());
        InstanceRegistry registry = registry(file);
        FollowedLists lists = lists(file, registry);

        lists.read(LIST, names("127.0.0.1:8080", "router", "db.internal", "tube.internal"));
        assertThat(registry.all()).extracting(Known::host).containsExactly(Host.of("tube.internal"));

        lists.read(LIST, names("127.0.0.1:8080"));
        assertThat(lists.statuses().getFirst().error())
                .isEqualTo("it names no public host; nothing is removed (1 within the last month)");
    }

    @Test
    void aListThatIsNoLongerFollowedTakesItsHostsWithItAndTheirStateComesBackWithIt() {
        InstancesFile followed = file(List.of(LIST, OTHER));
        InstanceRegistry before = registry(followed);
        lists(followed, before).read(LIST, names("listed.example", "both.example"));
        lists(followed, before).read(OTHER, names("both.example"));
        before.introduced(LISTED, "Listed", "8.2.1");

        assertThat(registry(file(List.of(OTHER))).all())
                .extracting(known -> known.host() + " " + known.source())
                .containsExactly("both.example " + OTHER, "own.example instances.yaml");
        assertThat(registry(followed).find(LISTED))
                .hasValueSatisfying(known -> assertThat(known.crawl().name()).isEqualTo("Listed"));
    }

    @Test
    void aCrawlIsRememberedFromItsStartToItsEnd() {
        InstanceRegistry registry = registry(file(List.of()));
        Known.Found found = new Known.Found(new Known.Count(10, 9), new Known.Count(3, 3), new Known.Count(2, 1));

        registry.crawlStarted(OWN);
        now = START.plusSeconds(60);
        registry.introduced(OWN, "My tube", "8.2.1");
        registry.found(OWN, found);
        registry.crawlSucceeded(OWN);

        assertThat(stored(registry).crawl())
                .isEqualTo(new Known.LastCrawl("My tube", "8.2.1", START, now, now, null, 0));
        assertThat(stored(registry).found()).isEqualTo(found);
    }

    @Test
    void failuresAreCountedUntilACrawlEndsWell() {
        InstanceRegistry registry = registry(file(List.of()));
        registry.crawlSucceeded(OWN);
        now = START.plusSeconds(60);
        registry.crawlFailed(OWN, "it answered with status 500");
        now = START.plusSeconds(120);
        registry.crawlFailed(OWN, "nothing answers");

        assertThat(stored(registry).crawl())
                .isEqualTo(new Known.LastCrawl(null, null, null, now, START, "nothing answers", 2));

        registry.crawlSucceeded(OWN);
        assertThat(stored(registry).crawl()).isEqualTo(new Known.LastCrawl(null, null, null, now, now, null, 0));
    }

    @Test
    void textsOfStrangersFitTheirColumns() {
        InstanceRegistry registry = registry(file(List.of()));

        registry.introduced(OWN, " A\u0000B\nC" + "x".repeat(194) + "😀😀", "8".repeat(500));
        registry.crawlFailed(OWN, "no".repeat(5_000));

        assertThat(stored(registry).crawl().name()).isEqualTo("A B C" + "x".repeat(194));
        assertThat(stored(registry).crawl().version()).hasSize(50);
        assertThat(stored(registry).crawl().error()).hasSize(1_000);
    }

    @Test
    void aHostNobodyMadeKnownHasNoState() {
        InstanceRegistry registry = registry(file(List.of()));

        assertThatThrownBy(() -> registry.crawlStarted(LISTED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("listed.example was never made known");
    }

    @Test
    void theJobOfAListIsABeanSoThatTheSchedulerFindsIt() {
        assertThat(job).isNotNull();
    }

    private Known stored(InstanceRegistry registry) {
        database.flush();
        database.clear();
        return registry.find(OWN).orElseThrow();
    }

    private InstanceRegistry registry(InstancesFile file) {
        InstanceRegistry registry = new InstanceRegistry(file, instances, listed, found, clock);
        registry.start(null);
        return registry;
    }

    private FollowedLists lists(InstancesFile file, InstanceRegistry registry) {
        return new FollowedLists(file, registry, lists, listed, clock);
    }

    private static InstancesFile file(List<URI> lists) {
        return new InstancesFile(
                lists.stream()
                        .map(url -> new InstancesFile.FollowedList(url, Duration.ofDays(1)))
                        .toList(),
                List.of(new HostSettings(
                        OWN, Optional.of(URI.create("http://10.0.0.7:9000")), Optional.of(Duration.ofMillis(200)))),
                List.of(new HostSettings(LISTED, Optional.empty(), Optional.of(Duration.ofSeconds(5)))),
                List.of());
    }

    private static HostListAnswer.Read names(String... hosts) {
        return new HostListAnswer.Read(List.of(hosts).stream().map(Host::of).toList(), Map.of(), 0, false);
    }

    private static Known.Found nothing() {
        Known.Count none = new Known.Count(0, 0);
        return new Known.Found(none, none, none);
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
