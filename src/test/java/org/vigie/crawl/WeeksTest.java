package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.crawl.ImaginedHosts.BUSY;
import static org.vigie.crawl.ImaginedHosts.DOWN;
import static org.vigie.crawl.ImaginedHosts.HUGE;
import static org.vigie.crawl.ImaginedHosts.LARGE;
import static org.vigie.crawl.ImaginedHosts.LIVE;
import static org.vigie.crawl.ImaginedHosts.LOSSY;
import static org.vigie.crawl.ImaginedHosts.SLEEPY;
import static org.vigie.crawl.ImaginedHosts.STEADY;
import static org.vigie.crawl.ImaginedHosts.THROTTLING;
import static org.vigie.crawl.ImaginedHosts.UNWANTING;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.crawl.Agenda.Entry;
import org.vigie.instance.HostListSchedule;
import org.vigie.instance.InstanceRegistry;

/**
 * Eleven days of the whole engine's schedule with hosts that publish often, seldom or never, are large, have lives, fail, want their
 * rest or don't want us: who was visited when.
 */
@QuarkusTest
@TestProfile(WorldProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeeksTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant START = ImaginedHost.START;
    private static final Instant END = START.plus(DAY.multipliedBy(11));
    private static final String IMAGINED = "%.imagined.example";

    /** What one visit may keep the next of another host waiting here, where all are made one after the other. */
    private static final Duration LATE = MINUTE.multipliedBy(15);

    @Inject
    Agenda agenda;

    @Inject
    ImaginedHosts hosts;

    @Inject
    MovableClock clock;

    @Inject
    CrawlStatus status;

    @Inject
    RemoteItems memory;

    @Inject
    HostStates states;

    @Inject
    CrawlSchedule schedule;

    @Inject
    CrawlStart start;

    @Inject
    Scheduler scheduler;

    @Inject
    HostListSchedule lists;

    @Inject
    InstanceRegistry registry;

    @Inject
    Farewell farewell;

    @Inject
    CrawlConfig config;

    @Inject
    CrawlGate gate;

    private final List<Entry> visits = new ArrayList<>();
    private final Map<Instant, Boolean> hidden = new TreeMap<>();
    private final Map<Instant, Integer> kept = new TreeMap<>();
    private Map<CrawlKind, Instant> beforeTheRestart;
    private Map<CrawlKind, Instant> afterTheRestart;

    /** The days go by once for all tests, which then read what came of them. */
    @BeforeAll
    void daysGoBy() throws SchedulerException, InterruptedException {
        gate.await();
        // Other tests in the same world put it forward.
        clock.back();
        boolean restarted = false;
        while (clock.instant().isBefore(END)) {
            Entry next = agenda.next(IMAGINED).orElseThrow();
            agenda.run(next);
            if (agenda.hasJustEnded(next)) {
                visits.add(new Entry(next.host(), next.kind(), clock.instant()));
            }
            hidden.put(clock.instant(), status.hidden().contains(DOWN.host()));
            kept.put(clock.instant(), memory.kept(LOSSY.host(), ItemKind.VIDEO));
            if (!restarted && clock.instant().isAfter(START.plus(DAY.multipliedBy(3)))) {
                restarted = true;
                beforeTheRestart = schedule.next(DOWN.host());
                start.start(new CrawlGate.Opened(), scheduler, lists, registry, farewell, config);
                afterTheRestart = schedule.next(DOWN.host());
            }
        }
    }

    @Test
    void whoPublishesOftenIsLookedAtEveryFewMinutesAndWhoNeverDoesFourTimesADay() {
        List<Duration> ofBusy = gaps(BUSY, CrawlKind.NEWEST);
        assertThat(Gaps.median(ofBusy.subList(0, 100))).isBetween(MINUTE.multipliedBy(4), MINUTE.multipliedBy(7));
        assertThat(Gaps.median(gaps(STEADY, CrawlKind.NEWEST))).isBetween(Duration.ofHours(2), Duration.ofHours(4));
        assertThat(Gaps.median(gaps(SLEEPY, CrawlKind.NEWEST)))
                .isBetween(Duration.ofMinutes(5 * 60), Duration.ofMinutes(7 * 60));
    }

    @Test
    void noLookAtTheNewestIsOutsideTheBounds() {
        for (ImaginedHost host : List.of(BUSY, STEADY, SLEEPY, LARGE, HUGE)) {
            assertThat(gaps(host, CrawlKind.NEWEST))
                    .as(host.host().name())
                    .isNotEmpty()
                    .allSatisfy(gap -> assertThat(gap)
                            .isBetween(
                                    Duration.ofSeconds(270),
                                    Duration.ofMinutes(6 * 66).plus(LATE)));
        }
    }

    @Test
    void fullVisitsAreDailyAndMoreSeldomTheLargerAHostIs() {
        assertThat(gaps(SLEEPY, CrawlKind.FULL))
                .allSatisfy(gap -> assertThat(gap)
                        .isBetween(share(DAY, 0.9), share(DAY, 1.1).plus(LATE)));
        assertThat(gaps(LARGE, CrawlKind.FULL))
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(gap)
                        .isBetween(share(DAY, 2.7), share(DAY, 3.3).plus(LATE)));
        assertThat(gaps(HUGE, CrawlKind.FULL))
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(gap)
                        .isBetween(share(DAY, 6.3), share(DAY, 7.7).plus(LATE)));
    }

    @Test
    void jitterSpreadsTheVisits() {
        assertThat(gaps(SLEEPY, CrawlKind.FULL).stream()
                        .map(Duration::toMinutes)
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void onlyWhoHasLivesIsAskedForThemAndMoreSeldomTheLongerAgoTheLastWas() {
        assertThat(visits.stream()
                        .filter(visit -> visit.kind() == CrawlKind.LIVE)
                        .map(Entry::host))
                .isNotEmpty()
                .containsOnly(LIVE.host());
        List<Duration> gaps = gaps(LIVE, CrawlKind.LIVE);
        assertThat(gaps.getFirst())
                .isBetween(MINUTE.multipliedBy(27), MINUTE.multipliedBy(33).plus(LATE));
        assertThat(gaps.getLast()).isBetween(Duration.ofHours(4), Duration.ofHours(6));
    }

    @Test
    void theWaitForAHostThatIsDownDoublesUpToADayAndNoKindOfVisitGoesAround() {
        Instant began = START.plus(DAY);
        Instant ended = START.plus(DAY.multipliedBy(6));
        List<Instant> tries = visits.stream()
                .filter(visit -> visit.host().equals(DOWN.host()))
                .map(Entry::at)
                .filter(at -> at.isAfter(began) && at.isBefore(ended))
                .toList();
        List<Duration> gaps = Gaps.of(tries);

        assertThat(gaps.getFirst())
                .isBetween(Duration.ofSeconds(260), MINUTE.multipliedBy(7).plus(LATE));
        assertThat(gaps.getLast()).isBetween(Duration.ofHours(20), Duration.ofHours(27));
        assertThat(tries).as("visits of five days").hasSizeBetween(9, 40);
        assertThat(gaps).allSatisfy(gap -> assertThat(gap).isLessThan(Duration.ofHours(27)));
    }

    @Test
    void theWaitIsKeptOverARestart() {
        assertThat(beforeTheRestart).isNotEmpty();
        assertThat(afterTheRestart).isEqualTo(beforeTheRestart);
    }

    @Test
    void aHostThatIsDownIsHiddenAfterThreeDaysAndShownAgainWithItsReturn() {
        Instant firstHidden = first(true, START);
        assertThat(firstHidden)
                .isBetween(
                        START.plus(DAY.multipliedBy(4)),
                        START.plus(DAY.multipliedBy(4)).plus(Duration.ofHours(8)));
        Instant shown = first(false, firstHidden);

        assertThat(shown)
                .isBetween(
                        START.plus(DAY.multipliedBy(6)),
                        START.plus(DAY.multipliedBy(7)).plus(Duration.ofHours(3)));
        assertThat(memory.kept(DOWN.host(), ItemKind.VIDEO)).isGreaterThanOrEqualTo(19);
        assertThat(states.of(DOWN.host()).trouble()).isNull();
    }

    @Test
    void whoWantsToBeLeftAloneForTwoHoursIs() {
        Instant began = START.plus(DAY);
        List<Instant> times = hosts.asked(THROTTLING).stream()
                .filter(at -> !at.isBefore(began) && at.isBefore(began.plus(DAY)))
                .toList();

        assertThat(times).hasSizeBetween(4, 14);
        assertThat(Gaps.of(times).stream().filter(gap -> gap.compareTo(Duration.ofHours(2)) < 0))
                .as("between its robots.txt, which it gives once a day, and what it refuses")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whoSaysNoIsForgottenAskedOnceADayAndFoundAgain() {
        Instant began = START.plus(DAY.multipliedBy(2));
        List<Instant> times = hosts.asked(UNWANTING).stream()
                .filter(at -> at.isAfter(began) && at.isBefore(START.plus(DAY.multipliedBy(4))))
                .toList();

        assertThat(times).hasSizeBetween(1, 3);
        assertThat(status.instance(UNWANTING.host()).orElseThrow().state()).isEqualTo(InstanceStatus.State.UP);
        assertThat(memory.kept(UNWANTING.host(), ItemKind.VIDEO)).isGreaterThanOrEqualTo(19);
    }

    @Test
    void aHostThatIsEmptyForTwoDaysLosesNothing() {
        Instant first = START.plus(DAY);
        assertThat(kept)
                .allSatisfy((at, items) -> assertThat(items).isGreaterThanOrEqualTo(at.isBefore(first) ? 0 : 12));
        assertThat(memory.kept(LOSSY.host(), ItemKind.VIDEO)).isGreaterThanOrEqualTo(20);
    }

    @Test
    void noHostIsEverAskedMoreThanOnceASecond() {
        for (ImaginedHost host : ImaginedHosts.ALL) {
            assertThat(Gaps.of(hosts.asked(host)))
                    .as(host.host().name())
                    .isNotEmpty()
                    .allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
        }
    }

    @Test
    void nobodyIsForgottenAndInTheEndAllIsWellWithEverybody() {
        for (ImaginedHost host : ImaginedHosts.ALL) {
            String name = host.host().name();
            assertThat(schedule.next(host.host())).as(name).containsKeys(CrawlKind.FULL, CrawlKind.NEWEST);
            assertThat(status.instance(host.host()).orElseThrow().state())
                    .as(name)
                    .isEqualTo(InstanceStatus.State.UP);
            int published = host.published(clock.instant()).size();
            assertThat(memory.kept(host.host(), ItemKind.VIDEO)).as(name).isBetween(published - 2, published);
        }
    }

    private Instant first(boolean isHidden, Instant after) {
        return hidden.entrySet().stream()
                .filter(entry -> entry.getKey().isAfter(after) && entry.getValue() == isHidden)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private List<Duration> gaps(ImaginedHost host, CrawlKind kind) {
        Host name = host.host();
        return Gaps.of(visits.stream()
                .filter(visit -> visit.host().equals(name) && visit.kind() == kind)
                .map(Entry::at)
                .toList());
    }

    private static Duration share(Duration of, double share) {
        return Duration.ofMillis((long) (of.toMillis() * share));
    }
}
