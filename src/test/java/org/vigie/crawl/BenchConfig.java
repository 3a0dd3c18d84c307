package org.vigie.crawl;

import java.time.Duration;
import org.vigie.crawl.CrawlConfig.Details;
import org.vigie.crawl.CrawlConfig.Full;
import org.vigie.crawl.CrawlConfig.Live;
import org.vigie.crawl.CrawlConfig.Loss;
import org.vigie.crawl.CrawlConfig.Newest;
import org.vigie.crawl.CrawlConfig.Retry;
import org.vigie.peertube.Network;

/** The settings of tests: those that are shipped, without politeness and chance. */
final class BenchConfig {

    private BenchConfig() {}

    static CrawlConfig of(int pageSize, Details details) {
        return new CrawlConfig(
                Duration.ZERO,
                1,
                pageSize,
                10_000,
                0,
                Duration.ofDays(3),
                new Newest(Duration.ofMinutes(5), Duration.ofHours(6)),
                new Full(Duration.ofDays(1), 10_000, Duration.ofDays(7)),
                new Live(Duration.ofMinutes(5)),
                details,
                new Loss(0.3, 3, Duration.ofDays(3)),
                new Retry(Duration.ofMinutes(5), Duration.ofDays(1)),
                Network.PUBLIC);
    }
}
