package org.vigie;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.vigie.catalog.Host;
import org.vigie.crawl.CrawlStatus;
import org.vigie.search.HiddenHosts;

/** Searches leave out what crawls have found to be down for long, a moment later. */
@Singleton
class DownHosts implements HiddenHosts {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final CrawlStatus crawls;
    private final Clock clock;
    private volatile Seen seen = new Seen(Set.of(), Instant.MIN);

    private record Seen(Set<Host> hosts, Instant at) {}

    @Inject
    DownHosts(CrawlStatus crawls, Clock clock) {
        this.crawls = crawls;
        this.clock = clock;
    }

    @Override
    public Set<Host> now() {
        Seen last = seen;
        Instant now = clock.instant();
        if (last.at().isBefore(now.minus(FRESH)) || last.at().isAfter(now)) {
            last = new Seen(crawls.hidden(), now);
            seen = last;
        }
        return last.hosts();
    }
}
