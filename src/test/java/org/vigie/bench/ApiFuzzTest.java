package org.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.api.ApiItems;
import org.vigie.bench.ApiContract.Operation;
import org.vigie.index.SearchIndex;

/** Whatever is asked, the answer is one that the contract tells of. How long it takes only {@code bench api} can say. */
@QuarkusTest
class ApiFuzzTest {

    private static final long SEED = 20261122;

    @TestHTTPResource("/")
    URI engine;

    @Inject
    SearchIndex index;

    @Test
    void twoThousandOddRequestsAreAnsweredAsTheContractSays() throws IOException {
        ApiItems.fill(index, new BackgroundVideos(SEED).items(1_000).toList());
        try (ApiFuzz fuzz = new ApiFuzz(engine, ApiContract.own())) {
            ApiRun run = fuzz.run(2_000, SEED);

            assertThat(run.failures()).isEmpty();
            assertThat(run.statuses().get(200)).as("of %s", run.statuses()).isGreaterThan(800);
            assertThat(run.statuses().get(400)).as("of %s", run.statuses()).isGreaterThan(200);
        } finally {
            ApiItems.fill(index, List.of());
        }
    }

    @Test
    void theSameSeedMakesTheSameRequests() throws IOException {
        List<Operation> operations = ApiContract.own().operations();
        ApiRequests one = new ApiRequests(operations, 7);
        ApiRequests other = new ApiRequests(operations, 7);
        for (int i = 0; i < 1_000; i++) {
            assertThat(one.next().curl("http://x")).isEqualTo(other.next().curl("http://x"));
        }
    }

    @Test
    void anAnswerThatIsNotAsToldIsFound() throws IOException {
        ApiContract contract = ApiContract.own();
        Operation videos = new Operation("GET", "/api/v1/search/videos", List.of());

        assertThat(wrong(contract, videos, 200, "{\"total\":0,\"data\":[]}")).isEmpty();
        assertThat(wrong(contract, videos, 200, "{\"total\":0}")).isNotEmpty();
        assertThat(wrong(contract, videos, 200, "{\"total\":0,\"data\":[{\"id\":1}]}"))
                .isNotEmpty();
        assertThat(wrong(contract, videos, 200, "{\"total\":\"0\",\"data\":[]}"))
                .isNotEmpty();
        assertThat(wrong(contract, videos, 400, "{\"status\":400}")).isNotEmpty();
        assertThat(wrong(contract, videos, 302, "{}")).containsExactly("status 302 isn't told");
        assertThat(wrong(contract, videos, 200, "<html>")).containsExactly("isn't JSON");
    }

    @Test
    void aRequestIsShownAsALineForAShell() {
        Operation videos = new Operation("POST", "/api/v1/search/videos", List.of());
        byte[] body = {'{', 0, '\'', (byte) 0xff, '%', '}'};

        assertThat(new ApiRequest(videos, "POST", "/x?a='b'", Map.of("Accept", "it's"), body).curl("http://h"))
                .isEqualTo("printf '{\\000\\047\\377\\045}' | curl -sSi --path-as-is -g -X POST -H 'Accept: it'\\''s'"
                        + " --data-binary @- 'http://h/x?a='\\''b'\\'''");
    }

    private static List<String> wrong(ApiContract contract, Operation operation, int status, String body) {
        return contract.wrong(
                operation, status, "application/json", body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
