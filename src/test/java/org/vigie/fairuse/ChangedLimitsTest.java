package org.vigie.fairuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.SteppedClock;
import org.vigie.config.Mistakes;
import org.vigie.config.WatchedFile;
import org.vigie.config.YamlFile;

/** What is changed in limits.yaml while the engine runs. */
class ChangedLimitsTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final String STRICT = "unlimited: []\napi: {requests: 2, within: 1m}\n";

    @TempDir
    private Path folder;

    private final SteppedClock clock = new SteppedClock(START);
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;
    private Path file;
    private int written;

    @BeforeEach
    void serve() throws IOException {
        file = folder.resolve("limits.yaml");
        write(STRICT);
        Limits atStart = YamlFile.read(file, new Mistakes(), LimitsFile::read).orElseThrow();
        FairUse fairUse = new FairUse(new WatchedFile<>(file, LimitsFile::read, atStart, clock)::current, clock);
        Router router = Router.router(vertx);
        router.route()
                .handler(context -> context.end(
                        switch (fairUse.decide(context)) {
                            case Decision.Free() -> "free";
                            case Decision.Counted(Standing standing) -> standing.policy() + " " + standing.left();
                            case Decision.Refused refused -> "refused";
                            case Decision.UnknownKey unknown -> "unknown";
                        }));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aNewKeyHoldsWithoutARestart() throws Exception {
        assertThat(ask("secret")).isEqualTo("unknown");

        change(STRICT + "keys:\n  - name: tube.example\n    sha256: " + ApiKey.hash("secret") + "\n    requests: 8\n");
        assertThat(ask("secret")).isEqualTo("tube.example 7");

        change(STRICT);
        assertThat(ask("secret")).isEqualTo("unknown");
    }

    @Test
    void otherLimitsCountAnew() throws Exception {
        assertThat(ask("")).isEqualTo("api 1");
        assertThat(ask("")).isEqualTo("api 0");
        assertThat(ask("")).isEqualTo("refused");

        change("unlimited: []\napi: {requests: 9, within: 1m}\n");
        assertThat(ask("")).isEqualTo("api 8");
    }

    @Test
    void aMistakeChangesNothingAndForgetsNoCount() throws Exception {
        assertThat(ask("")).isEqualTo("api 1");

        change("unlimited: []\napi: {requests: none}\n");
        assertThat(ask("")).isEqualTo("api 0");

        Files.delete(file);
        clock.forward(Duration.ofSeconds(2));
        assertThat(ask("")).isEqualTo("refused");
    }

    private String ask(String key) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/api/v1/config"));
        if (!key.isEmpty()) {
            request.header("X-Api-Key", key);
        }
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    private void change(String yaml) throws IOException {
        write(yaml);
        clock.forward(Duration.ofSeconds(2));
    }

    private void write(String yaml) throws IOException {
        Files.writeString(file, yaml);
        Files.setLastModifiedTime(file, FileTime.from(START.plusSeconds(++written)));
    }
}
