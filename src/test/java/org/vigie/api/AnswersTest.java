package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.index.SearchIndex;

/** Good answers, field by field, as the clients of the reference engine read them. */
@QuarkusTest
class AnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACTOR = "id name displayName url host avatar avatars";
    private static final String IMAGE = "url path fileUrl width createdAt updatedAt";

    @Inject
    SearchIndex index;

    @BeforeEach
    void fill() {
        ApiItems.fill(
                index,
                List.of(
                        ApiItems.richVideo(),
                        ApiItems.poorVideo(),
                        ApiItems.richChannel(),
                        ApiItems.poorChannel(),
                        ApiItems.richPlaylist(),
                        ApiItems.poorPlaylist()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rich", "poor"})
    void aVideoHasTheKeysOfTheReferenceInItsOrder(String name) throws IOException {
        assertThat(keys(video(name)))
                .isEqualTo(
                        "id uuid shortUUID score createdAt updatedAt publishedAt originallyPublishedAt category licence"
                                + " language privacy name description truncatedDescription duration tags thumbnailPath"
                                + " thumbnailUrl thumbnails previewPath previewUrl embedPath embedUrl url isLocal views viewers"
                                + " likes dislikes comments isLive nsfw nsfwFlags nsfwSummary account channel"
                                + " captions");
        assertThat(keys(video(name).get("account"))).isEqualTo(ACTOR);
        assertThat(keys(video(name).get("channel"))).isEqualTo(ACTOR);
        assertThat(keys(video(name).get("category"))).isEqualTo("id label");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Machines", "Workshop"})
    void aChannelHasTheKeysOfTheReferenceInItsOrder(String name) throws IOException {
        JsonNode channel = one("video-channels", name);
        assertThat(keys(channel))
                .isEqualTo(
                        "id score name displayName url host description support isLocal followersCount followingCount"
                                + " videosCount createdAt updatedAt avatar avatars banners ownerAccount");
        assertThat(keys(channel.get("ownerAccount")))
                .isEqualTo("id name displayName description url host followersCount followingCount createdAt updatedAt"
                        + " avatars");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rich", "poor"})
    void aPlaylistHasTheKeysOfTheReferenceInItsOrder(String name) throws IOException {
        JsonNode playlist = one("video-playlists", name);
        assertThat(keys(playlist))
                .isEqualTo("id uuid shortUUID score isLocal url displayName description privacy videosLength type"
                        + " thumbnailPath thumbnailUrl thumbnails embedPath embedUrl createdAt updatedAt ownerAccount"
                        + " videoChannel");
        assertThat(keys(playlist.get("ownerAccount"))).isEqualTo(ACTOR);
    }

    /** Null there, and a client loses the entry or the whole page. */
    @ParameterizedTest
    @CsvSource({
        "videos, originallyPublishedAt description truncatedDescription thumbnailUrl previewUrl nsfwSummary"
                + " category.id licence.id language.id account.avatar channel.avatar",
        "video-channels, description support avatar ownerAccount.description",
        "video-playlists, description thumbnailUrl videoChannel ownerAccount.avatar videoChannel.avatar",
    })
    void nothingIsNullButWhatMayBe(String kind, String mayBeNull) throws IOException {
        for (JsonNode item : ask(kind, "count=10").get("data")) {
            List<String> nulls = new ArrayList<>();
            collectNulls(item, "", nulls);

            assertThat(List.of(mayBeNull.split(" "))).containsAll(nulls);
        }
    }

    @Test
    void aRichVideoIsToldWhole() throws IOException {
        JsonNode video = video("rich");

        assertThat(video.get("id").isIntegralNumber()).isTrue();
        assertThat(video.get("uuid").asText()).isEqualTo("db2a63ae-76f8-4fdc-be6a-3a49bbc1f428");
        assertThat(video.get("shortUUID").asText()).isEqualTo("t4FBJmuTG2a8BAZEKxFQc3");
        assertThat(video.get("name").asText()).isEqualTo("Rich <b>video</b>");
        assertThat(video.get("description").asText()).isEqualTo(ApiItems.LONG);
        assertThat(video.get("truncatedDescription").asText()).isEqualTo("x".repeat(246) + "...");
        assertThat(video.get("tags")).hasToString("[\"film\",\"old films\"]");
        assertThat(video.get("category")).hasToString("{\"id\":2,\"label\":\"Films\"}");
        assertThat(video.get("licence")).hasToString("{\"id\":1,\"label\":\"Attribution\"}");
        assertThat(video.get("language")).hasToString("{\"id\":\"fr\",\"label\":\"French\"}");
        assertThat(video.get("privacy")).hasToString("{\"id\":1,\"label\":\"Public\"}");
        assertThat(video.get("duration").asInt()).isEqualTo(61);
        assertThat(video.get("views").asLong()).isEqualTo(1_000_000_000_000L);
        assertThat(numbers(video, "viewers", "likes", "dislikes", "comments", "nsfwFlags"))
                .containsExactly(2, 3, 4, 5, 5);
        assertThat(video.get("isLive").booleanValue()).isTrue();
        assertThat(video.get("nsfw").booleanValue()).isTrue();
        assertThat(video.get("nsfwSummary").asText()).isEqualTo("A fight");
        assertThat(video.get("isLocal")).hasToString("false");
        assertThat(video.get("captions"))
                .hasToString(
                        "[{\"language\":{\"id\":\"eo\",\"label\":\"Esperanto\"},\"automaticallyGenerated\":true}]");
    }

    @Test
    void datesHaveMillisecondsAndAZ() throws IOException {
        JsonNode video = video("rich");

        assertThat(video.get("createdAt").asText()).isEqualTo("2026-05-01T12:00:00.120Z");
        assertThat(video.get("updatedAt").asText()).isEqualTo("2026-05-02T12:00:00.000Z");
        assertThat(video.get("publishedAt").asText()).isEqualTo("2026-05-01T12:30:00.999Z");
        assertThat(video.get("originallyPublishedAt").asText()).isEqualTo("1895-12-28T00:00:00.000Z");
        assertThat(video("poor").get("originallyPublishedAt").isNull()).isTrue();
    }

    @Test
    void addressesAreThoseOfTheOriginWithItsPort() throws IOException {
        JsonNode video = video("rich");

        assertThat(video.get("url").asText()).isEqualTo("https://tube.example:8443/videos/watch/" + ApiItems.RICH);
        assertThat(video.get("embedUrl").asText())
                .isEqualTo("https://tube.example:8443" + video.get("embedPath").asText());
        assertThat(video.at("/account/host").asText()).isEqualTo("tube.example:8443");
        assertThat(video.at("/channel/url").asText()).isEqualTo("https://tube.example:8443/video-channels/Machines");
    }

    @Test
    void picturesHavePathsAndAddressesAlsoOutOfObjectStorage() throws IOException {
        JsonNode video = video("rich");

        assertThat(video.get("thumbnailPath").asText()).isEqualTo("/lazy-static/avatars/s.png");
        assertThat(video.get("thumbnailUrl").asText()).isEqualTo("https://tube.example:8443/lazy-static/avatars/s.png");
        assertThat(video.get("previewPath").asText()).isEqualTo("/bucket/avatars/l.png");
        assertThat(video.get("previewUrl").asText()).isEqualTo("https://storage.example/bucket/avatars/l.png");
        assertThat(video.get("thumbnails").get(1))
                .hasToString(
                        "{\"fileUrl\":\"https://storage.example/bucket/avatars/l.png\",\"width\":120,\"height\":120}");
        assertThat(video.at("/account/avatars")).hasSize(2);
        assertThat(keys(video.at("/account/avatars/0"))).isEqualTo(IMAGE);
        assertThat(video.at("/account/avatars/1"))
                .hasToString(
                        "{\"url\":\"https://storage.example/bucket/avatars/l.png\",\"path\":\"/bucket/avatars/l.png\","
                                + "\"fileUrl\":\"https://storage.example/bucket/avatars/l.png\",\"width\":120,"
                                + "\"createdAt\":\"2026-05-01T12:00:00.120Z\",\"updatedAt\":\"2026-05-02T12:00:00.000Z\"}");
    }

    @Test
    void aVideoWithoutPicturesStillHasPathsAsClientsPasteThem() throws IOException {
        JsonNode video = video("poor");

        assertThat(video.get("thumbnailPath").asText()).startsWith("/").endsWith(".jpg");
        assertThat(video.get("previewPath").asText()).startsWith("/").endsWith(".jpg");
        assertThat(video.get("thumbnailUrl").isNull()).isTrue();
        assertThat(video.get("thumbnails")).hasToString("[]");
        assertThat(video.get("tags")).hasToString("[]");
        assertThat(video.get("category")).hasToString("{\"id\":null,\"label\":\"Unknown\"}");
        assertThat(video.at("/account/avatars")).hasToString("[]");
    }

    @Test
    void aChannelIsToldWithItsOwner() throws IOException {
        JsonNode channel = one("video-channels", "Machines");

        assertThat(numbers(channel, "id", "followersCount", "followingCount", "videosCount"))
                .containsExactly(8, 12, 3, 4);
        assertThat(channel.get("support").asText()).isEqualTo("https://give.example");
        assertThat(channel.get("banners")).hasSize(1);
        assertThat(channel.at("/ownerAccount/name").asText()).isEqualTo("ada");
        assertThat(numbers(channel.get("ownerAccount"), "followersCount", "followingCount"))
                .containsExactly(9, 8);
        assertThat(channel.at("/ownerAccount/createdAt").asText()).isEqualTo("2026-05-01T12:00:00.120Z");
    }

    @Test
    void aPlaylistIsEmbeddedByItsShortUuid() throws IOException {
        JsonNode playlist = one("video-playlists", "rich");

        assertThat(playlist.get("embedUrl").asText())
                .isEqualTo("https://tube.example:8443/video-playlists/embed/t4FBJmuTG2a8BAZEKxFQc3");
        assertThat(playlist.get("type")).hasToString("{\"id\":1,\"label\":\"Regular\"}");
        assertThat(playlist.get("videosLength").asInt()).isEqualTo(5);
        assertThat(playlist.get("thumbnails"))
                .as("sizes an old instance doesn't tell")
                .isNotEmpty();
        assertThat(playlist.at("/videoChannel/host").asText()).isEqualTo("tube.example:8443");
        assertThat(one("video-playlists", "poor").get("videoChannel").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"videos", "video-channels", "video-playlists"})
    void theEnvelopeIsTotalAndDataAndNothingElse(String kind) throws IOException {
        Response response = given().get("/api/v1/search/" + kind);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("application/json;charset=UTF-8");
        JsonNode answer = JSON.readTree(response.asByteArray());
        assertThat(keys(answer)).isEqualTo("total data");
        assertThat(answer.get("total").isIntegralNumber()).isTrue();
        assertThat(answer.get("total").asInt()).isEqualTo(2);
        assertThat(answer.get("data").get(0).get("score").isNumber()).isTrue();
        assertThat(ask(kind, "start=9000")).hasToString("{\"total\":2,\"data\":[]}");
        assertThat(ask(kind, "count=0")).hasToString("{\"total\":2,\"data\":[]}");
    }

    private static JsonNode video(String name) throws IOException {
        return one("videos", name);
    }

    private static JsonNode one(String kind, String search) throws IOException {
        JsonNode data = ask(kind, "search=" + search).get("data");
        assertThat(data).hasSize(1);
        return data.get(0);
    }

    private static JsonNode ask(String kind, String query) throws IOException {
        return JSON.readTree(given().get("/api/v1/search/" + kind + "?" + query).asByteArray());
    }

    private static String keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return String.join(" ", keys);
    }

    private static List<Integer> numbers(JsonNode object, String... keys) {
        return Arrays.stream(keys)
                .map(key -> {
                    assertThat(object.get(key).isIntegralNumber()).isTrue();
                    return object.get(key).asInt();
                })
                .toList();
    }

    private static void collectNulls(JsonNode node, String path, List<String> nulls) {
        node.properties().forEach(property -> {
            String key = path + property.getKey();
            if (property.getValue().isNull()) {
                nulls.add(key);
            }
            collectNulls(property.getValue(), key + ".", nulls);
        });
        if (node.isArray()) {
            node.forEach(element -> collectNulls(element, path, nulls));
        }
    }
}
