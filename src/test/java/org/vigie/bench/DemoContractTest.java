package org.vigie.bench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.api.ApiItems;
import org.vigie.api.Contract;
import org.vigie.catalog.Item;
import org.vigie.demo.DemoFederation;
import org.vigie.index.SearchIndex;
import org.vigie.peertube.PeerTube;

/** What is read from the invented federation, of old and new versions, is answered as the contract says. */
@QuarkusTest
class DemoContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    SearchIndex index;

    @Inject
    PeerTube peertube;

    @Test
    void everythingOfTheFederationKeepsTheContract() throws IOException {
        try (DemoFederation federation = DemoFederation.start()) {
            List<Item> items = new CrawledCatalogue(peertube).read(federation);
            ApiItems.fill(index, items);
            try {
                for (Map.Entry<String, Integer> kind : Map.of(
                                "videos", 707, "video-channels", 83, "video-playlists", 33)
                        .entrySet()) {
                    int given = 0;
                    for (int start = 0; start < kind.getValue(); start += 500) {
                        JsonNode answer = page(kind.getKey(), start);
                        Contract.check(kind.getKey(), answer);
                        assertThat(answer.get("total").asInt()).isEqualTo(kind.getValue());
                        given += answer.get("data").size();
                    }
                    assertThat(given).isEqualTo(kind.getValue());
                }
            } finally {
                ApiItems.fill(index, List.of());
            }
        }
    }

    private static JsonNode page(String kind, int start) throws IOException {
        return JSON.readTree(
                given().get("/api/v1/search/" + kind + "?sort=createdAt&spam=true&fold=false&count=500&start=" + start)
                        .asByteArray());
    }
}
