package org.vigie.crawl;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.vigie.catalog.Host;
import org.vigie.crawl.Intake.Wish;
import org.vigie.index.SearchIndex;
import org.vigie.instance.HostListSchedule;
import org.vigie.instance.HostsKnown;
import org.vigie.instance.InstanceRegistry;
import org.vigie.instance.Known;
import org.vigie.rules.RuleBook;
import org.vigie.rules.Verdict;

/** Sets crawling going a little after a start: mends what a crash tore apart, then schedules what isn't scheduled. */
@Singleton
class CrawlStart {

    private static final Logger LOG = Logger.getLogger(CrawlStart.class);
    private static final int AFTER_DISCOVERY = 2_000;

    private final SearchIndex index;
    private final RemoteItems memory;
    private final CrawlRuns runs;
    private final HostStates states;
    private final CrawlSchedule schedule;
    private final RuleBook rules;

    @Inject
    CrawlStart(
            SearchIndex index,
            RemoteItems memory,
            CrawlRuns runs,
            HostStates states,
            CrawlSchedule schedule,
            RuleBook rules) {
        this.index = index;
        this.memory = memory;
        this.runs = runs;
        this.states = states;
        this.schedule = schedule;
        this.rules = rules;
    }

    void start(
            @Observes @Priority(AFTER_DISCOVERY) CrawlGate.Opened event,
            Scheduler scheduler,
            HostListSchedule lists,
            InstanceRegistry registry,
            Farewell farewell,
            CrawlConfig config)
            throws SchedulerException {
        List<Host> torn = memory.forgetAfter(index.lastCommit());
        if (!torn.isEmpty()) {
            LOG.infof(
                    "The index may have lost items of %d hosts since its last commit; they are crawled again.",
                    torn.size());
        }
        runs.deleteOld();
        lists.schedule(scheduler);
        List<Host> hosts = largestFirst(registry.all());
        torn.stream().filter(hosts::contains).forEach(host -> schedule.in(Duration.ZERO, host, CrawlKind.FULL));
        hosts.stream().filter(this::isExcluded).forEach(schedule::forget);
        ensure(hosts, config);
        // Not before, so that a thousand visits that are due at once don't hold up what comes before.
        scheduler.start();
        // What was being done when a crash came still had its trigger until now, and then Quartz takes it away.
        ensure(hosts, config);
        Thread.ofVirtual().name("farewell").start(farewell::toAllWhoLeft);
    }

    void added(@Observes HostsKnown known, InstanceRegistry registry) {
        ensure(
                largestFirst(registry.all().stream()
                        .filter(instance -> known.added().contains(instance.host()))
                        .toList()),
                CrawlKind.FULL);
    }

    /** To schedule a thousand takes seconds, and a pass over all of them lasts as long as that over the largest. */
    static List<Host> largestFirst(List<Known> instances) {
        return instances.stream()
                .sorted(Comparator.comparing(
                        instance -> instance.expectedVideos().orElse(Wish.UNKNOWN_LIST.left()),
                        Comparator.reverseOrder()))
                .map(Known::host)
                .toList();
    }

    private void ensure(List<Host> hosts, CrawlConfig config) {
        ensure(hosts, CrawlKind.FULL);
        ensure(states.watched().stream().filter(hosts::contains).toList(), CrawlKind.NEWEST);
        ensure(states.withLives().stream().filter(hosts::contains).toList(), CrawlKind.LIVE);
        ensure(memory.hostsWithBacklog(config.details().refreshAfter()), CrawlKind.DETAILS);
    }

    private void ensure(Iterable<Host> hosts, CrawlKind kind) {
        Set<Host> scheduled = schedule.scheduled(kind);
        for (Host host : hosts) {
            if (!scheduled.contains(host) && !isExcluded(host)) {
                schedule.in(Duration.ZERO, host, kind);
            }
        }
    }

    private boolean isExcluded(Host host) {
        return rules.judge(host) instanceof Verdict.Excluded;
    }
}
