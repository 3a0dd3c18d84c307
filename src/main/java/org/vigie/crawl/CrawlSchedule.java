package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
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
    private final Clock clock;

    @Inject
    CrawlSchedule(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
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

    /** At once, also if the host has to be left alone. */
    void now(Host host, CrawlKind kind) {
        set(Duration.ZERO, host, kind, true);
    }

    void in(Duration wait, Host host, CrawlKind kind) {
        set(wait, host, kind, false);
    }

    /** Unless a crawl of this kind has its time already. */
    void atLatestIn(Duration wait, Host host, CrawlKind kind) {
        if (!next(host).containsKey(kind)) {
            in(wait, host, kind);
        }
    }

    /** When each kind of crawl is due; kinds that aren't are left out. */
    Map<CrawlKind, Instant> next(Host host) {
        Map<CrawlKind, Instant> next = new EnumMap<>(CrawlKind.class);
        try {
            for (Trigger trigger : scheduler.getTriggersOfJob(new JobKey(host.name(), JOBS))) {
                if (trigger.getNextFireTime() != null) {
                    next.put(
                            CrawlKind.valueOf(trigger.getKey().getGroup()),
                            trigger.getNextFireTime().toInstant());
                }
            }
            return next;
        } catch (SchedulerException broken) {
            throw broken(broken);
        }
    }

    void forget(Host host) {
        try {
            scheduler.deleteJob(new JobKey(host.name(), JOBS));
        } catch (SchedulerException broken) {
            throw broken(broken);
        }
    }

    private void set(Duration wait, Host host, CrawlKind kind, boolean pressing) {
        JobKey job = new JobKey(host.name(), JOBS);
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(new TriggerKey(host.name(), kind.name()))
                .forJob(job)
                .usingJobData(CrawlJob.KIND, kind.name())
                .usingJobData(CrawlJob.PRESSING, String.valueOf(pressing))
                .withPriority(priority(kind))
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

    /** Of what is due at the same moment: what is most perishable first. */
    private static int priority(CrawlKind kind) {
        return switch (kind) {
            case LIVE -> 8;
            case NEWEST -> 7;
            case FULL -> 5;
            case DETAILS -> 3;
        };
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
