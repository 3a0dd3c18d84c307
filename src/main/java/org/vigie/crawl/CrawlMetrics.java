package org.vigie.crawl;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.vigie.catalog.ItemKind;
import org.vigie.crawl.InstanceStatus.State;
import org.vigie.index.SearchIndex;

/** How crawling goes, in numbers for Prometheus. Hosts are no labels: there are thousands, and {@code /instances} has them. */
@Startup
@Singleton
class CrawlMetrics {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final MeterRegistry meters;
    private final CrawlStatus status;
    private final Clock clock;
    private Map<State, Integer> states = Map.of();
    private Instant counted = Instant.MIN;

    @Inject
    CrawlMetrics(MeterRegistry meters, CrawlStatus status, SearchIndex index, Clock clock) {
        this.meters = meters;
        this.status = status;
        this.clock = clock;
        for (State state : State.values()) {
            Gauge.builder("vigie.instances", () -> count(state))
                    .description("Instances known, by state")
                    .tags("state", lower(state))
                    .register(meters);
        }
        for (ItemKind kind : ItemKind.values()) {
            Gauge.builder("vigie.index.items", () -> index.count(kind))
                    .description("Items that can be searched")
                    .tags("kind", lower(kind))
                    .register(meters);
        }
    }

    /** @param before what a resumed run had counted before it was stopped */
    void ended(CrawlKind kind, Ending ending, Tally.Counts before, Tally.Counts after) {
        Tags tags = Tags.of("kind", lower(kind));
        meters.counter("vigie.crawls", tags.and("ending", ending(ending))).increment();
        meters.counter("vigie.crawl.requests", tags).increment(after.requests() - (double) before.requests());
        count(tags, "written", before.written(), after.written());
        count(tags, "unchanged", before.unchanged(), after.unchanged());
        count(tags, "removed", before.removed(), after.removed());
        count(tags, "excluded", before.excluded(), after.excluded());
        count(tags, "dropped", before.dropped(), after.dropped());
    }

    private void count(Tags tags, String fate, int before, int after) {
        meters.counter("vigie.crawl.items", tags.and("fate", fate)).increment((double) after - before);
    }

    private synchronized int count(State state) {
        Instant now = clock.instant();
        if (counted.isBefore(now.minus(FRESH))) {
            Map<State, Integer> fresh = new EnumMap<>(State.class);
            status.instances().forEach(instance -> fresh.merge(instance.state(), 1, Integer::sum));
            states = fresh;
            counted = now;
        }
        return states.getOrDefault(state, 0);
    }

    private static String ending(Ending ending) {
        return switch (ending) {
            case Ending.Complete complete -> "complete";
            case Ending.Declined declined -> "declined";
            case Ending.Failed failed -> "failed";
            case Ending.Stopped stopped -> "stopped";
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
