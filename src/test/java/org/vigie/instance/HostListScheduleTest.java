package org.vigie.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.impl.JobExecutionContextImpl;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.spi.OperableTrigger;
import org.quartz.spi.TriggerFiredBundle;

/** With a scheduler that is never started: only what it is told matters. */
class HostListScheduleTest {

    private static final URI LIST = URI.create("https://list.example/hosts?" + "x".repeat(500));
    private static final URI OTHER = URI.create("https://other.example/hosts");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2096-03-04T05:06:07Z"), ZoneOffset.UTC);
    private static final Clock LATER = Clock.offset(CLOCK, Duration.ofHours(2));

    private Scheduler scheduler;

    @BeforeEach
    void create() throws SchedulerException {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "test-" + UUID.randomUUID());
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        scheduler = new StdSchedulerFactory(settings).getScheduler();
    }

    @AfterEach
    void stop() throws SchedulerException {
        scheduler.shutdown();
    }

    @Test
    void eachListIsReadSoonAndThenInItsRhythm() throws SchedulerException {
        schedule(CLOCK, list(LIST, 6), list(OTHER, 24));

        assertThat(jobs()).hasSize(2);
        SimpleTrigger trigger = trigger(LIST);
        assertThat(trigger.getStartTime()).isEqualTo(Date.from(CLOCK.instant().plusSeconds(1)));
        assertThat(trigger.getRepeatInterval()).isEqualTo(Duration.ofHours(6).toMillis());
        assertThat(trigger.getRepeatCount()).isEqualTo(SimpleTrigger.REPEAT_INDEFINITELY);
    }

    @Test
    void aRestartKeepsTheNextTimeOfAListWhoseRhythmIsAsBefore() throws SchedulerException {
        schedule(CLOCK, list(LIST, 6), list(OTHER, 24));
        schedule(LATER, list(LIST, 6), list(OTHER, 12));

        assertThat(trigger(LIST).getStartTime())
                .isEqualTo(Date.from(CLOCK.instant().plusSeconds(1)));
        assertThat(trigger(OTHER).getStartTime())
                .isEqualTo(Date.from(LATER.instant().plusSeconds(1)));
        assertThat(trigger(OTHER).getRepeatInterval())
                .isEqualTo(Duration.ofHours(12).toMillis());
    }

    @Test
    void aListThatLeftTheFileIsNoLongerRead() throws SchedulerException {
        schedule(CLOCK, list(LIST, 6), list(OTHER, 24));
        schedule(LATER, list(OTHER, 24));

        assertThat(jobs()).hasSize(1);
        assertThat(trigger(OTHER)).isNotNull();
    }

    @Test
    void aListThatCouldNotBeReadIsTriedAgainSoonAndOnlyOnce() throws SchedulerException {
        schedule(CLOCK, list(LIST, 6));

        run(CLOCK, false);
        run(LATER, false);

        List<? extends Trigger> triggers =
                scheduler.getTriggersOfJob(jobs().iterator().next());
        assertThat(triggers).hasSize(2);
        assertThat(triggers)
                .filteredOn(trigger -> trigger.getKey().getGroup().equals("host-list-retry"))
                .singleElement()
                .satisfies(retry -> assertThat(retry.getStartTime())
                        .isEqualTo(Date.from(LATER.instant().plus(Duration.ofMinutes(15)))));
    }

    @Test
    void aListThatWasReadWaitsForItsRhythm() throws SchedulerException {
        schedule(CLOCK, list(LIST, 6));

        run(CLOCK, true);

        assertThat(scheduler.getTriggersOfJob(jobs().iterator().next())).hasSize(1);
    }

    private void run(Clock clock, boolean readable) throws SchedulerException {
        JobDetail job = scheduler.getJobDetail(jobs().iterator().next());
        HostListRefresh refresh = new HostListRefresh(null, null, null) {
            @Override
            boolean refresh(URI url) {
                assertThat(url).isEqualTo(LIST);
                return readable;
            }
        };
        HostListJob running = new HostListJob(refresh, clock);
        OperableTrigger trigger = (OperableTrigger) (Trigger) trigger(LIST);
        Date fired = Date.from(clock.instant());
        TriggerFiredBundle bundle = new TriggerFiredBundle(job, trigger, null, false, fired, fired, null, null);
        running.execute(new JobExecutionContextImpl(scheduler, bundle, running));
    }

    private void schedule(Clock clock, InstancesFile.FollowedList... lists) throws SchedulerException {
        InstancesFile file = new InstancesFile(Arrays.asList(lists), List.of(), List.of(), List.of());
        new HostListSchedule(file, clock).schedule(scheduler);
    }

    private SimpleTrigger trigger(URI list) throws SchedulerException {
        for (JobKey key : jobs()) {
            if (scheduler
                    .getJobDetail(key)
                    .getJobDataMap()
                    .getString(HostListJob.URL)
                    .equals(list.toString())) {
                return (SimpleTrigger) scheduler.getTriggersOfJob(key).stream()
                        .filter(trigger -> trigger.getKey().getGroup().equals("host-list"))
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new AssertionError(list + " has no job");
    }

    private Set<JobKey> jobs() throws SchedulerException {
        return scheduler.getJobKeys(GroupMatcher.anyJobGroup());
    }

    private static InstancesFile.FollowedList list(URI url, int hours) {
        return new InstancesFile.FollowedList(url, Duration.ofHours(hours));
    }
}
