package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Consent;
import org.vigie.peertube.InstanceInfo;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.Robots;

/** What comes before all else in a visit: whether we may ask at all, and who is there. */
@Singleton
final class Admission {

    private final PeerTube peertube;
    private final RobotsFiles files;
    private final CrawlBoard board;
    private final Clock clock;

    @Inject
    Admission(PeerTube peertube, RobotsFiles files, CrawlBoard board, Clock clock) {
        this.peertube = peertube;
        this.files = files;
        this.board = board;
        this.clock = clock;
    }

    /** Has robots.txt hold for the visit; empty if it lets us in. */
    Optional<Ending> granted(Visit visit) {
        Host host = visit.origin().host();
        Optional<Robots> kept = files.of(host);
        Robots robots = kept.filter(file -> file.isFresh(clock.instant())).orElse(null);
        if (robots == null) {
            Optional<Answer<Robots>> answer = visit.ask(() -> peertube.robots(visit.origin(), kept));
            if (answer.isEmpty()) {
                return Optional.of(new Ending.Stopped());
            }
            if (!(answer.get() instanceof Answer.Found<Robots>(Robots found))) {
                return Optional.of(Ending.of("its robots.txt", answer.get()));
            }
            files.keep(host, found);
            robots = found;
        }
        visit.under(robots);
        return robots.isNo()
                ? Optional.of(new Ending.Declined("Its robots.txt asks us to stay away, and we do."))
                : Optional.empty();
    }

    /** Asks who is there; empty if it is a PeerTube that doesn't mind being found. */
    Optional<Ending> introduced(Work work) {
        Optional<Answer<InstanceInfo>> answer =
                work.visit().ask(() -> peertube.info(work.visit().origin()));
        if (answer.isEmpty()) {
            return Optional.of(new Ending.Stopped());
        }
        if (!(answer.get() instanceof Answer.Found<InstanceInfo>(InstanceInfo info))) {
            return Optional.of(Ending.of("its configuration", answer.get()));
        }
        work.visit().met(info);
        board.introduced(work.host(), info);
        return Consent.of(info).map(no -> new Ending.Declined("It doesn't want to be found: " + no.why() + "."));
    }
}
