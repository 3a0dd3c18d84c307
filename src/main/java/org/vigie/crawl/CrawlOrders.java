package org.vigie.crawl;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.vigie.catalog.Host;

/** Crawls that the operator asks for, besides those of the schedule. */
public interface CrawlOrders {

    /** What became of an order. */
    enum Taken {
        /** It starts as soon as a place among the hosts in parallel is free. */
        STARTED,
        /** One of this kind is going on already. */
        RUNNING,
        /** Neither the operator's file nor a list names this host. */
        UNKNOWN,
        /** A rule excludes it. */
        EXCLUDED
    }

    /** @param why the reason of the rule that excludes it; null otherwise */
    record Order(Host host, Taken taken, String why) {}

    /**
     * How a crawl went.
     *
     * @param error why it failed, in plain words; null if it is complete
     */
    record Ended(
            Host host, Instant at, String error, int listed, int written, int removed, int excluded, int requests) {}

    /** @param hosts empty for all that are known */
    List<Order> order(Collection<Host> hosts, CrawlKind kind);

    /** Crawls of this kind that ended then or later, first ones first. */
    List<Ended> ended(CrawlKind kind, Instant since);
}
