package org.vigie.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vigie.bench.JudgedQuery.Type;

/** Asks any engine that has the search API of PeerTube's reference engine. */
final class EngineClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MAX_BODY = 8 << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI base;
    private final int count;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param count hits to ask for */
    EngineClient(URI base, int count) {
        this.base = base;
        this.count = count;
    }

    /** An engine that doesn't answer, or not in this API's shape, is a failed answer, so that one query spoils no run. */
    Found.Answer ask(JudgedQuery query) {
        long start = System.nanoTime();
        try {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(address(query))
                            .timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            byte[] body = body(answer);
            double millis = (System.nanoTime() - start) / 1e6;
            if (answer.statusCode() != 200) {
                return failed("status " + answer.statusCode(), millis);
            }
            JsonNode json = MAPPER.readTree(body);
            return new Found.Answer(
                    hits(json.path("data"), query.type()), json.path("total").asLong(), millis, null);
        } catch (IOException failed) {
            return failed(failed.toString(), (System.nanoTime() - start) / 1e6);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed("stopped", (System.nanoTime() - start) / 1e6);
        }
    }

    /** What is longer is no page of hits, and fails to be read. */
    private static byte[] body(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return body.readNBytes(MAX_BODY);
        }
    }

    private static Found.Answer failed(String why, double millis) {
        return new Found.Answer(List.of(), 0, millis, why);
    }

    private URI address(JudgedQuery query) {
        StringBuilder address = new StringBuilder(base.toString().replaceFirst("/+$", ""))
                .append("/api/v1/search/")
                .append(query.type().path())
                .append("?search=")
                .append(encoded(query.search()))
                .append("&start=0&count=")
                .append(count);
        query.params()
                .forEach((name, values) -> values.forEach(value ->
                        address.append('&').append(encoded(name)).append('=').append(encoded(value))));
        return URI.create(address.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<Found> hits(JsonNode data, Type type) {
        List<Found> hits = new ArrayList<>();
        for (JsonNode hit : data) {
            List<String> copies = new ArrayList<>();
            hit.path("copies").forEach(copy -> copies.add(id(copy, type)));
            String name = hit.path("name").asText();
            String shown = hit.path("displayName").asText(name);
            hits.add(new Found(id(hit, type), shown, hit.path("score").asDouble(), copies));
        }
        return hits;
    }

    private static String id(JsonNode item, Type type) {
        String id = type == Type.CHANNELS
                ? item.path("name").asText() + "@" + item.path("host").asText()
                : item.path("uuid").asText();
        return JudgedQuery.normal(id);
    }

    @Override
    public void close() {
        client.close();
    }
}
