package org.vigie.bench;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.demo.DemoFederation;
import org.vigie.index.SearchIndex;
import org.vigie.peertube.PeerTube;

/** {@code bench api}: an engine with the invented catalogue and more around it, asked whatever its contract lets one think of. */
@Singleton
@Unremovable
public class ApiBench implements QuarkusApplication {

    private static final int BACKGROUND = 10_000;
    private static final long SEED = 20261122;

    private final SearchIndex index;
    private final PeerTube peertube;
    private final HttpServer server;

    ApiBench(SearchIndex index, PeerTube peertube, HttpServer server) {
        this.index = index;
        this.peertube = peertube;
        this.server = server;
    }

    /** Where it keeps its data, below the program's; thrown away each time. */
    public static Path folder(Path data) {
        return data.resolve("bench").resolve("api");
    }

    /**
     * @param folder already held
     * @return {@code instances.yaml}, of no instances
     */
    public static Path prepare(Path folder) throws IOException {
        EngineUnderTest.delete(folder.resolve("index"));
        EngineUnderTest.delete(folder.resolve("db"));
        return Files.writeString(folder.resolve("instances.yaml"), "instances:\n");
    }

    @Override
    public int run(String... arguments) throws IOException {
        ApiBenchOptions options =
                Arguments.read(new ApiBenchOptions.Line(), arguments).options();
        Filling filling = new Filling(index, System.err);
        try (DemoFederation federation = DemoFederation.start()) {
            filling.put(new CrawledCatalogue(peertube).read(federation).stream());
        }
        filling.put(new BackgroundVideos(SEED).items(BACKGROUND));
        filling.finish();
        return ask(server.getLocalBaseUri(), options, System.out);
    }

    /** Exit code: 0, or 1 if an answer broke the contract or took more than a second. */
    public static int ask(URI engine, ApiBenchOptions options, PrintStream out) throws IOException {
        try (ApiFuzz fuzz = new ApiFuzz(engine, ApiContract.own())) {
            out.printf("seed %d%n", options.seed());
            ApiRun run = fuzz.run(options.requests(), options.seed());
            run.print(out);
            return run.passed() ? 0 : 1;
        }
    }
}
