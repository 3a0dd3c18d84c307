package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.index.SearchIndex;

/** However odd the items: every field that a client needs is there, and pages have each item once. */
@QuarkusTest
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Integer> NUMBERS =
            Map.of("videos", 10_000, "video-channels", 500, "video-playlists", 500);
    private static final int PAGE = 500;

    @Inject
    SearchIndex index;

    @Test
    void tenThousandOddVideosAndTheirChannelsAndPlaylistsKeepTheContract() throws IOException {
        List<Item> items = new OddItems(20261122)
                .items(NUMBERS.get("videos"), NUMBERS.get("video-channels"), NUMBERS.get("video-playlists"));
        ApiItems.fill(index, items);
        try {
            for (Map.Entry<String, Integer> kind : NUMBERS.entrySet()) {
                Set<String> seen = new HashSet<>();
                for (Host host : OddItems.HOSTS) {
                    readPages(kind.getKey(), host, seen);
                }
                assertThat(seen).hasSize(kind.getValue());
            }
        } finally {
            ApiItems.fill(index, List.of());
        }
    }

    private static void readPages(String kind, Host host, Set<String> seen) throws IOException {
        int before = seen.size();
        int total = PAGE;
        for (int start = 0; start < total; start += PAGE) {
            JsonNode answer = JSON.readTree(given().queryParam("host", host.name())
                    .queryParam("sort", "-createdAt")
                    .queryParam("spam", true)
                    .queryParam("count", PAGE)
                    .queryParam("start", start)
                    .get("/api/v1/search/" + kind)
                    .asByteArray());
            Contract.check(kind, answer);
            total = answer.get("total").asInt();
            answer.get("data").forEach(item -> {
                if (!seen.add(item.get("url").asText())) {
                    fail("given twice: " + item.get("url"));
                }
            });
        }
        assertThat(seen.size() - before).as("of %s", host).isEqualTo(total);
    }
}
