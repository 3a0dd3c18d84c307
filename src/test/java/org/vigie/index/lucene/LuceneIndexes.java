package org.vigie.index.lucene;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Opens a Lucene index without a container. Refreshes and commits only when told, so that tests know what is visible. */
public final class LuceneIndexes {

    private LuceneIndexes() {}

    public static LuceneIndex open(Path data) {
        return open(data, Clock.systemUTC(), Duration.ofMinutes(1));
    }

    public static LuceneIndex open(Path data, Clock clock) {
        return open(data, clock, Duration.ofMinutes(1));
    }

    /** @param clock tells how old items are and when the dictionary is made anew */
    static LuceneIndex open(Path data, Clock clock, Duration searchWithin) {
        LuceneConfig config = new LuceneConfig() {
            @Override
            public Duration refreshEvery() {
                return Duration.ofDays(1);
            }

            @Override
            public Duration quietAfter() {
                return Duration.ofDays(1);
            }

            @Override
            public Duration commitEvery() {
                return Duration.ofDays(1);
            }

            @Override
            public MemorySize buffer() {
                return new MemorySize(BigInteger.valueOf(16L * 1024 * 1024));
            }

            @Override
            public Optional<MemorySize> memory() {
                return Optional.empty();
            }

            @Override
            public Duration searchWithin() {
                return searchWithin;
            }
        };
        return new LuceneIndex(data, config, clock);
    }
}
