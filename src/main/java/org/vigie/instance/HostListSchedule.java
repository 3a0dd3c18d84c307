package org.vigie.instance;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

/** Gives every followed list its rhythm: a job and a trigger each, named after the list's address. */
@ApplicationScoped
public class HostListSchedule {

    private static final String GROUP = "host-list";
    private static final Duration SOON = Duration.ofSeconds(1);

    private final InstancesFile file;
    private final Clock clock;

    HostListSchedule(InstancesFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Makes the stored schedule that of the file: new lists are read soon, those whose rhythm is as before keep their next
     * time, those that left the file are no longer read. To be called once at each start.
     */
    public void schedule(Scheduler scheduler) throws SchedulerException {
        Set<JobKey> followed = new HashSet<>();
        for (InstancesFile.FollowedList list : file.lists()) {
            JobDetail job = job(list);
            followed.add(job.getKey());
            scheduler.addJob(job, true);
            schedule(scheduler, job, list.refresh());
        }
        for (JobKey stored : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
            if (!followed.contains(stored)) {
                scheduler.deleteJob(stored);
            }
        }
    }

    private void schedule(Scheduler scheduler, JobDetail job, Duration refresh) throws SchedulerException {
        TriggerKey key = new TriggerKey(job.getKey().getName(), GROUP);
        Trigger stored = scheduler.getTrigger(key);
        Trigger wanted = trigger(key, job, refresh);
        if (stored == null) {
            scheduler.scheduleJob(wanted);
        } else if (!(stored instanceof SimpleTrigger simple) || simple.getRepeatInterval() != refresh.toMillis()) {
            scheduler.rescheduleJob(key, wanted);
        }
    }

    private static JobDetail job(InstancesFile.FollowedList list) {
        String url = list.url().toString();
        // An address may be longer than the name of a job.
        String name =
                UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8)).toString();
        return JobBuilder.newJob(HostListJob.class)
                .withIdentity(name, GROUP)
                .withDescription("Read a host list")
                .usingJobData(HostListJob.URL, url)
                .storeDurably()
                .build();
    }

    private Trigger trigger(TriggerKey key, JobDetail job, Duration refresh) {
        return TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(job)
                .startAt(Date.from(clock.instant().plus(SOON)))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(refresh.toMillis())
                        .repeatForever()
                        // An engine that slept through one or more readings makes up for them with one.
                        .withMisfireHandlingInstructionNowWithExistingCount())
                .build();
    }
}
