package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.Fault;
import org.vigie.demo.PeerTubeVersion;

/** What is wrong with a host that answers is told apart; what is wrong with one that doesn't is in UnreachableTest. */
class TroubleTest {

    private static final Host HOST = Host.of("tube.example");
    private static final String HTML = "text/html; charset=utf-8";
    private static final Map<String, String> NO_HEADERS = Map.of();

    private final HttpPeerTube peerTube = TestPeerTube.with(Duration.ofSeconds(20));
    private FakeInstance instance;
    private Origin origin;

    @BeforeEach
    void start() throws IOException {
        instance = new FakeInstance(HOST, PeerTubeVersion.V8_2_1, FakeCatalogue.generated(HOST, 3));
        origin = new Origin(HOST, instance.address());
    }

    @AfterEach
    void stop() {
        instance.close();
        peerTube.close();
    }

    private static Fault page(int status, String body) {
        return new Fault.Canned(status, HTML, "<!DOCTYPE html><html>" + body + "</html>", NO_HEADERS);
    }

    static Stream<Arguments> faults() {
        String anubis = "<script id=\"anubis_version\" type=\"application/json\">\"1.20\"</script>"
                + "<title>Making sure you&#39;re not a bot!</title>";
        String cloudflare = "<title>Just a moment...</title><script src=\"/cdn-cgi/challenge-platform/h/g/x.js\">";
        return Stream.of(
                Arguments.of(page(200, anubis), Trouble.BOT_WALL),
                Arguments.of(page(403, cloudflare), Trouble.BOT_WALL),
                Arguments.of(page(503, cloudflare), Trouble.BOT_WALL),
                Arguments.of(
                        new Fault.Canned(403, HTML, "<html>blocked</html>", Map.of("Server", "cloudflare")),
                        Trouble.BOT_WALL),
                Arguments.of(new Fault.Canned(429, HTML, "", Map.of("cf-mitigated", "challenge")), Trouble.BOT_WALL),
                Arguments.of(new Fault.Status(403), Trouble.FORBIDDEN),
                Arguments.of(new Fault.Status(401), Trouble.LOGIN_WANTED),
                Arguments.of(new Fault.TooManyRequests(Duration.ofSeconds(9)), Trouble.RATE_LIMITED),
                Arguments.of(new Fault.Status(500), Trouble.SERVER_ERROR),
                Arguments.of(new Fault.Status(502), Trouble.SERVER_ERROR),
                Arguments.of(
                        new Fault.Canned(522, HTML, "<html>timed out</html>", Map.of("Server", "cloudflare")),
                        Trouble.SERVER_ERROR),
                Arguments.of(new Fault.Html(), Trouble.WEB_PAGE),
                Arguments.of(new Fault.Status(404), Trouble.WEB_PAGE),
                Arguments.of(
                        new Fault.Canned(404, "application/json", "{\"error\":\"Record not found\"}", NO_HEADERS),
                        Trouble.NOT_PEERTUBE),
                Arguments.of(
                        new Fault.Canned(200, "application/json", "{\"version\":\"4.3.0\"}", NO_HEADERS),
                        Trouble.NOT_PEERTUBE),
                Arguments.of(new Fault.Canned(200, "application/json", "[]", NO_HEADERS), Trouble.NOT_PEERTUBE),
                Arguments.of(new Fault.HalfBody(), Trouble.BROKEN_ANSWER),
                Arguments.of(new Fault.EmptyBody(), Trouble.BROKEN_ANSWER),
                Arguments.of(
                        new Fault.Canned(200, "application/json", " ".repeat(300_000), NO_HEADERS), Trouble.TOO_LARGE),
                Arguments.of(
                        new Fault.Canned(200, "application/json", "{}", Map.of("X-Long", "x".repeat(40_000))),
                        Trouble.TOO_LARGE),
                Arguments.of(new Fault.Redirected("https://new.example/api/v1/config"), Trouble.MOVED),
                Arguments.of(new Fault.Redirected("/api/v1/config"), Trouble.REDIRECT_LOOP),
                Arguments.of(new Fault.Edited(config -> config.put("serverVersion", "1.4.0")), Trouble.TOO_OLD),
                Arguments.of(new Fault.CutOff(), Trouble.BROKEN_OFF),
                Arguments.of(new Fault.Closed(), Trouble.BROKEN_OFF));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsCalledByItsName(Fault fault, Trouble trouble) {
        instance.order("*", fault);
        assertThat(peerTube.info(origin).trouble()).contains(trouble);

        instance.repair();
        assertThat(peerTube.info(origin).trouble()).isEmpty();
    }

    @Test
    void aBotWallNeverMakesAnItemAbsent() {
        instance.order("*", new Fault.Canned(404, HTML, "<html>/.within.website/x</html>", NO_HEADERS));

        assertThat(peerTube.video(origin, new UUID(1, 2)).trouble()).contains(Trouble.BOT_WALL);
    }

    @Test
    void robotsAreATroubleOfTheirOwn() {
        instance.robots("User-agent: *\nDisallow: /\n");

        Robots robots = TestPeerTube.found(peerTube.robots(origin, Optional.empty()));

        assertThat(peerTube.info(origin.under(robots)).trouble()).contains(Trouble.ROBOTS);
    }

    @Test
    void anotherSoftwareIsKnownByItsNodeInfo() {
        String links = "{\"links\":[{\"rel\":\"http://nodeinfo.diaspora.software/ns/schema/2.0\","
                + "\"href\":\"https://tube.example/nodeinfo/2.0\"}]}";
        String mastodon = "{\"version\":\"2.0\",\"software\":{\"name\":\"Mastodon\",\"version\":\"4.5.0\"}}";
        assertThat(peerTube.nodeInfoPath(origin)).isEqualTo(new Answer.Found<>("/nodeinfo/2.0.json"));
        assertThat(peerTube.software(origin, "/nodeinfo/2.0.json"))
                .isEqualTo(new Answer.Found<>(new Software("peertube", "8.2.1")));

        instance.order("/.well-known/nodeinfo", new Fault.Canned(200, "application/json", links, NO_HEADERS));
        instance.order("/nodeinfo/2.0", new Fault.Canned(200, "application/json", mastodon, NO_HEADERS));
        assertThat(peerTube.nodeInfoPath(origin)).isEqualTo(new Answer.Found<>("/nodeinfo/2.0"));
        assertThat(peerTube.software(origin, "/nodeinfo/2.0"))
                .isEqualTo(new Answer.Found<>(new Software("mastodon", "4.5.0")));
    }

    @Test
    void whatIsLeftOfItsRateLimitIsKnownBeforeItRefuses() {
        // By the clock of this machine, as the header Date of the fake instance is.
        instance.limitRate(InstantSource.system());
        peerTube.videos(origin, 0, 10);
        peerTube.videos(origin, 0, 10);

        Allowance allowance = peerTube.signs(origin).allowance().orElseThrow();
        assertThat(allowance.remaining()).isBetween(FakeInstance.RATE_LIMIT - 2L, FakeInstance.RATE_LIMIT - 1L);
        assertThat(allowance.reset()).isAfterOrEqualTo(TestPeerTube.NOW);
    }

    @ParameterizedTest
    @EnumSource
    void everyTroubleComesWithAdvice(Trouble trouble) {
        assertThat(trouble.advice()).endsWith(".").hasSizeGreaterThan(40).doesNotContain("  ");
    }
}
