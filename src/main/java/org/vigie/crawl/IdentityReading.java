package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.vigie.catalog.Host;
import org.vigie.instance.Known;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Federation;
import org.vigie.peertube.Identity;

/**
 * Asks hosts that answer well who they are, each once a week, and sooner where many videos are
 * suddenly gone. Where another instance answers than before, all items of the one
 * before are asked about one by one, as if they had vanished from its lists.
 */
@Singleton
final class IdentityReading {

    private static final Logger LOG = Logger.getLogger(IdentityReading.class);

    private static final Duration GOOD_FOR = Duration.ofDays(7);

    /** While videos are suddenly gone: that another instance answers now would explain it. */
    private static final Duration GOOD_AFTER_A_LOSS = Duration.ofHours(6);

    private final Federation federation;
    private final Round round;
    private final InstanceIdentities identities;
    private final HostStates states;
    private final RemoteItems memory;
    private final CrawlSchedule schedule;
    private final Clock clock;

    @Inject
    IdentityReading(
            Federation federation,
            Round round,
            InstanceIdentities identities,
            HostStates states,
            RemoteItems memory,
            CrawlSchedule schedule,
            Clock clock) {
        this.federation = federation;
        this.round = round;
        this.identities = identities;
        this.states = states;
        this.memory = memory;
        this.schedule = schedule;
        this.clock = clock;
    }

    void readAllDue() {
        round.among(known -> identities.isDue(known.host(), goodFor(known.host())), this::read);
    }

    private Duration goodFor(Host host) {
        return states.of(host).loss() != null ? GOOD_AFTER_A_LOSS : GOOD_FOR;
    }

    private void read(Known known, Visit visit) {
        Optional<Answer<Identity>> answer = visit.ask(() -> federation.identity(visit.origin()));
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
