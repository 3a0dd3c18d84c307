package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.api.ApiAnswers.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Samples;
import org.vigie.index.SearchIndex;

/** As long as the index stands still, answers do too: the same bytes, and each item on one page. */
@QuarkusTest
class StableAnswersTest {

    private static final int ITEMS = 100;

    @Inject
    SearchIndex index;

    /** Many of one channel, many alike in score and date, and copies of one video on several hosts. */
    @BeforeEach
    void fill() {
        Stream<Item> videos = IntStream.range(0, ITEMS)
                .mapToObj(number -> Samples.video("Film number " + number)
                        .on(Host.of("tube" + number % 7 + ".example"))
                        .views(number % 5)
                        .published("2026-05-0" + (1 + number % 3) + "T00:00:00Z")
                        .build());
        Stream<Item> copies = IntStream.range(0, 5)
                .mapToObj(number -> Samples.video("A film that was copied to many other places")
                        .description("The very same words about it everywhere, so that it is known as a copy.")
                        .on(Host.of("copy" + number + ".example"))
                        .build());
        Stream<Item> others = IntStream.range(0, ITEMS)
                .boxed()
                .flatMap(number -> Stream.of(
                        Samples.channel(Samples.MEADOW, "films" + number, "Films " + number % 9, "About film"),
                        Samples.playlist(Samples.HARBOUR, "Film list " + number, null)));
        ApiItems.fill(
                index, Stream.of(videos, copies, others).flatMap(all -> all).toList());
        index.settle();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "videos?search=film&count=500",
                "videos?search=flim&count=50",
                "videos?search=film&explain=true&highlight=true&facets=host,language,length,published",
                "videos?sort=-views&count=100&facets=host",
                "video-channels?search=film&count=100",
                "video-playlists?search=film&count=100",
                "suggestions?search=fil"
            })
    void theSameQuestionHasTheSameAnswerToTheByte(String query) {
        byte[] first = given().get("/api/v1/search/" + query).asByteArray();
        for (int again = 0; again < 5; again++) {
            assertThat(given().get("/api/v1/search/" + query).asByteArray()).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "videos?search=film, 1",
        "videos?search=film, 7",
        "videos?search=film, 20",
        "videos?search=film&fold=false, 20",
        "videos?x, 20",
        "videos?sort=-views, 20",
        "videos?sort=publishedAt, 7",
        "videos?sort=-duration, 7",
        "video-channels?search=film, 7",
        "video-channels?sort=displayName, 7",
        "video-playlists?search=film, 7",
        "video-playlists?sort=-createdAt, 20",
    })
    void pagesNeitherRepeatNorLoseAnItem(String query, int size) throws IOException {
        JsonNode all = answer(given().get("/api/v1/search/" + query + "&count=500"));
        List<String> expected = urls(all);
        int total = all.get("total").asInt();
        assertThat(expected).hasSize(total).doesNotHaveDuplicates();
        assertThat(total).isGreaterThanOrEqualTo(ITEMS);

        List<String> paged = new ArrayList<>();
        for (int start = 0; start < total; start += size) {
            JsonNode page = answer(given().get("/api/v1/search/" + query + "&count=" + size + "&start=" + start));
            assertThat(page.get("total").asInt()).isEqualTo(total);
            paged.addAll(urls(page));
        }
        assertThat(paged).isEqualTo(expected);
    }

    private static List<String> urls(JsonNode answer) {
        List<String> urls = new ArrayList<>();
        answer.get("data").forEach(item -> urls.add(item.get("url").asText()));
        return urls;
    }
}
