package org.vigie.instance;

import jakarta.enterprise.context.Dependent;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/** Reads one list when its time has come; one that could not be read is tried again soon. */
@Dependent
@DisallowConcurrentExecution
class HostListJob implements Job {

    static final String URL = "url";

    private static final Duration RETRY = Duration.ofMinutes(15);

    private final HostListRefresh refresh;
    private final Clock clock;

    HostListJob(HostListRefresh refresh, Clock clock) {
        this.refresh = refresh;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        boolean read = refresh.refresh(URI.create(context.getMergedJobDataMap().getString(URL)));
        if (!read) {
            retry(context);
        }
    }

    private void retry(JobExecutionContext context) {
        TriggerKey key = new TriggerKey(context.getJobDetail().getKey().getName(), "host-list-retry");
        Trigger later = TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(context.getJobDetail())
                .startAt(Date.from(clock.instant().plus(RETRY)))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule())
                .build();
        try {
            // A retry that fires is still stored while it runs, so it is replaced rather than added.
            if (context.getScheduler().rescheduleJob(key, later) == null) {
                context.getScheduler().scheduleJob(later);
            }
        } catch (SchedulerException broken) {
            throw new IllegalStateException("The schedule can't be changed", broken);
        }
    }
}
