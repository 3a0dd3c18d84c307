package org.vigie.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;

class FaultTest {

    private static final Host HOST = Host.of("tube.example");
    private static final String LIST = "/api/v1/videos?count=5";

    private FakeCatalogue catalogue;
    private FakeInstance instance;

    @BeforeEach
    void start() throws IOException {
        catalogue = FakeCatalogue.generated(HOST, 5);
        instance = new FakeInstance(HOST, PeerTubeVersion.V8_2_1, catalogue);
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void anOrderHoldsForItsPatternUntilRepaired() throws IOException {
        instance.order("/api/v1/videos?*", new Fault.Status(503));
        assertThat(Asked.of(instance, LIST).status()).isEqualTo(503);
        assertThat(Asked.of(instance, LIST).status()).isEqualTo(503);
        assertThat(Asked.of(instance, "/api/v1/config").status()).isEqualTo(200);
        instance.repair();
        assertThat(Asked.of(instance, LIST).status()).isEqualTo(200);
    }

    @Test
    void anOrderMayHoldForSomeAnswersOnly() throws IOException {
        instance.order("*", new Fault.Status(500), 2);
        assertThat(Asked.of(instance, LIST).status()).isEqualTo(500);
        assertThat(Asked.of(instance, LIST).status()).isEqualTo(500);
        assertThat(Asked.of(instance, LIST).status()).isEqualTo(200);
    }

    @Test
    void htmlComesInPlaceOfJson() throws IOException {
        instance.order("*", new Fault.Html());
        Asked asked = Asked.of(instance, LIST);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("Content-Type")).startsWith("text/html");
        assertThat(asked.text()).startsWith("<html>");
    }

    @Test
    void halfABodyIsNoJson() throws IOException {
        int whole = Asked.of(instance, LIST).body().length;
        instance.order("*", new Fault.HalfBody());
        Asked asked = Asked.of(instance, LIST);
        assertThat(asked.body()).hasSize(whole / 2);
        assertThatThrownBy(asked::json).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void anEmptyBodyIsStillCalledJson() throws IOException {
        instance.order("*", new Fault.EmptyBody());
        Asked asked = Asked.of(instance, LIST);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("Content-Type")).startsWith("application/json");
        assertThat(asked.body()).isEmpty();
    }

    @Test
    void wrongTypesKeepTheKeys() throws IOException {
        JsonNode right = Asked.json(instance, LIST);
        instance.order("*", new Fault.WrongTypes());
        JsonNode wrong = Asked.json(instance, LIST);
        assertThat(wrong.get("total").isTextual()).isTrue();
        assertThat(wrong.get("data")).hasSize(5);
        JsonNode row = wrong.get("data").get(0);
        assertThat(row.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> right.get("data").get(0).fieldNames());
        assertThat(row.get("uuid").isNumber()).isTrue();
        assertThat(row.get("channel").isArray()).isTrue();
        assertThat(row.get("thumbnails").isObject()).isTrue();
    }

    @Test
    void aTestMayEditAnAnswer() throws IOException {
        instance.order("*", new Fault.Edited(answer -> answer.put("total", 0)));
        assertThat(Asked.json(instance, LIST).get("total").asInt()).isZero();
    }

    @Test
    void tooManyRequestsSayWhenToComeBack() throws IOException {
        instance.order("*", new Fault.TooManyRequests(Duration.ofSeconds(7)));
        Asked asked = Asked.of(instance, LIST);
        assertThat(asked.status()).isEqualTo(429);
        assertThat(asked.header("Retry-After")).isEqualTo("7");
    }

    @Test
    void aClosedOrCutConnectionIsAnError() {
        instance.order("*", new Fault.Closed());
        assertThatThrownBy(() -> Asked.of(instance, LIST)).isInstanceOf(IOException.class);
        instance.order("*", new Fault.CutOff());
        assertThatThrownBy(() -> Asked.of(instance, LIST)).isInstanceOf(IOException.class);
    }

    @Test
    void aStalledAnswerComesWhenTheGateOpensAndShowsWhatIsThenTrue() throws Exception {
        Gate gate = new Gate();
        instance.order("*", new Fault.Stalled(gate), 1);
        CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return Asked.json(instance, LIST);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertThat(gate.awaitArrival(Duration.ofSeconds(20))).isTrue();
        assertThat(answer).isNotDone();
        catalogue.remove(catalogue.videos().getFirst().item().uuid());
        gate.open();
        assertThat(answer.get().get("total").asInt()).isEqualTo(4);
    }

    @Test
    void anInstanceCanBeClosedWhileAnAnswerIsStalled() throws Exception {
        Gate gate = new Gate();
        instance.order("*", new Fault.Stalled(gate));
        CompletableFuture<Void> asking = CompletableFuture.runAsync(
                () -> assertThatThrownBy(() -> Asked.of(instance, LIST)).isInstanceOf(IOException.class));
        assertThat(gate.awaitArrival(Duration.ofSeconds(20))).isTrue();
        instance.close();
        assertThat(asking).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void anInstanceMayComeBackAtTheSameAddress() throws IOException {
        int port = instance.address().getPort();
        instance.close();
        assertThatThrownBy(() -> Asked.of(instance, LIST)).isInstanceOf(IOException.class);
        try (FakeInstance again = FakeInstance.at(port, HOST, PeerTubeVersion.V8_2_1, catalogue)) {
            assertThat(again.address()).isEqualTo(instance.address());
            assertThat(Asked.of(again, LIST).status()).isEqualTo(200);
        }
    }

    @Test
    void theHookMayChangeTheCatalogueBeforeTheAnswer() throws IOException {
        instance.onRequest(request -> catalogue.add(FakeVideo.named(HOST, "Added for " + request.target())));
        assertThat(Asked.json(instance, LIST).get("total").asInt()).isEqualTo(6);
    }
}
