package org.vigie.bench.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.bench.crawl.RequestLog.Kind;
import org.vigie.config.Mistakes;
import org.vigie.config.YamlFile;
import org.vigie.instance.HostSettings;
import org.vigie.instance.InstancesFile;

/** The simulated federation, asked as the engine asks it. */
class SimulatorTest {

    private static final int VIDEOS = 400;
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final String LIST = "/api/v1/videos?isLocal=true&nsfw=both&sort=";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Simulator simulator;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        simulator = new Simulator(3, VIDEOS, Clock.fixed(NOW, ZoneOffset.UTC));
        simulator.limit(false);
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterAll
    static void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void pagesOfAllHostsHaveEachVideoOnce() throws Exception {
        Set<String> uuids = new HashSet<>();
        int rows = 0;
        for (SimulatedHost host : simulator.hosts()) {
            for (int start = 0; start < host.videos().count(); start += 100) {
                JsonNode page = json(host, LIST + "createdAt&count=100&start=" + start);
                assertThat(page.get("total").asInt()).isEqualTo(host.videos().count());
                for (JsonNode row : page.get("data")) {
                    rows++;
                    uuids.add(row.get("uuid").asText());
                    assertThat(row.at("/channel/host").asText())
                            .isEqualTo(host.host().name());
                    assertThat(row.get("isLocal").asBoolean()).isTrue();
                }
            }
        }

        assertThat(rows).isEqualTo(VIDEOS);
        assertThat(uuids).hasSize(VIDEOS);
    }

    @Test
    void aWholePageIsSentPackedAndInTheOrderOfItsList() throws Exception {
        SimulatedHost host = simulator.hosts().getFirst();
        HttpResponse<byte[]> answer = get(host, LIST + "createdAt&count=100&start=0");
        List<Instant> published = new ArrayList<>();
        body(answer)
                .get("data")
                .forEach(row ->
                        published.add(Instant.parse(row.get("publishedAt").asText())));

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(published).hasSize(100).isSorted();
    }

    @Test
    void whatIsPublishedIsTheNewestAndHasDetails() throws Exception {
        try (Simulator one = new Simulator(1, 120, Clock.fixed(NOW, ZoneOffset.UTC))) {
            SimulatedHost host = one.hosts().getFirst();
            UUID published = host.publish(NOW);
            JsonNode newest = json(host, LIST + "-publishedAt&count=20&start=0");
            assertThat(newest.at("/data/0/uuid").asText()).isEqualTo(published.toString());
            assertThat(newest.get("total").asInt()).isEqualTo(121);
            JsonNode details = json(host, "/api/v1/videos/" + published);
            assertThat(details.get("name")).isEqualTo(newest.at("/data/0/name"));
            assertThat(details.has("tags")).isTrue();
        }
    }

    @Test
    void aVideoThatIsNotThereIsNotFound() throws Exception {
        SimulatedHost host = simulator.hosts().getLast();

        assertThat(get(host, "/api/v1/videos/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void eachRequestIsOnRecordWithWhatItWasFor() throws Exception {
        SimulatedHost host = simulator.hosts().getLast();
        int before = host.log().count();
        for (String path : List.of("/robots.txt", "/api/v1/config", LIST + "-publishedAt", "/accounts/owner_0")) {
            assertThat(get(host, path).statusCode()).as(path).isEqualTo(200);
        }

        assertThat(host.log().count()).isEqualTo(before + 4);
        assertThat(host.log().kinds()).containsKeys(Kind.ROBOTS, Kind.CONFIG, Kind.NEWEST, Kind.FLAGS);
    }

    @Test
    void whoAsksTooOftenIsTurnedAwayAsPeerTubeDoes() throws Exception {
        try (Simulator one = new Simulator(1, 1, Clock.fixed(NOW, ZoneOffset.UTC))) {
            SimulatedHost host = one.hosts().getFirst();
            HttpResponse<byte[]> last = get(host, "/robots.txt");
            for (int i = 0; i < Limiter.REQUESTS; i++) {
                last = get(host, "/robots.txt");
            }

            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Retry-After")).isPresent();
            assertThat(last.headers().firstValue("X-RateLimit-Remaining")).contains("0");
            assertThat(one.refused()).isEqualTo(1);
        }
    }

    @Test
    void pagesCanBeReadWithoutAnEngineForTheirBound() throws IOException {
        assertThat(ParseBound.videosPerCpuSecond(simulator.hosts())).isPositive();
    }

    @Test
    void itsListNamesAllHostsWithTheirSizesAndTheFileWhereEachIs(@TempDir Path folder) throws Exception {
        JsonNode list = body(client.send(
                HttpRequest.newBuilder(simulator.listed()).build(), HttpResponse.BodyHandlers.ofByteArray()));
        Path file = folder.resolve("instances.yaml");
        simulator.writeInstances(file);
        Mistakes mistakes = new Mistakes();
        InstancesFile instances =
                YamlFile.read(file, mistakes, InstancesFile::read).orElseThrow();

        Map<String, Integer> sizes = new HashMap<>();
        list.get("data")
                .forEach(row -> sizes.put(
                        row.get("host").asText(), row.get("totalLocalVideos").asInt()));
        assertThat(sizes)
                .isEqualTo(simulator.hosts().stream()
                        .collect(Collectors.toMap(
                                host -> host.host().name(),
                                host -> host.videos().count())));
        assertThat(mistakes.all()).isEmpty();
        assertThat(instances.lists())
                .extracting(InstancesFile.FollowedList::url)
                .containsExactly(simulator.listed());
        assertThat(instances.overrides())
                .extracting(HostSettings::host, host -> host.address().orElseThrow())
                .containsExactlyElementsOf(simulator.hosts().stream()
                        .map(host -> tuple(host.host(), host.address()))
                        .toList());
    }

    private static JsonNode json(SimulatedHost host, String target) throws Exception {
        return body(get(host, target));
    }

    private static HttpResponse<byte[]> get(SimulatedHost host, String target) throws Exception {
        return client.send(
                HttpRequest.newBuilder(host.address().resolve(target))
                        .header("Accept", "application/json, application/activity+json")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode body(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = answer.headers().firstValue("Content-Encoding").isPresent();
        return MAPPER.readTree(
                packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body());
    }
}
