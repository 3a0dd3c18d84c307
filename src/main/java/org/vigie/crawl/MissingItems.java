package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;

/**
 * Marks what a complete list no longer has, so that the host is asked about each. A loss that is too large to be believed,
 * an empty list above all, marks nothing before it has been seen for some days: a host that lost its database, or was put
 * back to an old backup, would confirm every single one.
 */
@Singleton
final class MissingItems {

    /** Fewer may go on any day. */
    private static final int A_FEW = 10;

    /**
     * Before the next look at a host that lost much, unless it is looked at more often anyway: long enough to be repaired, and
     * seen several times before it counts.
     */
    private static final Duration NEXT_LOOK = Duration.ofHours(6);

    private final RemoteItems memory;
    private final HostStates states;
    private final CrawlConfig.Loss config;
    private final Duration nextLook;
    private final Clock clock;

    @Inject
    MissingItems(RemoteItems memory, HostStates states, CrawlConfig config, Clock clock) {
        this.memory = memory;
        this.states = states;
        this.config = config.loss();
        Duration every = config.full().every();
        this.nextLook = every.compareTo(NEXT_LOOK) < 0 ? every : NEXT_LOOK;
        this.clock = clock;
    }

    /**
     * @param since when the list was begun
     * @return why nothing was marked
     */
    Optional<Ending.Failed> mark(Host host, Instant since) {
        int all = memory.expected(host, ItemKind.VIDEO);
        int unseen = memory.unseen(host, ItemKind.VIDEO, since);
        if (unseen > 0 && isTooMuch(unseen, all)) {
            HostStates.Loss loss = states.lost(host, unseen);
            if (!isBelieved(loss)) {
                return Optional.of(new Ending.Failed(why(unseen, all), Optional.empty(), Optional.of(nextLook)));
            }
        } else {
            states.lostNothing(host);
        }
        memory.markMissing(host, since);
        return Optional.empty();
    }

    private boolean isTooMuch(int unseen, int all) {
        return unseen == all || (unseen >= A_FEW && unseen > all * config.share());
    }

    private boolean isBelieved(HostStates.Loss loss) {
        return loss.passes() >= config.passes()
                && !loss.since().plus(config.after()).isAfter(clock.instant());
    }

    private static String why(int unseen, int all) {
        return unseen == all
                ? "Its list of videos is empty, but " + all + " were known. Nothing was removed."
                : "Its list of videos suddenly lacks " + unseen + " of the " + all
                        + " that were known. Nothing was removed.";
    }
}
