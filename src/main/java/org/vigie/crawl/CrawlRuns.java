package org.vigie.crawl;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;

/** The diary of crawls; each method is one transaction. */
@ApplicationScoped
class CrawlRuns {

    /** An interrupted run older than this starts anew: the lists have moved too far under its cursor. */
    private static final Duration RESUMABLE = Duration.ofDays(1);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_ERROR = 1000;

    private final CrawlRunRepository runs;
    private final Clock clock;

    CrawlRuns(CrawlRunRepository runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** Where a run goes on: the kind of list, and the row in it. */
    record Cursor(ItemKind kind, int start) {

        static final Cursor BEGINNING = new Cursor(ItemKind.VIDEO, 0);
    }

    /** An open run. */
    record Run(long id, Host host, CrawlKind kind, Instant started, Cursor cursor, Tally.Counts counts) {}

    /** Opens a run, or goes on with the one that a stop or crash left open. */
    @Transactional
    Run open(Host host, CrawlKind kind) {
        Instant now = clock.instant();
        CrawlRunEntity run = runs.open(host, kind).orElse(null);
        if (run != null && run.startedAt.isBefore(now.minus(RESUMABLE))) {
            end(run, CrawlRunEntity.End.FAILED, "It was interrupted and not resumed within a day.");
            run = null;
        }
        if (run == null) {
            run = new CrawlRunEntity();
            run.host = host.name();
            run.kind = kind;
            run.startedAt = now;
            write(run, Cursor.BEGINNING, Tally.Counts.NONE);
            runs.persist(run);
        }
        return new Run(run.id, host, kind, run.startedAt, new Cursor(run.cursorKind, run.cursorStart), counts(run));
    }

    /** Everything before the cursor is durable. */
    @Transactional
    void advance(Run run, Cursor cursor, Tally.Counts counts) {
        write(runs.findById(run.id()), cursor, counts);
    }

    @Transactional
    void close(Run run, Ending ending, Tally.Counts counts) {
        CrawlRunEntity entity = runs.findById(run.id());
        write(entity, new Cursor(entity.cursorKind, entity.cursorStart), counts);
        switch (ending) {
            case Ending.Complete complete -> end(entity, CrawlRunEntity.End.COMPLETE, null);
            case Ending.Declined declined -> end(entity, CrawlRunEntity.End.DECLINED, declined.why());
            case Ending.Failed failed -> {
                entity.failures = 1 + failures(run.host(), run.kind());
                end(entity, CrawlRunEntity.End.FAILED, failed.why());
            }
            case Ending.Stopped stopped -> {
                // Stays open.
            }
        }
        if (run.kind() == CrawlKind.NEWEST || run.kind() == CrawlKind.LIVE) {
            // Every few minutes one more, of each host: the last tells all.
            runs.deleteEndedBefore(run.host(), run.kind(), run.id());
        }
    }

    /** Whether the last run of this kind that ended was a complete one. */
    @Transactional
    boolean lastWasComplete(Host host, CrawlKind kind) {
        return runs.lastEnded(host, kind)
                .map(run -> run.ending == CrawlRunEntity.End.COMPLETE)
                .orElse(false);
    }

    /** Runs of this kind that failed since the last that didn't. */
    @Transactional
    int failures(Host host, CrawlKind kind) {
        return runs.lastEnded(host, kind).map(run -> run.failures).orElse(0);
    }

    @Transactional
    Optional<InstanceReport.Last> last(Host host, CrawlKind kind) {
        return runs.lastEnded(host, kind)
                .map(run -> new InstanceReport.Last(
                        run.endedAt,
                        run.error,
                        run.listed,
                        run.written,
                        run.removed,
                        run.excluded,
                        run.dropped,
                        run.requests));
    }

    /** Of all hosts, first ones first. */
    @Transactional
    List<CrawlOrders.Ended> endedSince(CrawlKind kind, Instant since) {
        return runs.endedSince(kind, since).stream()
                .map(run -> new CrawlOrders.Ended(
                        new Host(run.host),
                        run.endedAt,
                        run.error,
                        run.listed,
                        run.written,
                        run.removed,
                        run.excluded,
                        run.requests))
                .toList();
    }

    @Transactional
    void deleteOld() {
        runs.deleteEndedBefore(clock.instant().minus(KEPT));
    }

    private void end(CrawlRunEntity run, CrawlRunEntity.End ending, String error) {
        run.endedAt = clock.instant();
        run.ending = ending;
        run.error = error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    private static void write(CrawlRunEntity run, Cursor cursor, Tally.Counts counts) {
        run.cursorKind = cursor.kind();
        run.cursorStart = cursor.start();
        run.listed = counts.listed();
        run.written = counts.written();
        run.unchanged = counts.unchanged();
        run.removed = counts.removed();
        run.excluded = counts.excluded();
        run.dropped = counts.dropped();
        run.requests = counts.requests();
    }

    private static Tally.Counts counts(CrawlRunEntity run) {
        return new Tally.Counts(
                run.listed, run.written, run.unchanged, run.removed, run.excluded, run.dropped, run.requests);
    }
}
