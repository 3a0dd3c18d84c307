package org.vigie.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** An answer as a client over HTTP got it. */
record Asked(HttpResponse<byte[]> response) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Asked of(FakeServer server, String target, String... headers) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.address() + target)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Asked(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static JsonNode json(FakeServer server, String target) throws IOException {
        Asked asked = of(server, target);
        if (asked.status() != 200) {
            throw new AssertionError(target + ": " + asked.status() + " " + asked.text());
        }
        return asked.json();
    }

    static JsonNode recorded(String name) {
        try {
            return MAPPER.readTree(resource(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String recordedText(String name) throws IOException {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    int status() {
        return response.statusCode();
    }

    byte[] body() {
        return response.body();
    }

    String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    JsonNode json() throws IOException {
        return MAPPER.readTree(body());
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = Asked.class.getResourceAsStream("/demo/" + name)) {
            if (stream == null) {
                throw new IOException(name + " is missing");
            }
            return stream.readAllBytes();
        }
    }
}
