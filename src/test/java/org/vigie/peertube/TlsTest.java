package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.catalog.Host;

/** Every flaw of a certificate has its own sentence, and none is overlooked. */
@TestInstance(Lifecycle.PER_CLASS)
class TlsTest {

    private static final String NAME = "tube.example";

    private Path good;
    private Path expired;
    private Path early;
    private Path otherName;
    private Path unknownIssuer;
    private Path selfSigned;
    private KeyStore trusted;

    @BeforeAll
    void certificates(@TempDir Path folder) throws Exception {
        Path authority = TlsServer.authority(folder, "authority");
        trusted = TlsServer.trusting(authority);
        good = TlsServer.signed(authority, NAME, "-validity", "3650");
        expired = TlsServer.signed(authority, NAME, "-startdate", "-30d", "-validity", "10");
        early = TlsServer.signed(authority, NAME, "-startdate", "+30d", "-validity", "10");
        otherName = TlsServer.signed(authority, "other.example", "-validity", "3650");
        unknownIssuer = TlsServer.signed(TlsServer.authority(folder, "nobody"), "b." + NAME, "-validity", "3650");
        selfSigned = TlsServer.selfSigned(folder, NAME);
    }

    Stream<Arguments> flaws() {
        return Stream.of(
                Arguments.of(expired, Trouble.TLS_EXPIRED, "the TLS certificate has expired"),
                Arguments.of(early, Trouble.TLS_NOT_YET_VALID, "the TLS certificate is not valid yet"),
                Arguments.of(
                        otherName, Trouble.TLS_WRONG_NAME, "the TLS certificate is for another name than tube.example"),
                Arguments.of(
                        unknownIssuer,
                        Trouble.TLS_UNKNOWN_ISSUER,
                        "the TLS certificate is not from an authority we know (or the chain is not complete)"),
                Arguments.of(
                        selfSigned, Trouble.TLS_SELF_SIGNED, "the TLS certificate is signed by nobody but itself"));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void aFlawedCertificateIsRefusedWithItsReason(Path keys, Trouble trouble, String why) throws Exception {
        assertThat(asked(keys)).isEqualTo(new Answer.Unreachable<>(trouble, why));
    }

    @Test
    void aGoodCertificateIsAcceptedThoughWeConnectByAddress() throws Exception {
        assertThat(asked(good)).isInstanceOf(Answer.Found.class);
    }

    /** The name leads here without DNS: what is connected to is what was looked up, what is asked for is the name. */
    private Answer<?> asked(Path keys) throws Exception {
        Outside real = TestPeerTube.outside();
        Outside outside = new Outside(
                real.vertx(),
                name -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                false,
                real.network(),
                Optional.of(trusted),
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
