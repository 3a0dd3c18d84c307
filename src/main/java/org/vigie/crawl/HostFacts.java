package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.peertube.Robots;

/** What is known of one host beyond its status, for whoever explains it to its owner. */
@Singleton
class HostFacts {

    private static final String UNKNOWN = "a rule that has changed since; it is judged anew with the next full crawl";

    private final RobotsFiles robots;
    private final RemoteItems memory;
    private final Judges judges;
    private final CrawlSchedule schedule;

    @Inject
    HostFacts(RobotsFiles robots, RemoteItems memory, Judges judges, CrawlSchedule schedule) {
        this.robots = robots;
        this.memory = memory;
        this.judges = judges;
        this.schedule = schedule;
    }

    /** @param why a rule's reason, or who said no and how */
    record Excluded(String why, int items) {}

    /** As it was last fetched; empty if it never was. */
    Optional<Robots> robots(Host host) {
        return robots.of(host);
    }

    /** What keeps items of it out, that with the most items first. */
    List<Excluded> excluded(Host host) {
        Map<Long, String> reasons = judges.of(host).reasons();
        return memory.excluded(host).entrySet().stream()
                .map(entry -> new Excluded(reasons.getOrDefault(entry.getKey(), UNKNOWN), entry.getValue()))
                .sorted(Comparator.comparingInt(Excluded::items).reversed())
                .toList();
    }

    /** When each kind of crawl is due; kinds that aren't are left out. */
    Map<CrawlKind, Instant> next(Host host) {
        return schedule.next(host);
    }
}
