package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.vigie.catalog.Host;
import org.vigie.instance.FoundHosts;
import org.vigie.instance.InstanceRegistry;
import org.vigie.instance.Known;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Federation;
import org.vigie.peertube.Origin;
import org.vigie.peertube.Page;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.Robots;
import org.vigie.rules.RuleBook;
import org.vigie.rules.Verdict;

/** Reads whom all known instances follow and are followed by, one after the other. What can't be read is left for the next time. */
@Singleton
final class FollowsReading {

    private static final Logger LOG = Logger.getLogger(FollowsReading.class);

    /** Of one list of one host. */
    private static final int MAX_PAGES = 20;

    private final PeerTube peertube;
    private final Federation federation;
    private final Visits visits;
    private final HostTurns turns;
    private final InstanceRegistry registry;
    private final RuleBook rules;
    private final FoundHosts found;

    @Inject
    FollowsReading(
            PeerTube peertube,
            Federation federation,
            Visits visits,
            HostTurns turns,
            InstanceRegistry registry,
            RuleBook rules,
            FoundHosts found) {
        this.peertube = peertube;
        this.federation = federation;
        this.visits = visits;
        this.turns = turns;
        this.registry = registry;
        this.rules = rules;
        this.found = found;
    }

    void readAll() {
        int before = found.waiting().size();
        for (Known known : registry.all()) {
            boolean well = known.crawl().succeeded() != null && known.crawl().error() == null;
            if (well && !(rules.judge(known.host()) instanceof Verdict.Excluded)) {
                turns.check(known.host(), () -> read(known));
            }
        }
        LOG.infof(
                "Follows of known instances are read; %d more hosts wait for approval.",
                found.waiting().size() - before);
    }

    private void read(Known known) {
        Visit visit = visits.open(known, new Tally(Tally.Counts.NONE));
        Optional<Answer<Robots>> robots = visit.ask(() -> peertube.robots(visit.origin(), Optional.empty()));
        if (robots.isPresent() && robots.get() instanceof Answer.Found<Robots>(Robots allowed)) {
            Origin origin = visit.origin().under(allowed);
            Set<Host> hosts = new HashSet<>();
            list(visit, start -> federation.following(origin, start, PeerTube.MAX_COUNT), hosts);
            list(visit, start -> federation.followers(origin, start, PeerTube.MAX_COUNT), hosts);
            hosts.remove(known.host());
            found.take(known.host(), hosts);
        }
    }

    private interface Question {
        Answer<Page<Host>> page(int start);
    }

    private static void list(Visit visit, Question question, Set<Host> hosts) {
        int start = 0;
        for (int page = 0; page < MAX_PAGES; page++) {
            int from = start;
            Optional<Answer<Page<Host>>> answer = visit.ask(() -> question.page(from));
            if (answer.isEmpty() || !(answer.get() instanceof Answer.Found<Page<Host>>(Page<Host> rows))) {
                return;
            }
            hosts.addAll(rows.items());
            start += rows.rows();
            if (rows.rows() < PeerTube.MAX_COUNT) {
                return;
            }
        }
    }
}
