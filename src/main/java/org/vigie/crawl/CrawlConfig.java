package org.vigie.crawl;

import java.time.Duration;
import org.vigie.config.YamlMap;
import org.vigie.peertube.Network;
import org.vigie.peertube.PeerTube;

/**
 * Limits and rhythms of crawling, as {@code indexer-config/crawl.yaml} has them and explains them.
 *
 * @param delay least time between two requests to one host
 * @param hostsInParallel hosts visited at the same time
 * @param pageSize rows of a list asked for at once
 * @param maxRows rows of one list looked at; an endless list ends here
 * @param jitter share by which each visit is early or late, 0 to 1
 * @param network where requests may go, and which way
 */
public record CrawlConfig(
        Duration delay,
        int hostsInParallel,
        int pageSize,
        int maxRows,
        double jitter,
        Full full,
        Details details,
        Retry retry,
        Network network) {

    /** @param every time between two full crawls of a host */
    public record Full(Duration every) {}

    /**
     * @param atMost items asked about in one visit, so that other hosts get their turn
     * @param refreshAfter age at which details are read again although the list row hasn't changed
     */
    public record Details(int atMost, Duration refreshAfter) {}

    /**
     * After a failure; doubles with each further one.
     *
     * @param first before the first retry
     * @param atMost before any retry
     */
    public record Retry(Duration first, Duration atMost) {}

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(365);

    public static CrawlConfig read(YamlMap yaml) {
        YamlMap full = yaml.map("full");
        YamlMap details = yaml.map("details");
        YamlMap retry = yaml.map("retry");
        return new CrawlConfig(
                yaml.duration("delay", Duration.ofSeconds(1), Duration.ZERO, Duration.ofHours(1)),
                yaml.integer("hosts-in-parallel", 8, 1, 256),
                yaml.integer("page-size", PeerTube.MAX_COUNT, 1, PeerTube.MAX_COUNT),
                yaml.integer("max-rows", 1_000_000, 1, 100_000_000),
                yaml.percent("jitter", 0.1, 0, 0.5),
                new Full(full.duration("every", DAY, Duration.ofSeconds(1), YEAR)),
                new Details(
                        details.integer("at-most", 200, 1, 100_000),
                        details.duration("refresh-after", Duration.ofDays(30), DAY, YEAR)),
                new Retry(
                        retry.duration("first", Duration.ofMinutes(5), Duration.ofSeconds(1), DAY),
                        retry.duration("at-most", DAY, Duration.ofSeconds(1), YEAR)),
                Network.read(yaml));
    }
}
