package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.config.Mistakes;
import org.vigie.config.YamlFile;
import org.vigie.crawl.CrawlConfig.Details;
import org.vigie.crawl.CrawlConfig.Full;
import org.vigie.crawl.CrawlConfig.Live;
import org.vigie.crawl.CrawlConfig.Loss;
import org.vigie.crawl.CrawlConfig.Newest;
import org.vigie.crawl.CrawlConfig.Retry;
import org.vigie.peertube.Network;
import org.vigie.peertube.Network.Range;

class CrawlConfigTest {

    @TempDir
    private Path folder;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void theFileSaysWhatHoldsWithoutIt() throws IOException {
        Optional<CrawlConfig> shipped =
                YamlFile.read(Path.of("indexer-config/crawl.yaml"), mistakes, CrawlConfig::read);

        assertThat(mistakes.all()).isEmpty();
        assertThat(shipped).isPresent().isEqualTo(read(""));
    }

    @Test
    void everyKeyIsRead() throws IOException {
        assertThat(read("""
                delay: 250ms
                hosts-in-parallel: 3
                page-size: 20
                max-rows: 5000
                jitter: 25%
                hide-after: 2d
                newest: {shortest: 1m, longest: 2h}
                full:
                  every: 6h
                  rows: 500
                  longest: 2d
                live: {every: 2m}
                loss: {share: 50%, passes: 2, after: 1d}
                details:
                  at-most: 50
                  refresh-after: 7d
                retry:
                  first: 1m
                  at-most: 2h
                allow-networks: [10.0.0.0/8, "fd00::/8"]
                proxy: http://proxy.example:3128
                """))
                .contains(new CrawlConfig(
                        Duration.ofMillis(250),
                        3,
                        20,
                        5000,
                        0.25,
                        Duration.ofDays(2),
                        new Newest(Duration.ofMinutes(1), Duration.ofHours(2)),
                        new Full(Duration.ofHours(6), 500, Duration.ofDays(2)),
                        new Live(Duration.ofMinutes(2)),
                        new Details(50, Duration.ofDays(7)),
                        new Loss(0.5, 2, Duration.ofDays(1)),
                        new Retry(Duration.ofMinutes(1), Duration.ofHours(2)),
                        new Network(
                                List.of(Range.of("10.0.0.0/8"), Range.of("fd00::/8")),
                                Optional.of(URI.create("http://proxy.example:3128")))));
    }

    @Test
    void everyMistakeIsSaidAtOnce() throws IOException {
        assertThat(read("""
                delay: soon
                hosts-in-parallel: 0
                page-size: 101
                max-rows: -1
                jitter: 60%
                full:
                  evry: 6h
                details:
                  at-most: all
                  refresh-after: 1h
                retry: never
                allow-networks: [10.0.0.0/33, intranet.example]
                proxy: socks://proxy.example
                """)).isEmpty();

        assertThat(mistakes.all())
                .extracting(mistake -> mistake.line() + " " + mistake.key())
                .containsExactly(
                        "1 delay",
                        "2 hosts-in-parallel",
                        "3 page-size",
                        "4 max-rows",
                        "5 jitter",
                        "7 full.evry",
                        "9 details.at-most",
                        "10 details.refresh-after",
                        "11 retry",
                        "12 allow-networks[0]",
                        "12 allow-networks[1]",
                        "13 proxy");
    }

    private Optional<CrawlConfig> read(String yaml) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("crawl.yaml"), yaml), mistakes, CrawlConfig::read);
    }
}
