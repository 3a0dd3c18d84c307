package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.vigie.catalog.Host;
import org.vigie.crawl.CrawlRuns.Run;
import org.vigie.instance.Known;
import org.vigie.peertube.Answer;
import org.vigie.peertube.InstanceInfo;
import org.vigie.peertube.PeerTube;

/** Carries out one crawl of one host: opens the run, lets it visit, closes it with one report. */
@Singleton
class Crawler {

    private static final Logger LOG = Logger.getLogger(Crawler.class);

    private final PeerTube peertube;
    private final FullCrawl full;
    private final DetailsCrawl details;
    private final CrawlRuns runs;
    private final CrawlBoard board;
    private final CrawlMetrics metrics;
    private final Visits visits;

    @Inject
    Crawler(
            PeerTube peertube,
            FullCrawl full,
            DetailsCrawl details,
            CrawlRuns runs,
            CrawlBoard board,
            CrawlMetrics metrics,
            Visits visits) {
        this.peertube = peertube;
        this.full = full;
        this.details = details;
        this.runs = runs;
        this.board = board;
        this.metrics = metrics;
        this.visits = visits;
    }

    Ending crawl(Known instance, CrawlKind kind) {
        Run run = runs.open(instance.host(), kind);
        Tally tally = new Tally(run.counts());
        Running running = new Running(kind, run.started(), tally);
        board.started(instance.host(), running);
        Ending ending = new Ending.Failed("An error of this engine ended the crawl; its log has the details.");
        Visit visit = visits.open(instance, tally);
        try {
            ending = visit(new FullCrawl.Work(run, visit, tally, running));
        } finally {
            runs.close(run, ending, tally.counts());
            board.ended(instance.host(), ending, visit.trouble());
            metrics.ended(kind, ending, run.counts(), tally.counts());
            log(instance.host(), kind, ending, tally.counts());
        }
        return ending;
    }

    private Ending visit(FullCrawl.Work work) {
        return switch (work.run().kind()) {
            case FULL -> introduced(work).orElseGet(() -> full(work));
            case DETAILS -> details.crawl(work.visit(), work.tally(), work.running());
        };
    }

    private Ending full(FullCrawl.Work work) {
        Ending ending = full.crawl(work);
        if (ending instanceof Ending.Complete) {
            board.listed(work.host(), work.listed());
        }
        return ending;
    }

    /** Asks who is there before anything else; empty if it is a PeerTube. */
    private Optional<Ending> introduced(FullCrawl.Work work) {
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
        return Optional.empty();
    }

    private static void log(Host host, CrawlKind kind, Ending ending, Tally.Counts counts) {
        String report = "%s (%s): %d looked at, %d written, %d removed, %d excluded, %d dropped in %d requests"
                .formatted(
                        host,
                        kind,
                        counts.listed(),
                        counts.written(),
                        counts.removed(),
                        counts.excluded(),
                        counts.dropped(),
                        counts.requests());
        switch (ending) {
            case Ending.Complete complete -> LOG.info(report);
            case Ending.Stopped stopped -> LOG.info(report + "; to be continued");
            case Ending.Failed failed -> LOG.warn(report + ". " + failed.why());
        }
    }
}
