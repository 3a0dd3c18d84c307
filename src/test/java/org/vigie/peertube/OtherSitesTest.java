package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.peertube.TestPeerTube.found;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.peertube.TestInstance.Canned;

/** What is fetched from elsewhere is bounded as answers of instances are, which {@link HttpAnswersTest} has more of. */
class OtherSitesTest {

    private final TestInstance site = new TestInstance();
    private final HttpPeerTube sites = TestPeerTube.patient();

    @AfterEach
    void close() {
        site.close();
        sites.close();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + site.port() + path);
    }

    @Test
    void anObjectIsFoundAndTheSiteIsToldWhoAsks() {
        site.on("/hosts", Canned.json(200, "{\"total\": 3}"));

        assertThat(found(sites.json(at("/hosts?start=0"))).get("total").asInt()).isEqualTo(3);
        assertThat(site.requests.getFirst().target()).isEqualTo("/hosts?start=0");
        assertThat(site.requests.getFirst().headers().get("User-agent").getFirst())
                .startsWith("Vigie/");
    }

    @Test
    void aNameThatLeadsIntoAPrivateNetworkIsNotFollowedThere() {
        Outside real = TestPeerTube.outside();
        Outside rebound = new Outside(
                real.vertx(),
                name -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                true,
                Network.PUBLIC,
                Optional.empty(),
                real.signs());
        HttpPeerTube deceived = TestPeerTube.with(Duration.ofSeconds(10), rebound);

        Answer<JsonNode> answer = deceived.json(URI.create("https://lists.example:" + site.port() + "/hosts"));

        deceived.close();
        assertThat(answer.trouble()).contains(Trouble.PRIVATE_ADDRESS);
        assertThat(site.requests).isEmpty();
    }

    @Test
    void aPlaceOfTheOperatorsIsNotLeft() {
        site.on(
                "/hosts",
                new Canned(302, Map.of("Location", "http://localhost:" + site.port() + "/other"), new byte[0]));
        site.on("/other", Canned.json(200, "{}"));

        assertThat(trouble("/hosts")).contains(Trouble.MOVED);
        assertThat(site.requests).hasSize(1);
    }

    @Test
    void whatIsTooLargeOrTooDeepIsNotRead() {
        site.on("/large", Canned.json(200, "{\"a\": \"" + "x".repeat(TestPeerTube.MAX_BODY) + "\"}"));
        site.on("/deep", Canned.json(200, "{\"a\": " + "[".repeat(60) + "]".repeat(60) + "}"));
        site.on("/page", Canned.html(200));

        assertThat(trouble("/large")).contains(Trouble.TOO_LARGE);
        assertThat(trouble("/deep")).contains(Trouble.BROKEN_ANSWER);
        assertThat(trouble("/page")).contains(Trouble.WEB_PAGE);
    }

    private Optional<Trouble> trouble(String path) {
        Answer<JsonNode> answer = sites.json(at(path));
        return answer.trouble();
    }
}
