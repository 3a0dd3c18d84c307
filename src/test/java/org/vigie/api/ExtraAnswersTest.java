package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vigie.catalog.Samples.HARBOUR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Samples;
import org.vigie.index.SearchIndex;

/** What answers tell beyond the compatible API. */
@QuarkusTest
class ExtraAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    SearchIndex index;

    @BeforeEach
    void fill() {
        ApiItems.fill(
                index,
                List.of(
                        Samples.video("Harvest festival in the hills")
                                .seconds(777)
                                .tags("Harvest")
                                .build(),
                        Samples.video("Harvest festival in the hills")
                                .on(HARBOUR)
                                .seconds(777)
                                .published("2026-05-20T00:00:00Z")
                                .tags("Harvest")
                                .build(),
                        Samples.channel(HARBOUR, "harvests", "Harvests", null)));
        index.settle();
    }

    @Test
    void theSameVideoElsewhereIsToldUnlessItStandsAlone() throws IOException {
        JsonNode folded = ask("videos?search=harvest");
        assertThat(folded.get("total").asInt()).isEqualTo(1);
        assertThat(folded.at("/data/0/copies")).hasSize(1);
        assertThat(folded.at("/data/0/copies/0/host").asText()).isEqualTo(HARBOUR.name());
        assertThat(folded.at("/data/0/host").isMissingNode()).isTrue();

        JsonNode apart = ask("videos?search=harvest&fold=false");
        assertThat(apart.get("total").asInt()).isEqualTo(2);
        assertThat(apart.at("/data/0").has("copies")).isFalse();
    }

    @Test
    void howTheWordsWereTakenStandsBesideTheTotal() throws IOException {
        assertThat(ask("videos?search=harvest").get("reading"))
                .hasToString("{\"words\":1,\"found\":1,\"suggestion\":null,\"corrected\":false}");
        assertThat(ask("videos?search=lang:en+harvets+-winter").get("reading"))
                .hasToString("{\"words\":1,\"found\":1,\"suggestion\":\"lang:en Harvest -winter\",\"corrected\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"videos?search=harvest+festival", "video-channels?search=harvest", "videos?count=5"})
    void whatIsNotAskedForIsNotThere(String asked) throws IOException {
        JsonNode answer = ask(asked);
        assertThat(answer.has("facets")).isFalse();
        assertThat(answer.has("error") || answer.has("errors")).isFalse();
        assertThat(answer.get("data"))
                .isNotEmpty()
                .allMatch(hit ->
                        !hit.has("explanation") && !hit.has("highlights") && !hit.has("extras") && !hit.has("missing"));
    }

    @Test
    void partsAndPlacesAreTold() throws IOException {
        JsonNode hit = ask("videos?search=harvest&explain=true&highlight=true").at("/data/0");
        double sum = 0;
        for (JsonNode part : hit.get("explanation")) {
            sum += part.get("value").asDouble();
        }
        assertThat(sum).isCloseTo(hit.get("score").asDouble(), within(1e-6));
        assertThat(hit.at("/highlights/name")).hasToString("[{\"start\":0,\"end\":7}]");
        assertThat(hit.at("/highlights/tags")).hasToString("[{\"tag\":0,\"start\":0,\"end\":7}]");
    }

    @Test
    void facetsAreCounted() throws IOException {
        assertThat(ask("videos?facets=host,length&host=" + HARBOUR).get("facets"))
                .hasToString("{\"host\":[{\"value\":\"tube.meadow.example\",\"count\":1},"
                        + "{\"value\":\"video.harbour.example\",\"count\":1}],"
                        + "\"length\":[{\"value\":\"medium\",\"count\":1}]}");
    }

    @Test
    void titlesChannelsAndTagsAreSuggested() throws IOException {
        assertThat(ask("suggestions?search=harv").get("suggestions"))
                .extracting(JsonNode::toString)
                .containsExactlyInAnyOrder(
                        "{\"kind\":\"title\",\"text\":\"Harvest festival in the hills\"}",
                        "{\"kind\":\"tag\",\"text\":\"Harvest\"}",
                        "{\"kind\":\"channel\",\"text\":\"Harvests\",\"handle\":\"harvests@video.harbour.example\"}");
        assertThat(ask("suggestions?search=harv&count=1").get("suggestions")).hasSize(1);
        assertThat(ask("suggestions")).hasToString("{\"suggestions\":[]}");
        given().get("/api/v1/search/suggestions?search=a&count=21").then().statusCode(400);
    }

    private static JsonNode ask(String asked) throws IOException {
        return JSON.readTree(
                given().urlEncodingEnabled(false).get("/api/v1/search/" + asked).asByteArray());
    }
}
