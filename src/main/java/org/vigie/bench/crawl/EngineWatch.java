package org.vigie.bench.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asks the engine, over its API, what can be found, and over its management port how crawls went. */
final class EngineWatch {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAGE = 100;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What the engine says when a search took longer than it allows. */
    private static final int OVERDUE = 503;

    /** The engine is too busy to answer in its own time. */
    private static final class GaveUp extends IOException {
        private GaveUp(String message) {
            super(message);
        }
    }

    private final EngineProcess.Addresses addresses;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private int found;

    EngineWatch(EngineProcess.Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Videos that can be found, each copy and what looks like spam among them; as many as the last time if the engine is so busy
     * that it gave up counting.
     */
    int searchable() throws IOException {
        try {
            found = videos("count=0").get("total").asInt();
        } catch (GaveUp busy) {
            // The next look tells.
        }
        return found;
    }

    /** Those published last. */
    Set<UUID> newest() throws IOException {
        Set<UUID> uuids = new HashSet<>();
        try {
            videos("sort=-publishedAt&count=" + PAGE)
                    .get("data")
                    .forEach(
                            video -> uuids.add(UUID.fromString(video.get("uuid").asText())));
        } catch (GaveUp busy) {
            // The next look tells.
        }
        return uuids;
    }

    private JsonNode videos(String query) throws IOException {
        URI address = addresses.api().resolve("/api/v1/search/videos?spam=true&fold=false&nsfw=both&" + query);
        return MAPPER.readTree(send(HttpRequest.newBuilder(address)));
    }

    /** A number for Prometheus; 0 if there is none yet. */
    double metric(String name, String... labels) throws IOException {
        return send(HttpRequest.newBuilder(addresses.management().resolve("/q/metrics")))
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Orders visits of all hosts. */
    void crawlAll(String kind) throws IOException {
        send(HttpRequest.newBuilder(addresses.management().resolve("/crawl"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"kind\": \"" + kind + "\", \"hosts\": []}")));
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            String said = answer.uri() + " answered " + answer.statusCode() + ": " + answer.body();
            throw answer.statusCode() == OVERDUE ? new GaveUp(said) : new IOException(said);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
