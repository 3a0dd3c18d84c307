package org.vigie.site;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.catalog.Host;
import org.vigie.crawl.CrawlKind;
import org.vigie.crawl.InstanceDoctor;
import org.vigie.crawl.InstanceReport;
import org.vigie.crawl.InstanceReport.Check;
import org.vigie.crawl.InstanceReport.Health;
import org.vigie.crawl.InstanceReport.Step;
import org.vigie.crawl.InstanceStatus;
import org.vigie.crawl.InstanceStatus.Found;
import org.vigie.crawl.InstanceStatus.State;
import org.vigie.media.Samples;
import org.vigie.peertube.Trouble;

/** A doctor who knows one host in each condition: {@code healthy.example}, and {@code tls-expired.example} for a trouble. */
@Alternative
@Singleton
public class SampleDoctor {

    static final String HOSTILE = "It said <b>no</b>";
    static final Instant NOW = Samples.NOW;

    private static final String ENDING = ".example";

    /** What a check finds; empty for nothing wrong. */
    final Map<Host, InstanceDoctor.CheckAnswer> answers = new ConcurrentHashMap<>();

    static Host failing(Trouble trouble) {
        return Host.of(trouble.name().toLowerCase(Locale.ROOT).replace('_', '-') + ENDING);
    }

    static Host in(Health health) {
        return Host.of(health.name().toLowerCase(Locale.ROOT) + "-host" + ENDING);
    }

    @Produces
    @Singleton
    InstanceDoctor doctor() {
        return new InstanceDoctor() {
            @Override
            public Optional<InstanceReport> report(Host host) {
                for (Trouble trouble : Trouble.values()) {
                    if (failing(trouble).equals(host)) {
                        return Optional.of(SampleDoctor.report(host, Health.FAILING, Optional.of(trouble)));
                    }
                }
                for (Health health : Health.values()) {
                    if (in(health).equals(host)) {
                        return Optional.of(SampleDoctor.report(host, health, Optional.empty()));
                    }
                }
                return Optional.empty();
            }

            @Override
            public CheckAnswer check(Host host) {
                return answers.getOrDefault(host, new CheckAnswer.Checked(SampleDoctor.check(Optional.empty()), true));
            }

            @Override
            public Manners manners() {
                return new Manners(
                        Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofDays(1));
            }
        };
    }

    @Produces
    @Singleton
    Map<Host, InstanceDoctor.CheckAnswer> answers() {
        return answers;
    }

    static Check check(Optional<Trouble> trouble) {
        Step first = new Step(InstanceReport.Question.ROBOTS, Optional.empty(), "it was read", Duration.ofMillis(80));
        Step second = new Step(InstanceReport.Question.CONFIG, trouble, HOSTILE, Duration.ofSeconds(2));
        return new Check(NOW.minusSeconds(60), List.of(first, second));
    }

    private static InstanceReport report(Host host, Health health, Optional<Trouble> trouble) {
        boolean failing = health == Health.FAILING;
        return new InstanceReport(
                status(host, health),
                health,
                failing
                        ? Optional.of(new InstanceReport.Failing(trouble, NOW.minusSeconds(90_000), 7))
                        : Optional.empty(),
                new InstanceReport.Origin(
                        "https://lists.example/hosts",
                        Instant.parse("2026-01-02T03:04:05Z"),
                        health == Health.WAITING,
                        Duration.ofSeconds(1)),
                List.of(
                        new InstanceReport.PlannedVisit(
                                CrawlKind.FULL,
                                new InstanceReport.Last(
                                        NOW.minusSeconds(7_200), failing ? HOSTILE : null, 1_250, 3, 1, 2, 9, 14),
                                NOW.plusSeconds(7_200)),
                        new InstanceReport.PlannedVisit(CrawlKind.DETAILS, null, NOW.minusSeconds(1))),
                List.of(
                        new InstanceReport.LeftOut("Advertisements for <i>games</i>", 12),
                        new InstanceReport.LeftOut("its account says #noindex", 3)),
                trouble.filter(Trouble.RATE_LIMITED::equals).isPresent(),
                empty(health)
                        ? new InstanceReport.Names(List.of(Host.of("old.example")), Optional.of(NOW))
                        : new InstanceReport.Names(List.of(), Optional.empty()),
                failing ? Optional.of(check(trouble)) : Optional.empty());
    }

    private static boolean empty(Health health) {
        return health == Health.EMPTY;
    }

    private static InstanceStatus status(Host host, Health health) {
        State state = switch (health) {
            case HEALTHY, EMPTY -> State.UP;
            case WAITING -> State.WAITING;
            case FAILING -> State.FAILING;
            case EXCLUDED, DECLINED -> State.EXCLUDED;
        };
        String error = switch (health) {
            case HEALTHY, EMPTY, WAITING -> null;
            case FAILING -> HOSTILE;
            case EXCLUDED -> "Sells <u>things</u>.";
            case DECLINED -> "its robots.txt disallows /api/.";
        };
        boolean empty = empty(health);
        return new InstanceStatus(
                host,
                state,
                "Tube <em>of</em> " + host,
                "8.2.1",
                "https://lists.example/hosts",
                new Found(empty ? 0 : 1_250, empty ? 0 : 1_238),
                new Found(4, 4),
                new Found(0, 0),
                NOW.minusSeconds(7_200),
                null,
                error,
                InstanceStatus.Health.GOOD,
                health == Health.WAITING
                        ? Optional.of(new InstanceStatus.Progress(
                                CrawlKind.FULL, NOW.minusSeconds(600), 300, 1_200, Duration.ofHours(5)))
                        : Optional.empty());
    }
}
