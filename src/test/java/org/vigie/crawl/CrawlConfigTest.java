package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.config.Mistakes;
import org.vigie.config.YamlFile;
import org.vigie.crawl.CrawlConfig.Details;
import org.vigie.crawl.CrawlConfig.Full;
import org.vigie.crawl.CrawlConfig.Retry;

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
                full:
                  every: 6h
                details:
                  at-most: 50
                  refresh-after: 7d
                retry:
                  first: 1m
                  at-most: 2h
                """))
                .contains(new CrawlConfig(
                        Duration.ofMillis(250),
                        3,
                        20,
                        5000,
                        0.25,
                        new Full(Duration.ofHours(6)),
                        new Details(50, Duration.ofDays(7)),
                        new Retry(Duration.ofMinutes(1), Duration.ofHours(2))));
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
                        "11 retry");
    }

    private Optional<CrawlConfig> read(String yaml) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("crawl.yaml"), yaml), mistakes, CrawlConfig::read);
    }
}
