package org.vigie.site;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.vigie.catalog.ItemKind;
import org.vigie.crawl.CrawlStatus;
import org.vigie.crawl.InstanceStatus;
import org.vigie.index.Filter;
import org.vigie.index.Query.Sort;
import org.vigie.search.Search;
import org.vigie.search.SearchRequest;

/** How much there is to search, counted anew every few seconds at most: it stands on the page most people open. */
@Singleton
class Totals {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Search search;
    private final CrawlStatus crawls;
    private final Clock clock;
    private volatile Counted last = new Counted(Instant.MIN, 0, 0);

    Totals(Search search, CrawlStatus crawls, Clock clock) {
        this.search = search;
        this.crawls = crawls;
        this.clock = clock;
    }

    /** @param platforms that something was found on */
    record Counted(Instant when, long videos, long platforms) {}

    Counted now() {
        Instant now = clock.instant();
        if (last.when().isBefore(now.minus(FRESH))) {
            last = new Counted(now, videos(), platforms(crawls.instances()));
        }
        return last;
    }

    private long videos() {
        return search.search(SearchRequest.of(ItemKind.VIDEO, "", Filter.NONE, Sort.MATCH, 0, 0))
                .total();
    }

    private static long platforms(List<InstanceStatus> instances) {
        return instances.stream()
                .filter(instance -> instance.state() != InstanceStatus.State.EXCLUDED)
                .filter(instance -> instance.videos().kept() > 0)
                .count();
    }
}
