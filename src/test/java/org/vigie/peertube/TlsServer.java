package org.vigie.peertube;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An HTTPS server with one of the certificates that {@code peertube/tls/generate.sh} made, for {@code tube.example}. It hands on
 * what another server gives, or gives an empty list.
 */
public final class TlsServer implements AutoCloseable {

    private static final char[] PASSWORD = "password".toCharArray();

    private final HttpsServer server;

    /** @param keys name of a file without its ending */
    TlsServer(String keys) throws IOException, GeneralSecurityException {
        this(keys, 0, Optional.empty());
    }

    /**
     * @param port 0 for any free one
     * @param behind the address of the server whose answers are handed on
     */
    public TlsServer(String keys, int port, Optional<URI> behind) throws IOException, GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store(keys), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                if (behind.isPresent()) {
                    handOn(exchange, behind.get());
                } else {
                    send(exchange, 200, "{\"total\":0,\"data\":[]}".getBytes(StandardCharsets.UTF_8));
                }
            }
        });
        server.start();
    }

    private static void handOn(HttpExchange exchange, URI to) throws IOException {
        URI address = to.resolve(exchange.getRequestURI().toString());
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestProperty("Accept", exchange.getRequestHeaders().getFirst("Accept"));
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            send(exchange, status, body == null ? new byte[0] : body.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Trusts the test's own authority and no other. */
    static KeyStore trusted() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("root", store("authority").getCertificate("a"));
        return trusted;
    }

    private static KeyStore store(String keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(TestInstance.recorded("tls/" + keys + ".p12")), PASSWORD);
        return store;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
