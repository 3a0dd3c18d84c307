package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalog.Host;

/** Every flaw of a certificate has its own sentence, and none is overlooked. */
class TlsTest {

    private static final String NAME = "tube.example";

    @ParameterizedTest
    @CsvSource({
        "expired, TLS_EXPIRED, has expired",
        "early, TLS_NOT_YET_VALID, is not valid yet",
        "other-name, TLS_WRONG_NAME, is for another name than tube.example",
        "unknown-issuer, TLS_UNKNOWN_ISSUER, is not from an authority we know (or the chain is not complete)",
        "self-signed, TLS_SELF_SIGNED, is signed by nobody but itself"
    })
    void aFlawedCertificateIsRefusedWithItsReason(String keys, Trouble trouble, String why) throws Exception {
        assertThat(asked(keys)).isEqualTo(new Answer.Unreachable<>(trouble, "the TLS certificate " + why));
    }

    @Test
    void aGoodCertificateIsAcceptedThoughWeConnectByAddress() throws Exception {
        assertThat(asked("good")).isInstanceOf(Answer.Found.class);
    }

    /** The name leads here without DNS: what is connected to is what was looked up, what is asked for is the name. */
    private static Answer<?> asked(String keys) throws Exception {
        Outside real = TestPeerTube.outside();
        Outside outside = new Outside(
                real.vertx(),
                name -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                false,
                real.network(),
                Optional.of(TlsServer.trusted()),
                real.signs());
        HttpPeerTube peerTube = TestPeerTube.with(Duration.ofSeconds(20), outside);
        try (TlsServer server = new TlsServer(keys)) {
            URI address = URI.create("https://" + NAME + ":" + server.port());
            return peerTube.videos(new Origin(Host.of(NAME), address), 0, 10);
        } finally {
            peerTube.close();
        }
    }
}
