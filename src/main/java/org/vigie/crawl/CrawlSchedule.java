package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.vigie.catalog.Host;

/**
 * When each host is crawled next: one trigger a host and kind of crawl in Quartz' store, which fires once and is set anew at
 * the end of each crawl. Triggers survive a restart; one that a crash took with it is set at the next start.
 */
@Singleton
class CrawlSchedule {

    private static final String JOBS = "crawl";

    private final Scheduler scheduler;
    private final RemoteItems memory;
    private final CrawlConfig config;
    private final CrawlRhythm rhythm;
    private final Clock clock;

    @Inject
    CrawlSchedule(Scheduler scheduler, RemoteItems memory, CrawlConfig config, Clock clock) {
        this.scheduler = scheduler;
        this.memory = memory;
        this.config = config;
        this.rhythm = new CrawlRhythm(config, () -> ThreadLocalRandom.current().nextDouble());
        this.clock = clock;
    }

    /** Hosts that have a trigger for this kind of crawl. */
    Set<Host> scheduled(CrawlKind kind) {
        try {
            return scheduler.getTriggerKeys(GroupMatcher.triggerGroupEquals(kind.name())).stream()
                    .map(key -> new Host(key.getName()))
                    .collect(Collectors.toSet());
        } catch (SchedulerException broken) {
            throw broken(broken);
        }
    }

    /** When this kind of crawl of the host begins next, if one is planned; soon if that is past. */
    Optional<Instant> next(Host host, CrawlKind kind) {
        try {
            Trigger trigger = scheduler.getTrigger(new TriggerKey(host.name(), kind.name()));
            return Optional.ofNullable(trigger).map(Trigger::getNextFireTime).map(Date::toInstant);
        } catch (SchedulerException broken) {
            throw broken(broken);
        }
    }

    void now(Host host, CrawlKind kind) {
        in(Duration.ZERO, host, kind);
    }

    /** @param failures crawls of this host that failed in a row, this one included */
    void after(Host host, CrawlKind kind, Ending ending, int failures) {
        switch (ending) {
            case Ending.Complete complete -> {
                if (kind == CrawlKind.FULL) {
                    in(rhythm.untilNextFull(), host, kind);
                }
                if (memory.hasBacklog(host, config.details().refreshAfter())) {
                    now(host, CrawlKind.DETAILS);
                }
            }
            case Ending.Failed failed -> in(rhythm.untilRetry(failures, failed), host, kind);
            case Ending.Stopped stopped -> {
                // Quartz is closing; the next start finds the open run.
            }
        }
    }

    void forget(Host host) {
        try {
            scheduler.deleteJob(new JobKey(host.name(), JOBS));
        } catch (SchedulerException broken) {
            throw broken(broken);
        }
    }

    private void in(Duration wait, Host host, CrawlKind kind) {
        JobKey job = new JobKey(host.name(), JOBS);
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(new TriggerKey(host.name(), kind.name()))
                .forJob(job)
                .usingJobData(CrawlJob.KIND, kind.name())
                .startAt(Date.from(clock.instant().plus(wait)))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
        try {
            if (!scheduler.checkExists(job)) {
                scheduler.addJob(detail(job), true);
            }
            if (scheduler.rescheduleJob(trigger.getKey(), trigger) == null) {
                scheduler.scheduleJob(trigger);
            }
        } catch (SchedulerException broken) {
            throw broken(broken);
        }
    }

    private static JobDetail detail(JobKey key) {
        return JobBuilder.newJob(CrawlJob.class)
                .withIdentity(key)
                .withDescription("Crawl " + key.getName())
                .storeDurably()
                .build();
    }

    private static IllegalStateException broken(SchedulerException broken) {
        return new IllegalStateException("The schedule can't be changed", broken);
    }
}
