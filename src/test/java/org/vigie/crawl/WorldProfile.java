package org.vigie.crawl;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.SmallInternet;
import org.vigie.run.Place;

/**
 * The whole engine in a world of its own: its clock stands still unless a test or a polite pause puts it forward, names lead
 * to this machine, some hosts are only imagined, and no crawl begins but when an {@link Agenda} says so, since all triggers are in
 * a year that Quartz doesn't live to see.
 */
public class WorldProfile implements QuarkusTestProfile {

    static final String START = "2040-03-04T05:06:07Z";

    /** Reached at {@code vigie.test.port}: {@code row-0.example} and so on. */
    static final int ROWS = 60;

    /** Reached over TLS at {@code vigie.test.tls-port}. */
    static final String TLS = "tube.example";

    /** Has no place of its own; its name may lead anywhere. */
    static final String UNPLACED = "unplaced.example";

    /** A host with more videos is crawled fully so much more seldom. */
    static final int FULL_ROWS = 20;

    /** So that few videos have several pages. */
    static final int PAGE_SIZE = 5;

    static final int MAX_BODY = 500_000;

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            int port = ListeningPorts.next();
            int tlsPort = ListeningPorts.next();
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "world-test-");
            Place.in(folder);
            Path crawl = folder.resolve("indexer-config/crawl.yaml");
            Files.writeString(
                    crawl,
                    Files.readString(crawl)
                            .replace("page-size: 100", "page-size: " + PAGE_SIZE)
                            .replace("rows: 10000", "rows: " + FULL_ROWS)
                            .replace("live:\n  every: 5m", "live:\n  every: 30m"));
            return Map.of(
                    "vigie.instances", instances(folder, port, tlsPort).toString(),
                    "vigie.config", folder.resolve("indexer-config").toString(),
                    "vigie.data", folder.toString(),
                    "vigie.test.port", String.valueOf(port),
                    "vigie.test.tls-port", String.valueOf(tlsPort),
                    "quarkus.datasource.jdbc.url", "jdbc:h2:mem:world;DB_CLOSE_DELAY=-1");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path instances(Path folder, int port, int tlsPort) throws IOException {
        StringBuilder yaml = new StringBuilder("instances:\n");
        for (int row = 0; row < ROWS; row++) {
            yaml.append(
                    "  - {host: row-%1$d.example, address: \"http://row-%1$d.example:%2$d\"}%n".formatted(row, port));
        }
        yaml.append("  - {host: %1$s, address: \"https://%1$s:%2$d\"}%n".formatted(TLS, tlsPort));
        yaml.append("  - {host: %s}%n".formatted(UNPLACED));
        for (ImaginedHost host : ImaginedHosts.ALL) {
            yaml.append("  - {host: %s}%n".formatted(host.host()));
        }
        return Files.writeString(folder.resolve("instances.yaml"), yaml);
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(World.class, Unhurried.class, Agenda.class);
    }

    /** What the engine takes for the world. */
    @Alternative
    @Singleton
    static class World {

        @Produces
        @Singleton
        MovableClock clock() {
            return MovableClock.at(START);
        }

        @Produces
        @Singleton
        SmallInternet internet(MovableClock clock) {
            return new SmallInternet(clock, Duration.ofMillis(500), MAX_BODY);
        }

        @Produces
        @Singleton
        ImaginedHosts imagined(MovableClock clock) {
            return new ImaginedHosts(clock);
        }

        @Produces
        @Singleton
        PeerTube peertube(SmallInternet internet, ImaginedHosts imagined) {
            return imagined.beside(internet);
        }
    }

    /** Pauses cost nobody any time. */
    @Alternative
    @Singleton
    static class Unhurried extends StopSignal {

        private final MovableClock clock;

        @Inject
        Unhurried(MovableClock clock) {
            this.clock = clock;
        }

        @Override
        boolean givenWithin(Duration wait) {
            clock.forward(wait);
            return given();
        }
    }
}
