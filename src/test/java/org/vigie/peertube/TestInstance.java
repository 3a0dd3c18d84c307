package org.vigie.peertube;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.vigie.catalog.Host;

/** A server on a free port of this machine that gives the answers it was told to, and 404 to all else. */
final class TestInstance implements AutoCloseable {

    record Canned(int status, Map<String, String> headers, byte[] body) {

        static Canned json(int status, String body) {
            return new Canned(
                    status, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
        }

        static Canned html(int status) {
            return new Canned(
                    status,
                    Map.of("Content-Type", "text/html"),
                    "\n <!DOCTYPE html><title>Hi</title>".getBytes(StandardCharsets.UTF_8));
        }

        Canned with(String header, String value) {
            Map<String, String> more = new java.util.HashMap<>(headers);
            more.put(header, value);
            return new Canned(status, more, body);
        }
    }

    /** @param target path and query as they came */
    record Request(String target, Map<String, List<String>> headers) {}

    private final HttpServer server;
    private final Map<String, Canned> answers = new ConcurrentHashMap<>();
    final List<Request> requests = new CopyOnWriteArrayList<>();

    TestInstance() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noServer) {
            throw new UncheckedIOException(noServer);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(new Request(exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders())));
            Canned canned = answers.getOrDefault(
                    exchange.getRequestURI().getPath(), Canned.json(404, "{\"status\":404,\"detail\":\"Not found\"}"));
            canned.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(canned.status(), canned.body().length == 0 ? -1 : canned.body().length);
            if (canned.body().length > 0) {
                exchange.getResponseBody().write(canned.body());
            }
        }
    }

    TestInstance on(String path, Canned answer) {
        answers.put(path, answer);
        return this;
    }

    /** Answers with a file of {@code src/test/resources/peertube}. */
    TestInstance on(String path, int status, String recorded) {
        return on(path, new Canned(status, Map.of("Content-Type", "application/json"), recorded(recorded)));
    }

    static byte[] recorded(String file) {
        try (InputStream stream = TestInstance.class.getResourceAsStream("/peertube/" + file)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** This server as the instance of that name. */
    Origin as(String host) {
        return new Origin(Host.of(host), URI.create("http://127.0.0.1:" + port()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
