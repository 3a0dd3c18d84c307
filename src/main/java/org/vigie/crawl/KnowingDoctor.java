package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.crawl.InstanceReport.Check;
import org.vigie.crawl.InstanceReport.Failing;
import org.vigie.crawl.InstanceReport.Health;
import org.vigie.crawl.InstanceReport.PlannedVisit;
import org.vigie.instance.InstanceRegistry;
import org.vigie.instance.Known;
import org.vigie.peertube.Origin;
import org.vigie.peertube.PeerTube;
import org.vigie.rules.RuleBook;
import org.vigie.rules.Verdict;

/** Puts together what registry, diary, memory and schedule know of a host. */
@Singleton
class KnowingDoctor implements InstanceDoctor {

    private static final int MAX_CHECKS = 1_000;

    private final InstanceRegistry registry;
    private final CrawlStatus status;
    private final CrawlRecords records;
    private final CrawlSchedule schedule;
    private final RuleBook rules;
    private final PeerTube peertube;
    private final OnTheSpot onTheSpot;
    private final CheckLimit limit;
    private final HostTurns turns;
    private final RobotsFiles robots;
    private final CrawlConfig config;
    private final Map<Host, Check> checks = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Host, Check> eldest) {
            return size() > MAX_CHECKS;
        }
    });

    @Inject
    KnowingDoctor(
            InstanceRegistry registry,
            CrawlStatus status,
            CrawlRecords records,
            CrawlSchedule schedule,
            RuleBook rules,
            PeerTube peertube,
            OnTheSpot onTheSpot,
            CheckLimit limit,
            HostTurns turns,
            RobotsFiles robots,
            CrawlConfig config) {
        this.registry = registry;
        this.status = status;
        this.records = records;
        this.schedule = schedule;
        this.rules = rules;
        this.peertube = peertube;
        this.onTheSpot = onTheSpot;
        this.limit = limit;
        this.turns = turns;
        this.robots = robots;
        this.config = config;
    }

    @Override
    public Optional<InstanceReport> report(Host host) {
        return registry.find(host).flatMap(known -> status.instance(host).map(shown -> report(known, shown)));
    }

    private InstanceReport report(Known known, InstanceStatus shown) {
        Host host = known.host();
        return new InstanceReport(
                shown,
                health(shown),
                shown.state() == InstanceStatus.State.FAILING ? Optional.of(failing(known, shown)) : Optional.empty(),
                new InstanceReport.Origin(
                        known.source(),
                        known.firstSeen(),
                        !known.address().equals(URI.create("https://" + host)),
                        known.delay().orElse(config.delay())),
                visits(host),
                records.leftOut(host),
                peertube.signs(new Origin(host, known.address())).ipv6Dead().isPresent(),
                records.names(host),
                Optional.ofNullable(checks.get(host)));
    }

    private Health health(InstanceStatus shown) {
        return switch (shown.state()) {
            case WAITING -> Health.WAITING;
            case FAILING -> Health.FAILING;
            case EXCLUDED -> isExcluded(shown.host()) ? Health.EXCLUDED : Health.DECLINED;
            case UP -> shown.videos().listed() == 0 ? Health.EMPTY : Health.HEALTHY;
        };
    }

    private boolean isExcluded(Host host) {
        return rules.judge(host) instanceof Verdict.Excluded;
    }

    private static Failing failing(Known known, InstanceStatus shown) {
        return new Failing(
                Optional.ofNullable(shown.health().trouble()),
                shown.health().downSince(),
                known.crawl().failuresInARow());
    }

    private List<PlannedVisit> visits(Host host) {
        List<PlannedVisit> visits = new ArrayList<>();
        Map<CrawlKind, Instant> next = records.next(host);
        for (CrawlKind kind : CrawlKind.values()) {
            InstanceReport.Last last = records.last(host, kind).orElse(null);
            PlannedVisit visit = new PlannedVisit(kind, last, next.get(kind));
            if (visit.last() != null || visit.next() != null) {
                visits.add(visit);
            }
        }
        return visits;
    }

    @Override
    public CheckAnswer check(Host host) {
        Optional<Known> known = registry.find(host);
        if (known.isEmpty() || isExcluded(host)) {
            return new CheckAnswer.NotOurs();
        }
        if (status.instance(host).flatMap(InstanceStatus::running).isPresent()) {
            return new CheckAnswer.BeingVisited();
        }
        Optional<Duration> rest = limit.take(host);
        if (rest.isPresent()) {
            return new CheckAnswer.TooSoon(rest.get());
        }
        boolean checked = turns.check(host, () -> checks.put(host, onTheSpot.check(known.get())));
        if (!checked) {
            return new CheckAnswer.BeingVisited();
        }
        Check check = checks.get(host);
        boolean waits = status.instance(host)
                .filter(shown ->
                        shown.state() == InstanceStatus.State.FAILING || shown.state() == InstanceStatus.State.EXCLUDED)
                .isPresent();
        boolean recovered = waits && check.trouble().isEmpty();
        if (recovered) {
            robots.forget(host);
            schedule.now(host, CrawlKind.FULL);
        }
        return new CheckAnswer.Checked(check, recovered);
    }

    @Override
    public Manners manners() {
        return new Manners(
                config.delay(),
                config.newest().shortest(),
                config.newest().longest(),
                config.full().every());
    }
}
