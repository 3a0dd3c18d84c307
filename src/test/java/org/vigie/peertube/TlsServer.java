package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An HTTPS server with a certificate of its own making; each answer is an empty JSON list. */
final class TlsServer implements AutoCloseable {

    private static final String PASSWORD = "password";

    private final HttpsServer server;

    TlsServer(Path keys) throws IOException, GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store(keys), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = "{\"total\":0,\"data\":[]}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** An authority that nobody trusts unless told to. */
    static Path authority(Path folder, String name) throws IOException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        generate(store, name, "-ext", "bc:c", "-validity", "3650");
        return store;
    }

    /** A certificate that is signed by nobody but itself. */
    static Path selfSigned(Path folder, String host) throws IOException, InterruptedException {
        Path store = folder.resolve("self.p12");
        generate(store, host, "-ext", "san=dns:" + host, "-validity", "3650");
        return store;
    }

    /**
     * A certificate that the authority signed.
     *
     * @param validity as keytool takes it
     */
    static Path signed(Path authority, String host, String... validity) throws IOException, InterruptedException {
        Path store = authority.resolveSibling(host + String.join("", validity) + ".p12");
        generate(store, host, "-validity", "3650");
        Path request = store.resolveSibling("request.pem");
        Path certificate = store.resolveSibling("certificate.pem");
        Path root = store.resolveSibling("root.pem");
        keytool(store, "-certreq", "-alias", "a", "-file", request.toString());
        List<String> sign = new ArrayList<>(List.of("-gencert", "-alias", "a", "-rfc", "-ext", "san=dns:" + host));
        sign.addAll(List.of("-infile", request.toString(), "-outfile", certificate.toString()));
        sign.addAll(List.of(validity));
        keytool(authority, sign.toArray(String[]::new));
        keytool(authority, "-exportcert", "-alias", "a", "-rfc", "-file", root.toString());
        keytool(store, "-importcert", "-noprompt", "-alias", "root", "-file", root.toString());
        keytool(store, "-importcert", "-noprompt", "-alias", "a", "-file", certificate.toString());
        return store;
    }

    static KeyStore store(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        return keys;
    }

    /** The authority's certificate as one to trust. */
    static KeyStore trusting(Path authority) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("root", store(authority).getCertificate("a"));
        return trusted;
    }

    private static void generate(Path store, String name, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-alias", "a"));
        arguments.addAll(List.of("-dname", "CN=" + name, "-storetype", "PKCS12"));
        arguments.addAll(List.of(more));
        keytool(store, arguments.toArray(String[]::new));
    }

    private static void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        Path output = store.resolveSibling("keytool.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
