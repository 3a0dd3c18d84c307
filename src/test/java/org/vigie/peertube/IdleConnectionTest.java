package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;

/** A server that closes an idle connection just when it is used again is asked once more, and only then. */
class IdleConnectionTest {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n{\"total\":0,\"data\":[]}";

    private final HttpPeerTube peerTube = TestPeerTube.patient();
    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket server;

    @AfterEach
    void close() throws IOException {
        server.close();
        peerTube.close();
    }

    @Test
    void aConnectionThatWasIdleIsReplaced() throws IOException {
        Origin origin = serving(1);

        assertThat(peerTube.videos(origin, 0, 10)).isInstanceOf(Answer.Found.class);
        assertThat(peerTube.videos(origin, 0, 10)).isInstanceOf(Answer.Found.class);
        assertThat(connections).hasValue(2);
    }

    @Test
    void aServerThatClosesANewConnectionIsNotAskedAgain() throws IOException {
        Origin origin = serving(0);

        assertThat(peerTube.videos(origin, 0, 10).trouble()).contains(Trouble.BROKEN_OFF);
        assertThat(connections).hasValue(1);
    }

    /** @param answers requests answered on each connection; the next one is read and the connection closed */
    private Origin serving(int answers) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    connections.incrementAndGet();
                    for (int i = 0; i <= answers; i++) {
                        readRequest(socket);
                        if (i < answers) {
                            socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.ISO_8859_1));
                            socket.getOutputStream().flush();
                        }
                    }
                } catch (IOException closed) {
                    // The test is over, or the client hung up.
                }
            }
        });
        return new Origin(Host.of("tube.example"), URI.create("http://127.0.0.1:" + server.getLocalPort()));
    }

    private static void readRequest(Socket socket) throws IOException {
        BufferedReader request =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        String line = request.readLine();
        while (line != null && !line.isEmpty()) {
            line = request.readLine();
        }
    }
}
