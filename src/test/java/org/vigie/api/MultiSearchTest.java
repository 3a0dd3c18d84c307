package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalog.Item;
import org.vigie.catalog.Samples;
import org.vigie.index.SearchIndex;

/** All three kinds at once, and how much there is of each. */
@QuarkusTest
class MultiSearchTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALL = "/api/v1/search";

    @Inject
    SearchIndex index;

    @BeforeEach
    void fill() {
        List<Item> items = new ArrayList<>(List.of(
                Samples.channel(Samples.MEADOW, "films", "Films", "About film"),
                Samples.channel(Samples.HARBOUR, "boats", "Boats", null),
                Samples.playlist(Samples.MEADOW, "All films", null),
                Samples.video("Film in French").language("fr").build()));
        IntStream.range(0, 12)
                .mapToObj(i -> Samples.video("Film " + i).published("2026-02-0" + (1 + i % 9) + "T00:00:00Z"))
                .forEach(video -> items.add(video.build()));
        ApiItems.fill(index, items);
        index.settle();
    }

    @Test
    void eachKindIsWhatASearchForItAloneAnswers() throws IOException {
        JsonNode all = JSON.readTree(
                given().get(ALL + "?search=film&count=4&fold=false&facets=host").asByteArray());

        assertThat(all.fieldNames()).toIterable().containsExactly("videos", "videoChannels", "videoPlaylists");
        Map.of("videos", "videos", "videoChannels", "video-channels", "videoPlaylists", "video-playlists")
                .forEach((key, path) -> assertThat(all.get(key))
                        .isEqualTo(given().get(ALL + "/" + path + "?search=film&count=4&fold=false&facets=host")
                                .as(JsonNode.class)));
        assertThat(all.at("/videos/total").asInt()).isEqualTo(13);
        assertThat(all.at("/videoChannels/total").asInt()).isEqualTo(1);
    }

    @Test
    void eachKindCanHaveItsOwnNumber() {
        Response answer = given().contentType("application/json")
                .body("{\"fold\":false,\"count\":5,\"videoChannelsCount\":\"1\",\"videoPlaylistsCount\":0}")
                .post(ALL + "/?videosCount=3");

        assertThat(answer.jsonPath().getList("videos.data")).hasSize(3);
        assertThat(answer.jsonPath().getList("videoChannels.data")).hasSize(1);
        assertThat(answer.jsonPath().getInt("videoChannels.total")).isEqualTo(2);
        assertThat(answer.jsonPath().getList("videoPlaylists.data")).isEmpty();
        assertThat(answer.jsonPath().getInt("videoPlaylists.total")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "videosCount=501, videosCount",
        "count=x, count",
        "sort=views, sort",
        "videoChannelsCount=-1, videoChannelsCount"
    })
    void whatIsWrongIsNamed(String query, String parameter) {
        Response answer = given().get(ALL + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getMap("errors")).containsOnlyKeys(parameter);
    }

    @Test
    void statisticsSayHowMuchThereIs() {
        JsonPath stats = given().get("/api/v1/stats").jsonPath();

        assertThat(stats.getInt("items.videos")).isEqualTo(13);
        assertThat(stats.getInt("items.channels")).isEqualTo(2);
        assertThat(stats.getInt("items.playlists")).isEqualTo(1);
        assertThat(stats.getInt("items.languages.find { it.value == 'fr' }.count"))
                .isEqualTo(1);
        assertThat(stats.getString("items.newestVideoAt")).isEqualTo("2026-05-01T12:00:00.123Z");
        assertThat(stats.getInt("hosts.returned")).isZero();

        index.put(List.of(
                Samples.video("Another").published("2026-11-01T00:00:00Z").build()));
        index.refresh();
        JsonPath later = given().get("/api/v1/stats").jsonPath();
        assertThat(later.getInt("items.videos")).isEqualTo(14);
        assertThat(later.getString("items.newestVideoAt")).isEqualTo("2026-11-01T00:00:00.000Z");
    }
}
