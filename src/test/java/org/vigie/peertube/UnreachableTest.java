package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;

/** When nothing answers, the owner of the instance reads why. */
class UnreachableTest {

    private final HttpPeerTube peerTube = TestPeerTube.patient();
    private final HttpPeerTube hasty = TestPeerTube.with(Duration.ofMillis(300));

    @AfterEach
    void close() {
        peerTube.close();
        hasty.close();
    }

    private static Origin at(String address) {
        return new Origin(Host.of("tube.example"), URI.create(address));
    }

    @Test
    void aNameThatDnsDoesNotKnow() {
        assertThat(peerTube.info(Origin.of(Host.of("no-such-host.invalid"))))
                .isEqualTo(new Answer.Unreachable<>(
                        Trouble.UNKNOWN_NAME, "the name no-such-host.invalid is not known to DNS"));
    }

    @Test
    void aNameThatWebAddressesCannotHave() {
        assertThat(peerTube.info(Origin.of(Host.of("a_b.example"))))
                .isEqualTo(new Answer.Unreachable<>(
                        Trouble.UNKNOWN_NAME, "a_b.example is not a name that can be used in a web address"));
    }

    @Test
    void aNameThatLeadsIntoAPrivateNetworkUnlessTheOperatorPlacedItThere() throws IOException {
        assertThat(peerTube.info(Origin.of(Host.of("localhost"))))
                .isEqualTo(new Answer.Unreachable<>(
                        Trouble.PRIVATE_ADDRESS, "the name localhost leads into a private network"));
        assertThat(peerTube.videos(Origin.of(Host.of("192.168.0.1:8080")), 0, 10))
                .isEqualTo(new Answer.Unreachable<>(
                        Trouble.PRIVATE_ADDRESS, "the name 192.168.0.1 leads into a private network"));
        try (RawServer placed = new RawServer("SSH-2.0\r\n\r\n", true)) {
            assertThat(peerTube.info(placed.as("localhost"))).isInstanceOf(Answer.Unreadable.class);
        }
    }

    @Test
    void aPortWhereNothingListens() throws IOException {
        int port;
        try (ServerSocket closedAgain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedAgain.getLocalPort();
        }
        assertThat(peerTube.info(at("http://127.0.0.1:" + port)))
                .isEqualTo(new Answer.Unreachable<>(
                        Trouble.CONNECTION_REFUSED, "nothing listens there (connection refused)"));
    }

    @Test
    void aServerThatNeverAnswers() throws IOException {
        try (RawServer silent = new RawServer("", false)) {
            assertThat(hasty.info(silent.as("tube.example")))
                    .isEqualTo(new Answer.Unreachable<>(Trouble.TIMEOUT, "no answer within 300 ms"));
        }
    }

    @Test
    void aBodyThatNeverEnds() throws IOException {
        try (RawServer drips = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":", false)) {
            assertThat(hasty.info(drips.as("tube.example")))
                    .isEqualTo(new Answer.Unreachable<>(Trouble.TIMEOUT, "no answer within 300 ms"));
        }
    }

    @Test
    void aConnectionThatBreaksOff() throws IOException {
        String brokenOff = "the connection broke off before the answer was complete";
        try (RawServer mute = new RawServer("", true);
                RawServer half = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":", true)) {
            assertThat(peerTube.info(mute.as("tube.example")))
                    .isEqualTo(new Answer.Unreachable<>(Trouble.BROKEN_OFF, brokenOff));
            assertThat(peerTube.info(half.as("tube.example")))
                    .isEqualTo(new Answer.Unreachable<>(Trouble.BROKEN_OFF, brokenOff));
        }
    }

    @Test
    void somethingThatIsNotHttp() throws IOException {
        try (RawServer ssh = new RawServer("SSH-2.0-OpenSSH_9.2p1\r\n\r\n", true)) {
            assertThat(peerTube.info(ssh.as("tube.example")))
                    .isEqualTo(new Answer.Unreadable<>(Trouble.BROKEN_ANSWER, "answered, but not in HTTP"));
        }
    }

    @Test
    void plainHttpWhereTlsWasExpected() throws IOException {
        try (RawServer plain = new RawServer("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", true)) {
            assertThat(peerTube.info(at("https://127.0.0.1:" + plain.port())))
                    .isEqualTo(new Answer.Unreachable<>(
                            Trouble.TLS_OTHER, "it does not speak TLS there (is it plain HTTP?)"));
        }
    }
}
