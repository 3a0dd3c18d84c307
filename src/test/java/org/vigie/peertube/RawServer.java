package org.vigie.peertube;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.catalog.Host;

/** A server that sends given bytes, whether they are HTTP or not, and then hangs up or keeps silent. */
final class RawServer implements AutoCloseable {

    private static final int TLS_HANDSHAKE = 22;

    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    RawServer(String answer, boolean hangsUp) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noServer) {
            throw new UncheckedIOException(noServer);
        }
        Thread.ofVirtual().start(() -> serve(answer, hangsUp));
    }

    private void serve(String answer, boolean hangsUp) {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                readRequest(socket.getInputStream());
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                if (hangsUp) {
                    socket.close();
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** Reads to the empty line; of TLS, which has none, only the first byte. */
    private void readRequest(InputStream stream) throws IOException {
        int first = stream.read();
        if (first == TLS_HANDSHAKE) {
            return;
        }
        BufferedReader request = new BufferedReader(new InputStreamReader(stream, StandardCharsets.ISO_8859_1));
        String line = request.readLine();
        requests.add((char) first + line);
        while (line != null && !line.isEmpty()) {
            line = request.readLine();
        }
    }

    /** The first line of each request. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    int port() {
        return server.getLocalPort();
    }

    Origin as(String host) {
        return new Origin(Host.of(host), URI.create("http://127.0.0.1:" + port()));
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
