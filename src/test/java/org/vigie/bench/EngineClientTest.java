package org.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.bench.JudgedQuery.Type;

/** How any engine is asked, and what is read of its answers. */
class EngineClientTest {

    private HttpServer server;
    private volatile String asked;
    private volatile int status = 200;
    private volatile String body = "{\"total\": 0, \"data\": []}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked = exchange.getRequestURI().toString();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void parametersAreEncodedAndListsRepeated() {
        Map<String, List<String>> params = new LinkedHashMap<>();
        params.put("languageOneOf", List.of("de", "fr"));
        params.put("isLive", List.of("true"));

        ask(query("C++ & \"größer\"", Type.VIDEOS, params));

        assertThat(asked)
                .isEqualTo("/api/v1/search/videos?search=C%2B%2B+%26+%22gr%C3%B6%C3%9Fer%22&start=0&count=10"
                        + "&languageOneOf=de&languageOneOf=fr&isLive=true");
    }

    @Test
    void videosAreKnownByTheirUuidAndCopiesAreRead() {
        body = """
                {"total": 7, "data": [{"uuid": "AB", "name": "A video", "score": 1.5, "host": "a.example",
                 "copies": [{"uuid": "CD", "host": "b.example"}]}]}""";

        Found.Answer answer = ask(query("x", Type.VIDEOS, Map.of()));

        assertThat(answer.total()).isEqualTo(7);
        assertThat(answer.hits()).containsExactly(new Found("ab", "A video", 1.5, List.of("cd")));
    }

    @Test
    void channelsAreKnownByTheirHandle() {
        body = """
                {"total": 1, "data": [{"name": "Some_One", "host": "a.example", "displayName": "Some one"}]}""";

        Found.Answer answer = ask(query("x", Type.CHANNELS, Map.of()));

        assertThat(asked).startsWith("/api/v1/search/video-channels?");
        assertThat(answer.hits()).containsExactly(new Found("some_one@a.example", "Some one", 0, List.of()));
    }

    @Test
    void anErrorIsAFailedAnswer() {
        status = 500;

        assertThat(ask(query("x", Type.PLAYLISTS, Map.of())).failure()).isEqualTo("status 500");
    }

    @Test
    void whatIsNotJsonIsAFailedAnswer() {
        body = "<html>";

        assertThat(ask(query("x", Type.VIDEOS, Map.of())).failure()).contains("JsonParseException");
    }

    @Test
    void nobodyThereIsAFailedAnswer() {
        URI base = base();
        server.stop(0);

        try (EngineClient client = new EngineClient(base, 10)) {
            assertThat(client.ask(query("x", Type.VIDEOS, Map.of())).failure()).contains("ConnectException");
        }
    }

    private Found.Answer ask(JudgedQuery query) {
        try (EngineClient client = new EngineClient(base(), 10)) {
            return client.ask(query);
        }
    }

    /** With a slash behind, as people copy addresses. */
    private URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static JudgedQuery query(String search, Type type, Map<String, List<String>> params) {
        return new JudgedQuery("q", "kind", "en", search, params, type, Map.of(), Set.of());
    }
}
