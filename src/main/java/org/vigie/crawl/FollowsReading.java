package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.vigie.catalog.Host;
import org.vigie.instance.FoundHosts;
import org.vigie.instance.Known;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Federation;
import org.vigie.peertube.Origin;
import org.vigie.peertube.Page;
import org.vigie.peertube.PeerTube;

/** Reads whom all known instances follow and are followed by, one after the other. What can't be read is left for the next time. */
@Singleton
final class FollowsReading {

    private static final Logger LOG = Logger.getLogger(FollowsReading.class);

    /** Of one list of one host. */
    private static final int MAX_PAGES = 20;

    private final Federation federation;
    private final Round round;
    private final FoundHosts found;

    @Inject
    FollowsReading(Federation federation, Round round, FoundHosts found) {
        this.federation = federation;
        this.round = round;
        this.found = found;
    }

    void readAll() {
        int before = found.waiting().size();
        round.among(known -> known.crawl().error() == null, this::read);
        LOG.infof(
                "Follows of known instances are read; %d more hosts wait for approval.",
                found.waiting().size() - before);
    }

    private void read(Known known, Visit visit) {
        Origin origin = visit.origin();
        Set<Host> hosts = new HashSet<>();
        list(visit, start -> federation.following(origin, start, PeerTube.MAX_COUNT), hosts);
        list(visit, start -> federation.followers(origin, start, PeerTube.MAX_COUNT), hosts);
        hosts.remove(known.host());
        found.take(known.host(), hosts);
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
