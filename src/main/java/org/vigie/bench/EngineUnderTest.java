package org.vigie.bench;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.demo.DemoFederation;
import org.vigie.index.SearchIndex;
import org.vigie.peertube.PeerTube;

/**
 * This engine with data of its own: it crawls nobody, is filled straight through the index's port, and is then asked like
 * any other. What it was filled with is kept for the next time, as long as that would be filled the same.
 */
@Singleton
@Unremovable
public class EngineUnderTest implements QuarkusApplication {

    private static final String STAMP = "filled-with";
    private static final long SEED = 20261122;

    private final SearchIndex index;
    private final PeerTube peertube;
    private final HttpServer server;
    private final Path data;

    EngineUnderTest(
            SearchIndex index, PeerTube peertube, HttpServer server, @ConfigProperty(name = "vigie.data") Path data) {
        this.server = server;
        this.index = index;
        this.peertube = peertube;
        this.data = data;
    }

    /** Where it keeps its data, below the program's. */
    public static Path folder(Path data, BenchOptions options) throws IOException {
        String name = "relevance-" + options.background();
        String other = options.catalogue() == null ? "" : "-" + new CatalogueFiles(options.catalogue()).fingerprint();
        return data.resolve("bench").resolve(name + other);
    }

    /**
     * Before the engine starts: throws away what was filled otherwise, and writes a list of no instances.
     *
     * @param folder already held
     * @return {@code instances.yaml}
     */
    public static Path prepare(Path folder, BenchOptions options) throws IOException {
        Path stamp = folder.resolve(STAMP);
        boolean same = Files.exists(stamp) && Files.readString(stamp).equals(stamp(options));
        if (!same || options.fresh()) {
            Files.deleteIfExists(stamp);
            delete(folder.resolve("index"));
            delete(folder.resolve("db"));
        }
        return Files.writeString(folder.resolve("instances.yaml"), "instances:\n");
    }

    /** Notes that all of it is there, so that it is kept. */
    static void filled(Path folder, BenchOptions options) throws IOException {
        Files.writeString(folder.resolve(STAMP), stamp(options));
    }

    private static String stamp(BenchOptions options) throws IOException {
        return "catalogue " + new CatalogueFiles(options.catalogue()).fingerprint() + ", " + options.background()
                + " videos of generator " + BackgroundVideos.VERSION + "\n";
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public int run(String... arguments) throws IOException {
        BenchOptions options =
                Arguments.read(new BenchOptions.Line(), arguments).options();
        if (!Files.exists(data.resolve(STAMP))) {
            fill(options);
            filled(data, options);
        }
        return new RelevanceBench(options, System.out).run(server.getLocalBaseUri());
    }

    private void fill(BenchOptions options) throws IOException {
        Filling filling = new Filling(index, System.err);
        try (DemoFederation federation = new CatalogueFiles(options.catalogue()).federation()) {
            filling.put(new CrawledCatalogue(peertube).read(federation).stream());
        }
        filling.put(new BackgroundVideos(SEED).items(options.background()));
        filling.finish();
    }
}
