package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Host;
import org.vigie.peertube.BoundedHttp.Follow;
import org.vigie.peertube.Destinations.Found;
import org.vigie.peertube.Network.Range;
import org.vigie.peertube.TestInstance.Canned;

/** Where a name may lead us, and what is tried when it leads to several places. */
class DestinationsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String LOOPBACK = "127.0.0.1";

    private final TestInstance instance =
            new TestInstance().on("/api/v1/videos", Canned.json(200, "{\"total\":0,\"data\":[]}"));

    @AfterEach
    void close() {
        instance.close();
    }

    private static InetAddress[] addresses(String... written) {
        return Arrays.stream(written).map(DestinationsTest::address).toArray(InetAddress[]::new);
    }

    private static InetAddress address(String written) {
        try {
            return InetAddress.getByName(written);
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException(notAnAddress);
        }
    }

    private static Outside outside(Destinations.Names names, Network network) {
        Outside real = TestPeerTube.outside();
        return new Outside(real.vertx(), names, true, network, Optional.empty(), real.signs());
    }

    private static Network allowing(String... ranges) {
        return new Network(Arrays.stream(ranges).map(Range::of).toList(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true",
        "10.0.0.1, false",
        "127.0.0.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "0.0.0.0, false",
        "192.168.1.1, false",
        "2001:db8::1, true",
        "2a01:4f8::1, true",
        "::1, false",
        "fe80::1, false",
        "fd00::1, false",
        "::ffff:10.0.0.1, false",
        "64:ff9b::a00:1, false",
        "2002:a00:1::, false",
    })
    void onlyAddressesOfThePublicInternetAreConnectedTo(String address, boolean allowed) throws InterruptedException {
        Found found = new Destinations(name -> addresses("8.8.8.8", address), Network.PUBLIC, true)
                .of("tube.example", false, false, LIMIT);

        assertThat(found instanceof Found.Addresses).isEqualTo(allowed);
        if (found instanceof Found.None none) {
            assertThat(none.trouble()).isEqualTo(Trouble.PRIVATE_ADDRESS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.0.0.0/8, true",
        "11.1.2.3, 10.0.0.0/8, false",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.4, 10.1.2.3, false",
        "172.31.255.255, 172.16.0.0/12, true",
        "172.32.0.0, 172.16.0.0/12, false",
        "fd12::1, fd00::/8, true",
        "fe80::1, fd00::/8, false",
        "192.168.0.1, 0.0.0.0/0, true",
        "::1, 0.0.0.0/0, false"
    })
    void networksTheOperatorNamedCountAsPublic(String address, String range, boolean allowed) {
        assertThat(Range.of(range).has(address(address))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "::/129", "10.0.0/8", "localhost", "1", "a.example/8", "fe80::1%eth0", "/8"})
    void whatIsNoRangeIsSaidSo(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Range.of(written)).withMessageContaining("10.0.0.0/8");
    }

    @Test
    void familiesTakeTurns() throws InterruptedException {
        Destinations.Names names = name -> addresses("8.8.8.8", "8.8.4.4", "1.1.1.1", "2a00::1", "2a00::2", "2a00::3");

        assertThat(new Destinations(names, Network.PUBLIC, true).of("x", false, false, LIMIT))
                .isEqualTo(new Found.Addresses(List.of(addresses("2a00::1", "8.8.8.8", "2a00::2", "8.8.4.4"))));
        assertThat(new Destinations(names, Network.PUBLIC, true).of("x", false, true, LIMIT))
                .isEqualTo(new Found.Addresses(List.of(addresses("8.8.8.8", "2a00::1", "8.8.4.4", "2a00::2"))));
    }

    @Test
    void aLookUpThatHangsEnds() throws InterruptedException {
        Destinations.Names hang = name -> {
            try {
                Thread.sleep(Duration.ofHours(1));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return addresses(LOOPBACK);
        };

        assertThat(new Destinations(hang, Network.PUBLIC, true).of("x", false, false, Duration.ofMillis(50)))
                .isEqualTo(new Found.None(Trouble.UNKNOWN_NAME, "DNS gives no answer about the name x"));
    }

    @Test
    void aNameIsLookedUpOnceForEachRequestSoThatItCannotLeadElsewhereMeanwhile() {
        AtomicInteger lookUps = new AtomicInteger();
        Destinations.Names rebinding = name -> addresses(lookUps.incrementAndGet() == 1 ? LOOPBACK : "127.0.0.9");
        HttpPeerTube peerTube = TestPeerTube.with(LIMIT, outside(rebinding, allowing(LOOPBACK)));
        Host host = Host.of("tube.example:" + instance.port());
        Origin plain = new Origin(host, URI.create("http://tube.example:" + instance.port()));

        assertThat(peerTube.videos(plain, 0, 10)).isInstanceOf(Answer.Found.class);
        assertThat(lookUps).hasValue(1);
        assertThat(instance.requests.getFirst().headers().get("Host"))
                .containsExactly("tube.example:" + instance.port());
        peerTube.close();
    }

    @Test
    void aDeadIpv6AddressIsPassedOverAndRemembered() {
        Destinations.Names both = name -> addresses("::1", LOOPBACK);
        HttpPeerTube peerTube = TestPeerTube.with(LIMIT, outside(both, Network.PUBLIC));
        // The instance listens on IPv4 alone.
        Origin origin = new Origin(Host.of("a.example"), URI.create("http://a.example:" + instance.port()));

        assertThat(peerTube.videos(origin, 0, 10)).isInstanceOf(Answer.Found.class);
        assertThat(peerTube.signs(origin).ipv6Dead()).contains(TestPeerTube.NOW);
        assertThat(peerTube.videos(origin, 0, 10)).isInstanceOf(Answer.Found.class);
        assertThat(instance.requests).hasSize(2);
        peerTube.close();
    }

    @Test
    void whoHasOnlyADeadIpv6AddressIsToldSo() {
        HttpPeerTube peerTube = TestPeerTube.with(LIMIT, outside(name -> addresses("::1"), Network.PUBLIC));
        Origin origin = new Origin(Host.of("a.example"), URI.create("http://a.example:" + instance.port()));

        assertThat(peerTube.videos(origin, 0, 10))
                .isEqualTo(new Answer.Unreachable<>(
                        Trouble.DEAD_IPV6,
                        "it has only an IPv6 address, where nothing listens there (connection refused)"));
        peerTube.close();
    }

    @ParameterizedTest
    @CsvSource({
        "https://inside.example/robots.txt, PRIVATE_ADDRESS",
        "https://10.0.0.1/robots.txt, PRIVATE_ADDRESS",
        "https://localhost/, PRIVATE_ADDRESS",
        "http://other.example/robots.txt, MOVED",
        "file:///etc/passwd, MOVED"
    })
    void aRedirectIsHeldToTheSameRules(String location, Trouble trouble) {
        instance.on("/robots.txt", Canned.json(301, "").with("Location", location));
        Destinations.Names names = name -> addresses(name.equals("tube.example") ? LOOPBACK : "10.0.0.1");
        BoundedHttp http = TestPeerTube.http(LIMIT, outside(names, allowing(LOOPBACK)));
        URI start = URI.create("http://tube.example:" + instance.port() + "/robots.txt");

        Reply reply = http.get(new BoundedHttp.Ask(start, "text/plain", 1000, false, Follow.ANYWHERE, true));

        assertThat(
                        reply instanceof Reply.Elsewhere(int status, Trouble elsewhere, String why)
                                ? elsewhere
                                : ((Reply.Nothing) reply).trouble())
                .isEqualTo(trouble);
        assertThat(instance.requests).hasSize(1);
        http.close();
    }

    @ParameterizedTest
    @CsvSource({
        "http://tube.example, 'GET http://tube.example/api/v1/videos?'",
        "https://tube.example, 'CONNECT tube.example:443 HTTP/1.1'",
    })
    void throughAProxyItIsTheProxyThatLooksNamesUp(String address, String asked) throws IOException {
        try (RawServer proxy = new RawServer("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\n{}", true)) {
            Network proxied = new Network(List.of(), Optional.of(URI.create("http://127.0.0.1:" + proxy.port())));
            Destinations.Names nobody = name -> {
                throw new AssertionError("looked up " + name);
            };
            HttpPeerTube peerTube = TestPeerTube.with(LIMIT, outside(nobody, proxied));

            assertThat(peerTube.videos(new Origin(Host.of("tube.example"), URI.create(address)), 0, 10))
                    .isNotInstanceOf(Answer.Found.class);
            assertThat(proxy.requests()).hasSize(1);
            assertThat(proxy.requests().getFirst()).startsWith(asked);
            peerTube.close();
        }
    }

    @Test
    void aProxyIsNotSentToAddressesOfPrivateNetworksEither() throws IOException {
        try (RawServer proxy = new RawServer("HTTP/1.1 403 Forbidden\r\n\r\n", true)) {
            Network proxied = new Network(List.of(), Optional.of(URI.create("http://127.0.0.1:" + proxy.port())));
            HttpPeerTube peerTube = TestPeerTube.with(LIMIT, outside(InetAddress::getAllByName, proxied));

            for (String host : List.of("10.0.0.1", "localhost", "[fd00::1]", "169.254.169.254")) {
                assertThat(peerTube.info(Origin.of(Host.of(host))).trouble()).contains(Trouble.PRIVATE_ADDRESS);
            }
            assertThat(proxy.requests()).isEmpty();
            peerTube.close();
        }
    }
}
