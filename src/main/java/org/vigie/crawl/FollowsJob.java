package org.vigie.crawl;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.vigie.instance.FoundHosts;
import org.vigie.instance.InstancesFile;

/** Reads the follows of known instances in the rhythm of {@code instances.yaml}, if that wants it. */
@Dependent
@DisallowConcurrentExecution
class FollowsJob implements Job {

    private final FollowsReading reading;
    private final StopSignal stop;

    FollowsJob(FollowsReading reading, StopSignal stop) {
        this.reading = reading;
        this.stop = stop;
    }

    @Override
    public void execute(JobExecutionContext context) {
        stop.unlessGiven(reading::readAll);
    }

    /** Makes the stored schedule that of the file. */
    @Singleton
    static class Start {

        private static final int BEFORE_CRAWLS = 1_900;
        private static final JobKey JOB = new JobKey("follows", "follows");
        private static final TriggerKey TRIGGER = new TriggerKey("follows", "follows");

        /** By then some hosts have been visited. */
        private static final Duration SOON = Duration.ofMinutes(10);

        void start(
                @Observes @Priority(BEFORE_CRAWLS) StartupEvent event,
                Scheduler scheduler,
                FoundHosts found,
                Clock clock)
                throws SchedulerException {
            Optional<InstancesFile.Follows> wish = found.wish();
            if (wish.isEmpty()) {
                scheduler.deleteJob(JOB);
                return;
            }
            long interval = wish.get().refresh().toMillis();
            scheduler.addJob(
                    JobBuilder.newJob(FollowsJob.class)
                            .withIdentity(JOB)
                            .storeDurably()
                            .build(),
                    true);
            Trigger wanted = TriggerBuilder.newTrigger()
                    .withIdentity(TRIGGER)
                    .forJob(JOB)
                    .startAt(Date.from(clock.instant().plus(SOON)))
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                            .withIntervalInMilliseconds(interval)
                            .repeatForever()
                            .withMisfireHandlingInstructionNowWithExistingCount())
                    .build();
            Trigger stored = scheduler.getTrigger(TRIGGER);
            if (stored == null) {
                scheduler.scheduleJob(wanted);
            } else if (!(stored instanceof SimpleTrigger simple) || simple.getRepeatInterval() != interval) {
                scheduler.rescheduleJob(TRIGGER, wanted);
            }
        }
    }
}
