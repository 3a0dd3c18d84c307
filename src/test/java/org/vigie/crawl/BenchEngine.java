package org.vigie.crawl;

import java.time.Clock;
import java.util.Map;
import org.vigie.peertube.PeerTube;
import org.vigie.rules.RuleBook;

/** What the container has for a {@link Bench}. */
record BenchEngine(
        PeerTube peertube, RemoteItems memory, CrawlRuns runs, Actors actors, HostStates states, Clock clock) {

    MissingItems missing(CrawlConfig config) {
        return new MissingItems(memory, states, config, clock);
    }

    /** Nothing else is due in the middle of it. */
    FullCrawl full(ListedItems items, CrawlConfig config) {
        Interlude interlude = new Interlude(newest(items, config), host -> Map.of(), states, config, clock);
        return new FullCrawl(peertube, items, missing(config), runs, interlude, config);
    }

    NewestCrawl newest(ListedItems items, CrawlConfig config) {
        return new NewestCrawl(peertube, items, states, config, clock);
    }

    Judges judges(RuleBook rules) {
        return new Judges(rules, actors);
    }
}
