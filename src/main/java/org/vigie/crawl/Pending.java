package org.vigie.crawl;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What crawling has yet to do, as metrics: visits that are due, and items to ask about. Counting reads whole tables, so a
 * count stands for a while.
 */
@Startup
@Singleton
class Pending {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final RemoteItemRepository items;
    private final CrawlConfig.Details config;
    private final Clock clock;
    private Counted counted = new Counted(Instant.MIN, 0, 0, Map.of());

    /**
     * @param missing items that a list no longer has
     * @param details videos whose details are new, changed or old
     */
    private record Counted(Instant at, long missing, long details, Map<CrawlKind, Due> due) {}

    /**
     * @param visits that should have begun and wait for a place
     * @param first when the first is or was due
     */
    private record Due(long visits, Instant first) {}

    @Inject
    Pending(MeterRegistry meters, RemoteItemRepository items, CrawlConfig config, Clock clock) {
        this.items = items;
        this.config = config.details();
        this.clock = clock;
        Gauge.builder("vigie.crawl.backlog", () -> counted().missing())
                .description("Items to ask about by themselves")
                .tags("why", "missing")
                .register(meters);
        Gauge.builder("vigie.crawl.backlog", () -> counted().details())
                .description("Items to ask about by themselves")
                .tags("why", "details")
                .register(meters);
        for (CrawlKind kind : CrawlKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            Gauge.builder("vigie.crawl.due", () -> due(kind).map(Due::visits).orElse(0L))
                    .description("Visits that are due and wait for a place among the hosts in parallel")
                    .tags("kind", name)
                    .register(meters);
            Gauge.builder("vigie.crawl.next", () -> untilNext(kind))
                    .description("Time until the next visit; negative if it should have begun")
                    .baseUnit("seconds")
                    .tags("kind", name)
                    .register(meters);
        }
    }

    private double untilNext(CrawlKind kind) {
        return due(kind)
                .map(due -> Duration.between(clock.instant(), due.first()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    private Optional<Due> due(CrawlKind kind) {
        return Optional.ofNullable(counted().due().get(kind));
    }

    private synchronized Counted counted() {
        Instant now = clock.instant();
        if (counted.at().isBefore(now.minus(FRESH)) || counted.at().isAfter(now)) {
            counted = QuarkusTransaction.joiningExisting().call(() -> count(now));
        }
        return counted;
    }

    private Counted count(Instant now) {
        Instant old = now.minus(config.refreshAfter());
        return new Counted(now, items.missing(), items.awaitingDetails(old), due(now));
    }

    /** Of Quartz' own table: asking Quartz for each trigger would take thousands of queries. */
    private Map<CrawlKind, Due> due(Instant now) {
        Map<String, CrawlKind> kinds =
                Arrays.stream(CrawlKind.values()).collect(Collectors.toMap(CrawlKind::name, kind -> kind));
        List<?> rows = items.getEntityManager()
                .createNativeQuery(
                        "select trigger_group, sum(case when next_fire_time <= ?1 then 1 else 0 end), min(next_fire_time)"
                                + " from qrtz_triggers where trigger_group in (?2) and next_fire_time > 0"
                                + " and trigger_state in ('WAITING', 'BLOCKED') group by trigger_group")
                .setParameter(1, now.toEpochMilli())
                .setParameter(2, kinds.keySet())
                .getResultList();
        Map<CrawlKind, Due> due = new EnumMap<>(CrawlKind.class);
        for (Object cells : rows) {
            Object[] row = (Object[]) cells;
            due.put(
                    kinds.get((String) row[0]),
                    new Due(((Number) row[1]).longValue(), Instant.ofEpochMilli(((Number) row[2]).longValue())));
        }
        return due;
    }
}
