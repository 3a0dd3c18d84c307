package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.vigie.catalog.Host;
import org.vigie.instance.InstanceRegistry;
import org.vigie.instance.Known;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Federation;
import org.vigie.peertube.Identity;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.Robots;
import org.vigie.rules.RuleBook;
import org.vigie.rules.Verdict;

/**
 * Asks hosts that answer well who they are, each once a week. Where another instance answers than before, all items of the one
 * before are asked about one by one, as if they had vanished from its lists.
 */
@Singleton
final class IdentityReading {

    private static final Logger LOG = Logger.getLogger(IdentityReading.class);

    private final PeerTube peertube;
    private final Federation federation;
    private final Visits visits;
    private final HostTurns turns;
    private final InstanceRegistry registry;
    private final RuleBook rules;
    private final InstanceIdentities identities;
    private final RemoteItems memory;
    private final CrawlSchedule schedule;
    private final Clock clock;

    @Inject
    IdentityReading(
            PeerTube peertube,
            Federation federation,
            Visits visits,
            HostTurns turns,
            InstanceRegistry registry,
            RuleBook rules,
            InstanceIdentities identities,
            RemoteItems memory,
            CrawlSchedule schedule,
            Clock clock) {
        this.peertube = peertube;
        this.federation = federation;
        this.visits = visits;
        this.turns = turns;
        this.registry = registry;
        this.rules = rules;
        this.identities = identities;
        this.memory = memory;
        this.schedule = schedule;
        this.clock = clock;
    }

    void readAllDue() {
        for (Known known : registry.all()) {
            boolean answers = known.crawl().succeeded() != null;
            if (answers && !(rules.judge(known.host()) instanceof Verdict.Excluded) && identities.isDue(known.host())) {
                turns.check(known.host(), () -> read(known));
            }
        }
    }

    private void read(Known known) {
        Visit visit = visits.open(known, new Tally(Tally.Counts.NONE));
        Optional<Answer<Robots>> robots = visit.ask(() -> peertube.robots(visit.origin(), Optional.empty()));
        if (robots.isEmpty() || !(robots.get() instanceof Answer.Found<Robots>(Robots allowed))) {
            return;
        }
        Optional<Answer<Identity>> answer =
                visit.ask(() -> federation.identity(visit.origin().under(allowed)));
        if (answer.isPresent() && answer.get() instanceof Answer.Found<Identity>(Identity identity)) {
            note(known.host(), identity);
        }
    }

    private void note(Host host, Identity identity) {
        if (identities.note(host, identity)) {
            LOG.warnf(
                    "%s: another instance answers there than before; the items of the one before are asked about.",
                    host);
            memory.markMissing(host, clock.instant());
            schedule.now(host, CrawlKind.DETAILS);
        }
    }
}
