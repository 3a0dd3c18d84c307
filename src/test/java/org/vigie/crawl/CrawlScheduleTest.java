package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.listeners.JobListenerSupport;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.Fault;
import org.vigie.demo.Gate;
import org.vigie.demo.PeerTubeVersion;

/** The real schedule in its store, which fires while the tests run. */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class CrawlScheduleTest {

    private static final Host HOST = Host.of(CrawlProfile.SCHEDULED);
    private static final Host EXCLUDED = Host.of(CrawlProfile.EXCLUDED);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    CrawlSchedule schedule;

    @Inject
    CrawlPlan plan;

    @Inject
    Scheduler scheduler;

    @Inject
    CrawlStatus status;

    @Inject
    Clock clock;

    @ConfigProperty(name = "vigie.test.scheduled")
    int port;

    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private FakeInstance instance;

    @BeforeEach
    void open() throws IOException, SchedulerException, InterruptedException {
        listen();
        if (status.instance(HOST).orElseThrow().checked() == null) {
            // The engine itself crawls at its start, and finds nobody there.
            awaitEnd("FULL." + HOST);
        }
        instance = FakeInstance.at(port, HOST, PeerTubeVersion.V8_2_1, FakeCatalogue.generated(HOST, 30));
    }

    @AfterEach
    void close() throws SchedulerException {
        scheduler.getListenerManager().removeJobListener("ends");
        instance.close();
    }

    @Test
    void twoCrawlsOfOneHostNeverRunAtOnce() throws Exception {
        Gate gate = new Gate();
        instance.order("/api/v1/search/video-channels?*", new Fault.Stalled(gate), 1);
        schedule.now(HOST, CrawlKind.FULL);
        assertThat(gate.awaitArrival(LIMIT)).isTrue();

        schedule.now(HOST, CrawlKind.DETAILS);

        assertThat(scheduler.getTriggerState(key(HOST, CrawlKind.DETAILS))).isEqualTo(Trigger.TriggerState.BLOCKED);
        gate.open();
        awaitEnd("FULL." + HOST);
        awaitEnd("DETAILS." + HOST);
        assertThat(instance.mostAtOnce()).isEqualTo(1);
        assertThat(instance.requests()).anyMatch(target -> target.startsWith("/api/v1/videos/"));
    }

    @Test
    void aCompleteCrawlIsRepeatedAfterItsRhythm() throws Exception {
        Instant before = clock.instant();
        schedule.now(HOST, CrawlKind.FULL);
        awaitEnd("FULL." + HOST);

        assertThat(next(HOST, CrawlKind.FULL))
                .isBetween(before.plus(Duration.ofHours(21)), clock.instant().plus(Duration.ofHours(27)));
        assertThat(schedule.scheduled(CrawlKind.FULL)).contains(HOST);
        assertThat(status.instance(HOST).orElseThrow().state()).isEqualTo(InstanceStatus.State.UP);
    }

    @Test
    void aFailedCrawlIsTriedAgainSoon() throws Exception {
        instance.order("/api/v1/config", new Fault.TooManyRequests(Duration.ofHours(3)));
        Instant before = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        schedule.now(HOST, CrawlKind.FULL);
        awaitEnd("FULL." + HOST);

        assertThat(next(HOST, CrawlKind.FULL))
                .isBetween(before.plus(Duration.ofHours(3)), clock.instant().plus(Duration.ofHours(3)));
    }

    @Test
    void anExcludedHostIsForgottenInsteadOfCrawled() throws Exception {
        schedule.now(EXCLUDED, CrawlKind.FULL);
        awaitEnd("FULL." + EXCLUDED);

        assertThat(instance.requestCount()).isZero();
        assertThat(schedule.scheduled(CrawlKind.FULL)).doesNotContain(EXCLUDED);
        assertThat(scheduler.checkExists(new JobKey(EXCLUDED.name(), "crawl"))).isFalse();
        assertThat(status.instance(EXCLUDED)).hasValueSatisfying(excluded -> {
            assertThat(excluded.state()).isEqualTo(InstanceStatus.State.EXCLUDED);
            assertThat(excluded.error()).isEqualTo("For these tests");
        });
    }

    @Test
    void aHostThatIsNoLongerWantedIsForgotten() throws Exception {
        Host gone = Host.of("gone.example");
        schedule.now(gone, CrawlKind.DETAILS);
        awaitEnd("DETAILS." + gone);

        assertThat(schedule.scheduled(CrawlKind.DETAILS)).doesNotContain(gone);
        assertThat(status.instance(gone)).isEqualTo(Optional.empty());
    }

    @Test
    void aStoppedCrawlIsLeftToTheNextStart() throws SchedulerException {
        Host host = Host.of("stopped.example");

        plan.after(host, CrawlKind.FULL, new Ending.Stopped());

        assertThat(scheduler.getTrigger(key(host, CrawlKind.FULL))).isNull();
    }

    @Test
    void theNewestDateReplacesTheOneBefore() throws SchedulerException {
        Host host = Host.of("later.example");
        plan.after(host, CrawlKind.FULL, new Ending.Complete());
        plan.after(host, CrawlKind.FULL, new Ending.Failed("why"));

        assertThat(next(host, CrawlKind.FULL)).isBefore(clock.instant().plus(Duration.ofMinutes(6)));
        assertThat(schedule.next(host)).containsOnlyKeys(CrawlKind.FULL, CrawlKind.NEWEST);
        schedule.forget(host);
        assertThat(scheduler.getTrigger(key(host, CrawlKind.FULL))).isNull();
    }

    private void listen() throws SchedulerException {
        scheduler.getListenerManager().addJobListener(new JobListenerSupport() {
            @Override
            public String getName() {
                return "ends";
            }

            @Override
            public void jobWasExecuted(JobExecutionContext context, JobExecutionException thrown) {
                ended.add(context.getTrigger().getKey() + (thrown == null ? "" : " threw"));
            }
        });
    }

    private void awaitEnd(String trigger) throws InterruptedException {
        String end = "";
        while (!trigger.equals(end)) {
            end = ended.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(end).as("a job that ends while waiting for " + trigger).isNotNull();
        }
    }

    private Instant next(Host host, CrawlKind kind) throws SchedulerException {
        return scheduler.getTrigger(key(host, kind)).getStartTime().toInstant();
    }

    private static TriggerKey key(Host host, CrawlKind kind) {
        return new TriggerKey(host.name(), kind.name());
    }
}
