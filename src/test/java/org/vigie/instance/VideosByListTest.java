package org.vigie.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;

/** How many videos lists say that hosts have, from the reading to who is known; every test is rolled back. */
@QuarkusTest
@TestTransaction
class VideosByListTest {

    private static final URI LIST = URI.create("https://list.example/instances");
    private static final URI OTHER = URI.create("https://other.example/instances");
    private static final Host OWN = Host.of("own.example");
    private static final Host LISTED = Host.of("listed.example");
    private static final Clock CLOCK = Clock.systemUTC();

    @Inject
    FoundHostRepository found;

    @Inject
    InstanceRepository instances;

    @Inject
    HostListRepository hostLists;

    @Inject
    ListedHostRepository listed;

    @Inject
    EntityManager database;

    private InstanceRegistry registry;
    private FollowedLists lists;

    /** Within the test's transaction, so not before it. */
    private void follow() {
        InstancesFile file = new InstancesFile(
                List.of(
                        new InstancesFile.FollowedList(LIST, Duration.ofDays(1)),
                        new InstancesFile.FollowedList(OTHER, Duration.ofDays(1))),
                List.of(new HostSettings(OWN, Optional.empty(), Optional.empty())),
                List.of(),
                List.of());
        registry = new InstanceRegistry(file, instances, listed, found, CLOCK);
        registry.start(null);
        lists = new FollowedLists(file, registry, hostLists, listed, CLOCK);
    }

    @Test
    void howManyVideosAListSaysAHostHasIsKnownUntilItSaysOtherwise() {
        follow();
        lists.read(LIST, sizes(Map.of(LISTED, 7, OWN, 12)));
        assertThat(videos()).containsExactly("listed.example 7", "own.example 12");

        lists.read(LIST, sizes(Map.of(LISTED, 8, OWN, 0)));
        assertThat(videos()).containsExactly("listed.example 8", "own.example 0");

        lists.read(LIST, names(LISTED, OWN));
        assertThat(videos()).containsExactly("listed.example -", "own.example -");
    }

    @Test
    void ofSeveralListsTheFirstThatSaysHowManyVideosAHostHasCounts() {
        follow();
        lists.read(LIST, names(LISTED));
        lists.read(OTHER, sizes(Map.of(LISTED, 7)));

        assertThat(videos()).containsExactly("listed.example 7", "own.example -");
        assertThat(registry.find(LISTED))
                .hasValueSatisfying(known -> assertThat(known.source()).isEqualTo(LIST.toString()));

        lists.read(LIST, sizes(Map.of(LISTED, 9)));

        assertThat(videos()).containsExactly("listed.example 9", "own.example -");
    }

    /** Asked for all at once and one by one, which must agree. */
    private List<String> videos() {
        database.flush();
        database.clear();
        List<Known> all = registry.all();
        assertThat(all)
                .containsExactlyElementsOf(all.stream()
                        .map(known -> registry.find(known.host()).orElseThrow())
                        .toList());
        return all.stream()
                .map(known -> known.host() + " "
                        + (known.videosByList().isPresent()
                                ? known.videosByList().getAsInt()
                                : "-"))
                .toList();
    }

    private static HostListAnswer.Read sizes(Map<Host, Integer> videos) {
        return new HostListAnswer.Read(List.copyOf(videos.keySet()), videos, 0, false);
    }

    private static HostListAnswer.Read names(Host... hosts) {
        return new HostListAnswer.Read(List.of(hosts), Map.of(), 0, false);
    }
}
