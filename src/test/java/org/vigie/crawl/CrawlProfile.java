package org.vigie.crawl;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The engine with a database and an index of its own, three hosts to know, and a clock that tests put forward. */
public class CrawlProfile implements QuarkusTestProfile {

    /** Reached at 127.0.0.1 and {@code vigie.test.crawled}, where nobody listens until a test does. */
    static final String CRAWLED = "crawled.example";

    /** The same with {@code vigie.test.scheduled}; a host of its own, since schedule and tests would crawl another at once. */
    static final String SCHEDULED = "scheduled.example";

    /** At the address of the scheduled one. */
    static final String EXCLUDED = "excluded.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            int crawled = ListeningPorts.next();
            int scheduled = ListeningPorts.next();
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "crawl-test-");
            Path instances = Files.writeString(folder.resolve("instances.yaml"), """
                    instances:
                      - {host: %s, address: "http://127.0.0.1:%d", delay: 0s}
                      - {host: %s, address: "http://127.0.0.1:%d", delay: 0s}
                      - {host: %s, address: "http://127.0.0.1:%d", delay: 0s}
                    follows: {approve: %s, refresh: 1d}
                    exclude:
                      - {host: %s, reason: For these tests}
                    """.formatted(
                            CRAWLED, crawled, SCHEDULED, scheduled, EXCLUDED, scheduled, approve(), EXCLUDED));
            return Map.of(
                    "vigie.instances", instances.toString(),
                    "vigie.data", folder.toString(),
                    "vigie.test.crawled", String.valueOf(crawled),
                    "vigie.test.scheduled", String.valueOf(scheduled),
                    "quarkus.datasource.jdbc.url", "jdbc:h2:mem:crawl-" + approve() + ";DB_CLOSE_DELAY=-1");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Time.class);
    }

    /** Of hosts that are found through follows. */
    String approve() {
        return "manual";
    }

    /** The clock of everyone in the engine. */
    @Alternative
    @Singleton
    static class Time {

        @Produces
        @Singleton
        MovableClock clock() {
            return MovableClock.running();
        }
    }
}
