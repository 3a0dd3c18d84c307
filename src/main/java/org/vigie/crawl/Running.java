package org.vigie.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.catalog.ItemKind;
import org.vigie.crawl.InstanceStatus.Progress;

/** How far a crawl that is going on has come. */
final class Running {

    private final CrawlKind kind;
    private final Instant started;
    private final Instant begun;
    private final Tally tally;
    private final int before;
    private final Map<ItemKind, Long> expected = new ConcurrentHashMap<>();

    /** @param begun when this process began with it; {@code started} may have been in another */
    Running(CrawlKind kind, Instant started, Instant begun, Tally tally) {
        this.begun = begun;
        this.kind = kind;
        this.started = started;
        this.tally = tally;
        this.before = tally.counts().listed();
    }

    /** @param items of this kind there are, as far as the instance says */
    void expect(ItemKind item, long items) {
        expected.put(item, items);
    }

    Progress progress(Instant now) {
        long sum = expected.values().stream().mapToLong(Long::longValue).sum();
        int all = (int) Math.min(sum, Integer.MAX_VALUE);
        int done = tally.counts().listed();
        return new Progress(kind, started, done, all, left(all - done, done - before, now));
    }

    /** As long as it took so far, in proportion; what a run that goes on did before its stop is no measure. */
    private Duration left(int rest, int done, Instant now) {
        return done > 0 && rest >= 0
                ? Duration.between(begun, now).multipliedBy(rest).dividedBy(done)
                : null;
    }
}
