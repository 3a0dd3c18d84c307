package org.vigie.crawl;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/** A job of the whole engine with a rhythm; its next time survives a restart. */
final class RepeatedJob {

    /** By then some hosts have been visited. */
    private static final Duration SOON = Duration.ofMinutes(10);

    private final String name;
    private final Scheduler scheduler;

    RepeatedJob(String name, Scheduler scheduler) {
        this.name = name;
        this.scheduler = scheduler;
    }

    void schedule(Class<? extends Job> job, Duration every, Clock clock) throws SchedulerException {
        TriggerKey key = new TriggerKey(name, name);
        JobKey jobKey = new JobKey(name, name);
        scheduler.addJob(
                JobBuilder.newJob(job).withIdentity(jobKey).storeDurably().build(), true);
        Trigger wanted = TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(jobKey)
                .startAt(Date.from(clock.instant().plus(SOON)))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(every.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNowWithExistingCount())
                .build();
        Trigger stored = scheduler.getTrigger(key);
        if (stored == null) {
            scheduler.scheduleJob(wanted);
        } else if (!(stored instanceof SimpleTrigger simple) || simple.getRepeatInterval() != every.toMillis()) {
            scheduler.rescheduleJob(key, wanted);
        }
    }

    void drop() throws SchedulerException {
        scheduler.deleteJob(new JobKey(name, name));
    }
}
