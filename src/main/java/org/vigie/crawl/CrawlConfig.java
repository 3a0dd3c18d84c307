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
 * @param hideAfter how long a host may be down before its items are hidden
 * @param network where requests may go, and which way
 */
public record CrawlConfig(
        Duration delay,
        int hostsInParallel,
        int pageSize,
        int maxRows,
        double jitter,
        Duration hideAfter,
        Newest newest,
        Full full,
        Live live,
        Details details,
        Loss loss,
        Retry retry,
        Network network) {

    /** Bounds of the time between two looks at what a host has published last, which is learnt from how often it publishes. */
    public record Newest(Duration shortest, Duration longest) {}

    /**
     * @param every time between two full crawls of a host
     * @param rows a host with more videos is crawled fully so much more seldom
     * @param longest time between two full crawls of even the largest host
     */
    public record Full(Duration every, int rows, Duration longest) {}

    /** @param every time between two looks at the lives of a host that has one today; the longer ago, the longer it is */
    public record Live(Duration every) {}

    /**
     * When a host's videos are suddenly gone.
     *
     * @param share of its videos that may be missing at once, 0 to 1
     * @param passes full crawls in a row that must see it before it is believed
     * @param after how long it must have been so before it is believed
     */
    public record Loss(double share, int passes, Duration after) {}

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
        YamlMap newest = yaml.map("newest");
        YamlMap full = yaml.map("full");
        YamlMap live = yaml.map("live");
        YamlMap details = yaml.map("details");
        YamlMap loss = yaml.map("loss");
        YamlMap retry = yaml.map("retry");
        return new CrawlConfig(
                yaml.duration("delay", Duration.ofSeconds(1), Duration.ZERO, Duration.ofHours(1)),
                yaml.integer("hosts-in-parallel", 2_000, 1, 20_000),
                yaml.integer("page-size", PeerTube.MAX_COUNT, 1, PeerTube.MAX_COUNT),
                yaml.integer("max-rows", 1_000_000, 1, 100_000_000),
                yaml.percent("jitter", 0.1, 0, 0.5),
                yaml.duration("hide-after", Duration.ofDays(3), Duration.ofMinutes(1), YEAR),
                new Newest(
                        newest.duration("shortest", Duration.ofMinutes(5), Duration.ofSeconds(1), YEAR),
                        newest.duration("longest", Duration.ofHours(6), Duration.ofSeconds(1), YEAR)),
                new Full(
                        full.duration("every", DAY, Duration.ofSeconds(1), YEAR),
                        full.integer("rows", 10_000, 1, 100_000_000),
                        full.duration("longest", Duration.ofDays(7), Duration.ofSeconds(1), YEAR)),
                new Live(live.duration("every", Duration.ofMinutes(5), Duration.ofSeconds(1), YEAR)),
                new Details(
                        details.integer("at-most", 200, 1, 100_000),
                        details.duration("refresh-after", Duration.ofDays(30), DAY, YEAR)),
                new Loss(
                        loss.percent("share", 0.3, 0, 1),
                        loss.integer("passes", 3, 1, 1_000),
                        loss.duration("after", Duration.ofDays(3), Duration.ZERO, YEAR)),
                new Retry(
                        retry.duration("first", Duration.ofMinutes(5), Duration.ofSeconds(1), DAY),
                        retry.duration("at-most", DAY, Duration.ofSeconds(1), YEAR)),
                Network.read(yaml));
    }
}
