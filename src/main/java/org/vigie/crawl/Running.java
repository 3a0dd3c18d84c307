package org.vigie.crawl;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.catalog.ItemKind;
import org.vigie.crawl.InstanceStatus.Progress;

/** How far a crawl that is going on has come. */
final class Running {

    private final CrawlKind kind;
    private final Instant started;
    private final Tally tally;
    private final Map<ItemKind, Long> expected = new ConcurrentHashMap<>();

    Running(CrawlKind kind, Instant started, Tally tally) {
        this.kind = kind;
        this.started = started;
        this.tally = tally;
    }

    /** @param items of this kind there are, as far as the instance says */
    void expect(ItemKind item, long items) {
        expected.put(item, items);
    }

    Progress progress() {
        long all = expected.values().stream().mapToLong(Long::longValue).sum();
        return new Progress(kind, started, tally.counts().listed(), (int) Math.min(all, Integer.MAX_VALUE));
    }
}
