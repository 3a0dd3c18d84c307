package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
                .isEqualTo(new Answer.Unreachable<>("the name no-such-host.invalid is not known to DNS"));
    }

    @Test
    void aNameThatWebAddressesCannotHave() {
        assertThat(peerTube.info(Origin.of(Host.of("a_b.example"))))
                .isEqualTo(new Answer.Unreachable<>("a_b.example is not a name that can be used in a web address"));
    }

    @Test
    void aNameThatLeadsIntoAPrivateNetworkUnlessTheOperatorPlacedItThere() throws IOException {
        assertThat(peerTube.info(Origin.of(Host.of("localhost"))))
                .isEqualTo(new Answer.Unreachable<>("the name localhost leads into a private network"));
        assertThat(peerTube.videos(Origin.of(Host.of("192.168.0.1:8080")), 0, 10))
                .isEqualTo(new Answer.Unreachable<>("the name 192.168.0.1 leads into a private network"));
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
                .isEqualTo(new Answer.Unreachable<>("nothing listens there (connection refused)"));
    }

    @Test
    void aServerThatNeverAnswers() throws IOException {
        try (RawServer silent = new RawServer("", false)) {
            assertThat(hasty.info(silent.as("tube.example")))
                    .isEqualTo(new Answer.Unreachable<>("no answer within 300 ms"));
        }
    }

    @Test
    void aBodyThatNeverEnds() throws IOException {
        try (RawServer drips = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":", false)) {
            assertThat(hasty.info(drips.as("tube.example")))
                    .isEqualTo(new Answer.Unreachable<>("no answer within 300 ms"));
        }
    }

    @Test
    void aConnectionThatBreaksOff() throws IOException {
        String brokenOff = "the connection broke off before the answer was complete";
        try (RawServer mute = new RawServer("", true);
                RawServer half = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":", true)) {
            assertThat(peerTube.info(mute.as("tube.example"))).isEqualTo(new Answer.Unreachable<>(brokenOff));
            assertThat(peerTube.info(half.as("tube.example"))).isEqualTo(new Answer.Unreachable<>(brokenOff));
        }
    }

    @Test
    void somethingThatIsNotHttp() throws IOException {
        try (RawServer ssh = new RawServer("SSH-2.0-OpenSSH_9.2p1\r\n\r\n", true)) {
            assertThat(peerTube.info(ssh.as("tube.example")))
                    .isEqualTo(new Answer.Unreadable<>("answered, but not in HTTP"));
        }
    }

    @Test
    void plainHttpWhereTlsWasExpected() throws IOException {
        try (RawServer plain = new RawServer("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", true)) {
            assertThat(peerTube.info(at("https://127.0.0.1:" + plain.port())))
                    .isEqualTo(new Answer.Unreachable<>("it does not speak TLS there (is it plain HTTP?)"));
        }
    }

    @Test
    void aCertificateThatNobodyVouchesFor(@TempDir Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
        server.start();
        try {
            assertThat(peerTube.info(
                            at("https://127.0.0.1:" + server.getAddress().getPort())))
                    .isInstanceOfSatisfying(
                            Answer.Unreachable.class,
                            unreachable -> assertThat(unreachable.why()).contains("not from an authority we know"));
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext selfSigned(Path store)
            throws IOException, GeneralSecurityException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "a",
                        "-dname",
                        "CN=tube.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "password")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, "password".toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "password".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    static List<Arguments> thrown() {
        return List.of(
                Arguments.of(tls(new CertificateExpiredException()), "the TLS certificate has expired"),
                Arguments.of(tls(new CertificateNotYetValidException()), "the TLS certificate is not valid yet"),
                Arguments.of(
                        tls(new CertificateException("No subject alternative DNS name matching tube.example found.")),
                        "the TLS certificate is for another name than tube.example"),
                Arguments.of(
                        new SSLHandshakeException("Received fatal alert: handshake_failure"),
                        "no TLS connection could be made"),
                Arguments.of(new HttpConnectTimeoutException("HTTP connect timed out"), "no connection within 5 s"),
                Arguments.of(
                        new ConnectException("Network is unreachable"), "there is no way to it through the network"));
    }

    private static IOException tls(Exception cause) {
        SSLHandshakeException handshake = new SSLHandshakeException("PKIX path validation failed");
        handshake.initCause(cause);
        return handshake;
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void everyKindOfFailureHasItsSentence(IOException thrown, String sentence) {
        WhyNothing why = new WhyNothing(Duration.ofSeconds(5), Duration.ofSeconds(15));

        assertThat(why.of(new IOException("wrapped", thrown), "tube.example")).isEqualTo(new Reply.Nothing(sentence));
    }
}
