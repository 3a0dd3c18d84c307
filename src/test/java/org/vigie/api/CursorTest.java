package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Samples;
import org.vigie.index.SearchIndex;

/** From page to page with a cursor. */
@QuarkusTest
class CursorTest {

    private static final int ALL = 53;
    private static final String VIDEOS = "/api/v1/search/videos?search=episode&";

    @Inject
    SearchIndex index;

    @BeforeEach
    void fill() {
        ApiItems.fill(
                index,
                IntStream.range(0, ALL)
                        .mapToObj(i -> Samples.video("Episode " + i)
                                .views(i % 3)
                                .seconds(60 + i)
                                .build())
                        .toList());
        index.settle();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sort=-views&", "sort=name&", "fold=false&", "sort=publishedAt&"})
    void pagesHaveEachItemOnce(String order) {
        List<String> seen = new ArrayList<>();
        String cursor = "*";
        int pages = 0;
        while (cursor != null) {
            JsonPath page = ask(VIDEOS + order + "count=" + (5 + pages % 3) + "&cursor=" + cursor)
                    .jsonPath();
            assertThat(page.getInt("total")).isEqualTo(ALL);
            assertThat(page.getList("data")).isNotEmpty();
            seen.addAll(page.getList("data.uuid", String.class));
            cursor = page.getString("nextCursor");
            pages++;
        }

        assertThat(seen).hasSize(ALL).doesNotHaveDuplicates();
        assertThat(seen).isEqualTo(ask(VIDEOS + order + "count=500").jsonPath().getList("data.uuid"));
    }

    @Test
    void aCursorIsOfOneQuestion() {
        String cursor = ask(VIDEOS + "count=5&cursor=*").jsonPath().getString("nextCursor");

        assertThat(ask(VIDEOS + "count=7&explain=true&unknown=1&cursor=" + cursor)
                        .statusCode())
                .isEqualTo(200);
        for (String other : List.of(
                "/api/v1/search/videos?search=episodes&",
                VIDEOS + "sort=views&",
                VIDEOS + "host=a.example&",
                VIDEOS + "fromHost=a.example&",
                "/api/v1/search/video-playlists?search=episode&")) {
            assertWrong("cursor", other + "cursor=" + cursor);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "**", "AAAAAAA", "AQAAAAoabcdefghijk", "AQ%00AAoabcdefghijk", "%C3%A9", "-", "null", "5"})
    void whatIsNoCursorIsWrong(String cursor) {
        assertWrong("cursor", VIDEOS + "cursor=" + cursor);
    }

    @Test
    void aForgedPositionIsNoCursor() {
        String cursor = ask(VIDEOS + "count=5&cursor=*").jsonPath().getString("nextCursor");

        assertWrong("cursor", VIDEOS + "cursor=AX____8" + cursor.substring(7));
        assertWrong("cursor", VIDEOS + "cursor=Af____8" + cursor.substring(7));
        assertWrong("cursor", VIDEOS + "cursor=" + cursor.substring(1));
        assertWrong("cursor", VIDEOS + "cursor=" + cursor + "A");
    }

    @Test
    void aCursorAndAStartDoNotGoTogether() {
        assertWrong("start", VIDEOS + "start=5&cursor=*");
        assertThat(ask(VIDEOS + "start=0&cursor=*").statusCode()).isEqualTo(200);
    }

    @Test
    void whoDoesNotAskForACursorGetsNone() {
        assertThat(ask(VIDEOS + "count=5").jsonPath().getMap("")).containsOnlyKeys("total", "data");
        assertThat(ask(VIDEOS + "count=5&cursor=").jsonPath().getMap("")).containsOnlyKeys("total", "data");
        assertThat(ask(VIDEOS + "count=0&cursor=*").jsonPath().getMap("")).containsOnlyKeys("total", "data");
    }

    private static void assertWrong(String parameter, String path) {
        Response answer = ask(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(answer.jsonPath().getMap("errors")).containsOnlyKeys(parameter);
    }

    private static Response ask(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }
}
