package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.vigie.catalog.Host;
import org.vigie.crawl.CrawlRuns.Run;
import org.vigie.crawl.Intake.Wish;
import org.vigie.instance.Known;

/** Carries out one crawl of one host: opens the run, lets it visit, closes it with one report. */
@Singleton
class Crawler {

    private static final Logger LOG = Logger.getLogger(Crawler.class);

    private final Admission admission;
    private final FullCrawl full;
    private final NewestCrawl newest;
    private final DetailsCrawl details;
    private final FlagsCrawl flags;
    private final ExtrasCrawl extras;
    private final LiveCrawl live;
    private final CrawlRuns runs;
    private final CrawlBoard board;
    private final CrawlMetrics metrics;
    private final Visits visits;
    private final Intake intake;
    private final Farewell farewell;
    private final Interlude interlude;
    private final Clock clock;

    @Inject
    Crawler(
            Admission admission,
            FullCrawl full,
            NewestCrawl newest,
            DetailsCrawl details,
            FlagsCrawl flags,
            ExtrasCrawl extras,
            LiveCrawl live,
            CrawlRuns runs,
            CrawlBoard board,
            CrawlMetrics metrics,
            Visits visits,
            Intake intake,
            Farewell farewell,
            Interlude interlude,
            Clock clock) {
        this.admission = admission;
        this.full = full;
        this.newest = newest;
        this.details = details;
        this.flags = flags;
        this.extras = extras;
        this.live = live;
        this.runs = runs;
        this.board = board;
        this.metrics = metrics;
        this.visits = visits;
        this.intake = intake;
        this.farewell = farewell;
        this.interlude = interlude;
        this.clock = clock;
    }

    Ending crawl(Known instance, CrawlKind kind) {
        try (Intake.Place place = intake.place()) {
            Wish wish = first(instance, kind);
            return place.enter(wish) ? crawl(instance, kind, place, wish) : new Ending.Stopped();
        }
    }

    /** What its first questions are for. */
    private Wish first(Known instance, CrawlKind kind) {
        return switch (kind) {
            case NEWEST, LIVE -> Wish.NEWEST;
            case FULL -> full.first(instance);
            case DETAILS -> Wish.SINGLE_ITEM;
        };
    }

    private Ending crawl(Known instance, CrawlKind kind, Intake.Place place, Wish wish) {
        Run run = runs.open(instance.host(), kind);
        Tally tally = new Tally(run.counts(), metrics.started(kind));
        Running running = new Running(kind, run.started(), clock.instant(), tally);
        board.started(instance.host(), running);
        Ending ending = new Ending.Failed("An error of this engine ended the crawl; its log has the details.");
        try {
            Visit visit = visits.open(instance, tally);
            visit.at(place);
            visit.wishes(wish);
            ending = visit(new Work(run, visit, tally, running));
        } finally {
            runs.close(run, ending, tally.counts());
            board.ended(instance.host(), kind, ending);
            metrics.ended(kind, ending);
            log(instance.host(), kind, ending, tally.counts());
        }
        return ending;
    }

    private Ending visit(Work work) {
        Ending ending = admission.granted(work.visit()).orElseGet(() -> crawl(work));
        if (ending instanceof Ending.Declined(String why)) {
            farewell.to(work.host(), why);
        }
        return ending;
    }

    private Ending crawl(Work work) {
        return switch (work.run().kind()) {
            case NEWEST -> newest.crawl(work);
            case FULL -> admission.introduced(work).orElseGet(() -> full(work));
            case DETAILS -> details(work);
            case LIVE -> live.crawl(work);
        };
    }

    /** Gives way to whatever else is due, since the backlog can be hours long. */
    private Ending details(Work work) {
        work.visit().yieldAt(interlude.nextOther(work.host(), CrawlKind.DETAILS));
        Ending ending = details.crawl(work.visit(), work.tally(), work.running());
        if (ending instanceof Ending.Complete) {
            ending = flags.crawl(work.visit(), work.tally(), details.atMost());
        }
        return ending instanceof Ending.Complete ? extras.crawl(work.visit(), work.tally()) : ending;
    }

    private Ending full(Work work) {
        Ending ending = full.crawl(work);
        if (ending instanceof Ending.Complete) {
            board.listed(work.host(), work.listed());
        }
        return ending;
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
            case Ending.Declined declined -> LOG.info(report + ". " + declined.why());
            case Ending.Stopped stopped -> LOG.info(report + "; to be continued");
            case Ending.Failed failed -> LOG.warn(report + ". " + failed.why());
        }
    }
}
