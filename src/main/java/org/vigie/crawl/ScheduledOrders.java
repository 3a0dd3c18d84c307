package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.vigie.catalog.Host;
import org.vigie.instance.InstanceRegistry;
import org.vigie.instance.Known;
import org.vigie.rules.RuleBook;
import org.vigie.rules.Verdict;

/** Brings the next crawl of a host forward to now; the schedule does the rest, so that no host is crawled twice at once. */
@Singleton
class ScheduledOrders implements CrawlOrders {

    private final InstanceRegistry registry;
    private final RuleBook rules;
    private final CrawlSchedule schedule;
    private final CrawlStatus status;
    private final CrawlRuns runs;

    @Inject
    ScheduledOrders(
            InstanceRegistry registry, RuleBook rules, CrawlSchedule schedule, CrawlStatus status, CrawlRuns runs) {
        this.registry = registry;
        this.rules = rules;
        this.schedule = schedule;
        this.status = status;
        this.runs = runs;
    }

    @Override
    public List<Order> order(Collection<Host> hosts, CrawlKind kind) {
        Collection<Host> wanted =
                hosts.isEmpty() ? registry.all().stream().map(Known::host).toList() : hosts;
        return wanted.stream().distinct().map(host -> order(host, kind)).toList();
    }

    private Order order(Host host, CrawlKind kind) {
        if (rules.judge(host) instanceof Verdict.Excluded excluded) {
            return new Order(host, Taken.EXCLUDED, excluded.rule().reason());
        }
        if (registry.find(host).isEmpty()) {
            return new Order(host, Taken.UNKNOWN, null);
        }
        boolean running = status.instance(host)
                .flatMap(InstanceStatus::running)
                .filter(progress -> progress.kind() == kind)
                .isPresent();
        if (running) {
            return new Order(host, Taken.RUNNING, null);
        }
        schedule.now(host, kind);
        return new Order(host, Taken.STARTED, null);
    }

    @Override
    public List<Ended> ended(CrawlKind kind, Instant since) {
        return runs.endedSince(kind, since);
    }
}
