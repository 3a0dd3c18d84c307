package org.vigie.crawl;

import java.time.Clock;
import org.vigie.peertube.PeerTube;
import org.vigie.rules.RuleBook;

/** What the container has for a {@link Bench}. */
record BenchEngine(
        PeerTube peertube, RemoteItems memory, CrawlRuns runs, Actors actors, HostStates states, Clock clock) {

    MissingItems missing(CrawlConfig config) {
        return new MissingItems(memory, states, config, clock);
    }

    Judges judges(RuleBook rules) {
        return new Judges(rules, actors);
    }
}
