package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemId;
import org.vigie.index.SearchIndex;
import org.vigie.instance.InstanceRegistry;
import org.vigie.rules.RuleBook;
import org.vigie.rules.Verdict;

/**
 * Removes everything of hosts that are to be visited no more: at once where a rule excludes them, a week after the last visit
 * where neither the operator nor a list names them any longer. The week is for a line that was taken out by mistake, or a
 * list that moved.
 */
@Singleton
class Farewell {

    private static final Logger LOG = Logger.getLogger(Farewell.class);
    private static final Duration GRACE = Duration.ofDays(7);
    private static final int AT_ONCE = 500;

    private final SearchIndex index;
    private final RemoteItems memory;
    private final Actors actors;
    private final InstanceRegistry registry;
    private final RuleBook rules;
    private final Clock clock;

    @Inject
    Farewell(
            SearchIndex index,
            RemoteItems memory,
            Actors actors,
            InstanceRegistry registry,
            RuleBook rules,
            Clock clock) {
        this.index = index;
        this.memory = memory;
        this.actors = actors;
        this.registry = registry;
        this.rules = rules;
        this.clock = clock;
    }

    void toAllWhoLeft() {
        Instant longAgo = clock.instant().minus(GRACE);
        memory.lastSeen().forEach((host, seen) -> {
            boolean excluded = rules.judge(host) instanceof Verdict.Excluded;
            boolean unnamed = seen.isBefore(longAgo) && registry.find(host).isEmpty();
            if (excluded || unnamed) {
                to(host, excluded ? "a rule excludes it" : "nobody names it any more");
            }
        });
    }

    /** Memory forgets only what the index has lost for good, so that a crash in between leaves nothing behind. */
    void to(Host host, String why) {
        int removed = 0;
        List<ItemId> some = memory.some(host, AT_ONCE);
        while (!some.isEmpty()) {
            index.remove(some);
            index.commit();
            some.forEach(memory::forget);
            removed += some.size();
            some = memory.some(host, AT_ONCE);
        }
        actors.forget(host);
        if (removed > 0) {
            LOG.infof("%s: removed %d items, because %s.", host, removed, why);
        }
    }
}
