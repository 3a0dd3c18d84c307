package org.vigie.crawl;

import io.micrometer.core.instrument.Counter;
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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.vigie.catalog.ItemKind;
import org.vigie.crawl.InstanceStatus.State;
import org.vigie.index.SearchIndex;
import org.vigie.peertube.Answer;

/** How crawling goes, in numbers for Prometheus. Hosts are no labels: there are thousands, and {@code /instances} has them. */
@Startup
@Singleton
class CrawlMetrics {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final String HIDDEN = "hidden";

    private final MeterRegistry meters;
    private final CrawlStatus status;
    private final Clock clock;
    private final Map<CrawlKind, AtomicInteger> running = new EnumMap<>(CrawlKind.class);
    private Map<String, Integer> states = Map.of();
    private Instant counted = Instant.MIN;

    @Inject
    CrawlMetrics(MeterRegistry meters, CrawlStatus status, SearchIndex index, Clock clock) {
        this.meters = meters;
        this.status = status;
        this.clock = clock;
        for (State state : State.values()) {
            gaugeOfInstances(lower(state));
        }
        gaugeOfInstances(HIDDEN);
        for (ItemKind kind : ItemKind.values()) {
            Gauge.builder("vigie.index.items", () -> index.count(kind))
                    .description("Items that can be searched")
                    .tags("kind", lower(kind))
                    .register(meters);
        }
        for (CrawlKind kind : CrawlKind.values()) {
            AtomicInteger crawls = new AtomicInteger();
            running.put(kind, crawls);
            Gauge.builder("vigie.crawl.running", crawls, AtomicInteger::get)
                    .description("Crawls that are going on")
                    .tags("kind", lower(kind))
                    .register(meters);
        }
    }

    private void gaugeOfInstances(String state) {
        Gauge.builder("vigie.instances", () -> count(state))
                .description("Instances known, by state; those whose items are hidden are also in another")
                .tags("state", state)
                .register(meters);
    }

    /** Who has to be told of all that this crawl does. */
    Tally.Listener started(CrawlKind kind) {
        running.get(kind).incrementAndGet();
        return new Meters(Tags.of("kind", lower(kind)));
    }

    void ended(CrawlKind kind, Ending ending) {
        running.get(kind).decrementAndGet();
        meters.counter("vigie.crawls", "kind", lower(kind), "ending", ending(ending))
                .increment();
    }

    /** Counts while a crawl goes on: one of a large host takes hours. */
    private final class Meters implements Tally.Listener {

        private final Tags tags;
        private final Counter listed;
        private final Counter written;
        private final Counter unchanged;
        private final Counter removed;
        private final Counter excluded;
        private final Counter dropped;

        Meters(Tags tags) {
            this.tags = tags;
            listed = items("listed");
            written = items("written");
            unchanged = items("unchanged");
            removed = items("removed");
            excluded = items("excluded");
            dropped = items("dropped");
        }

        private Counter items(String fate) {
            return meters.counter("vigie.crawl.items", tags.and("fate", fate));
        }

        @Override
        public void counted(Tally.Counts more) {
            listed.increment(more.listed());
            written.increment(more.written());
            unchanged.increment(more.unchanged());
            removed.increment(more.removed());
            excluded.increment(more.excluded());
            dropped.increment(more.dropped());
        }

        @Override
        public void answered(Answer<?> answer) {
            meters.counter("vigie.crawl.requests", tags.and("outcome", outcome(answer)))
                    .increment();
        }
    }

    private synchronized int count(String state) {
        Instant now = clock.instant();
        if (counted.isBefore(now.minus(FRESH))) {
            Map<String, Integer> fresh = new HashMap<>();
            status.instances().forEach(instance -> {
                fresh.merge(lower(instance.state()), 1, Integer::sum);
                fresh.merge(HIDDEN, instance.health().hidden() ? 1 : 0, Integer::sum);
            });
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

    private static String outcome(Answer<?> answer) {
        return switch (answer) {
            case Answer.Found<?> found -> "found";
            case Answer.Absent<?> absent -> "absent";
            case Answer.Disallowed<?> disallowed -> "disallowed";
            case Answer.Throttled<?> throttled -> "throttled";
            case Answer.Refused<?> refused -> "refused";
            case Answer.Failed<?> failed -> "failed";
            case Answer.Unreadable<?> unreadable -> "unreadable";
            case Answer.Unreachable<?> unreachable -> "unreachable";
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
