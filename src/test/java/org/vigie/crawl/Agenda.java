package org.vigie.crawl;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.vigie.catalog.Host;

/** Does what Quartz does, by the clock of the test: takes the trigger that is due first, puts the clock forward to it and runs its job. */
@Alternative
@Singleton
class Agenda {

    private static final String DUE = "select trigger_name, trigger_group, next_fire_time from qrtz_triggers"
            + " where trigger_state = 'WAITING' and job_group = 'crawl' and trigger_name like ?1"
            + " order by next_fire_time, priority desc";

    /** Of one host, before what is waited for must have come. */
    private static final int MOST = 60;

    private final Scheduler scheduler;
    private final EntityManager database;
    private final Instance<CrawlJob> jobs;
    private final CrawlRuns runs;
    private final MovableClock clock;

    @Inject
    Agenda(Scheduler scheduler, EntityManager database, Instance<CrawlJob> jobs, CrawlRuns runs, MovableClock clock) {
        this.scheduler = scheduler;
        this.database = database;
        this.jobs = jobs;
        this.runs = runs;
        this.clock = clock;
    }

    /** What is or was due. */
    record Entry(Host host, CrawlKind kind, Instant at) {}

    /** @param hosts with {@code %} for anything */
    Optional<Entry> next(String hosts) {
        List<?> rows = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(DUE)
                        .setParameter(1, hosts)
                        .setMaxResults(1)
                        .getResultList());
        return rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new Entry(
                        new Host((String) row[0]),
                        CrawlKind.valueOf((String) row[1]),
                        Instant.ofEpochMilli(((Number) row[2]).longValue())));
    }

    /** Runs it now or when it is due. A trigger that has fired is gone; whatever comes next, its job has to set. */
    void run(Entry entry) {
        Duration wait = Duration.between(clock.instant(), entry.at());
        if (wait.isPositive()) {
            clock.forward(wait);
        }
        TriggerKey key = new TriggerKey(entry.host().name(), entry.kind().name());
        try {
            Trigger trigger = scheduler.getTrigger(key);
            JobDetail detail = scheduler.getJobDetail(trigger.getJobKey());
            scheduler.unscheduleJob(key);
            CrawlJob job = jobs.get();
            job.execute(context(detail, trigger.getJobDataMap()));
            jobs.destroy(job);
        } catch (SchedulerException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** All that one host has on its agenda, up to the end of the next crawl of that kind. */
    Entry runUntil(Host host, CrawlKind kind) {
        for (int visits = 0; visits < MOST; visits++) {
            Entry entry = next(host.name()).orElseThrow(() -> new AssertionError(host + " is never visited again"));
            run(entry);
            if (entry.kind() == kind && hasJustEnded(entry)) {
                return entry;
            }
        }
        throw new AssertionError("After " + MOST + " visits there was none of " + host + " for " + kind);
    }

    /** Not if it was put off, since the host has to be left alone. */
    boolean hasJustEnded(Entry entry) {
        return runs.last(entry.host(), entry.kind())
                .filter(last -> last.ended().equals(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .isPresent();
    }

    private static JobExecutionContext context(JobDetail detail, JobDataMap data) {
        return (JobExecutionContext) Proxy.newProxyInstance(
                Agenda.class.getClassLoader(),
                new Class<?>[] {JobExecutionContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getJobDetail" -> detail;
                    case "getMergedJobDataMap" -> data;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
