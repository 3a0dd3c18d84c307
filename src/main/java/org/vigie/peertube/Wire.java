package org.vigie.peertube;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One GET over one connection to one address, with Vert.x: of the clients at hand the one that can be told the address to
 * connect to apart from the name to ask for, so that what was looked at is what is connected to.
 */
final class Wire implements AutoCloseable {

    /**
     * @param to empty if a proxy looks the name up
     * @param limit time for it all
     */
    record Exchange(URI uri, Optional<InetAddress> to, Map<String, String> headers, int maxBody, Duration limit) {}

    /**
     * @param headers the first value of each, by name in lower case
     * @param begun when its head was there, as {@link System#nanoTime} has it
     */
    record Response(int status, Map<String, String> headers, BoundedBody.Bytes body, long begun) {}

    /** An error page is only looked at for PeerTube's code and a first impression. */
    static final int MAX_ERROR_BODY = 64 * 1024;

    private static final int MAX_HEADERS = 32 * 1024;

    /** Node closes a silent connection after 5 s, and a request that meets the closing is lost. */
    private static final int KEEP_ALIVE_SECONDS = 4;

    /** Connections that were given a request before. */
    private final Set<HttpConnection> used =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    private final Vertx vertx;
    private final HttpClient client;

    Wire(Vertx vertx, Duration connectTimeout, Optional<URI> proxy, Certificates certificates) {
        this.vertx = vertx;
        // HTTP/1.1: one exchange at a time on one connection is all a polite crawler wants.
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()))
                .setSslHandshakeTimeout(connectTimeout.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxHeaderSize(MAX_HEADERS)
                .setDecompressionSupported(false)
                .setTrustOptions(TrustOptions.wrap(certificates));
        proxy.ifPresent(uri -> options.setProxyOptions(
                new ProxyOptions().setHost(uri.getHost()).setPort(uri.getPort())));
        client = vertx.createHttpClient(options);
    }

    /**
     * @throws ExecutionException with what went wrong
     * @throws TimeoutException if it isn't over within its limit
     */
    Response get(Exchange exchange) throws InterruptedException, ExecutionException, TimeoutException {
        Attempt first = new Attempt(exchange);
        try {
            return first.response();
        } catch (ExecutionException failed) {
            // The server closed a connection that had been idle just as we used it again, so it never saw the request.
            if (failed.getCause() instanceof HttpClosedException && first.reused) {
                return new Attempt(exchange).response();
            }
            throw failed;
        }
    }

    /** One request, from the moment it is started to its end or until nobody waits for it any more. */
    private final class Attempt {

        private final Exchange exchange;
        private final Promise<Response> answer = Promise.promise();
        private volatile HttpClientRequest sent;
        private volatile boolean abandoned;
        private volatile boolean reused;

        Attempt(Exchange exchange) {
            this.exchange = exchange;
        }

        Response response() throws InterruptedException, ExecutionException, TimeoutException {
            // On a context of its own: elsewhere a short body is over before anybody can listen to it.
            vertx.getOrCreateContext()
                    .runOnContext(started -> Future.succeededFuture(options(exchange))
                            .compose(client::request)
                            .compose(this::send)
                            .compose(head -> read(head, exchange.maxBody()))
                            .onComplete(answer));
            try {
                return answer.future()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(Math.max(1, exchange.limit().toMillis()), TimeUnit.MILLISECONDS);
            } catch (InterruptedException | TimeoutException given) {
                abandoned = true;
                HttpClientRequest request = sent;
                if (request != null) {
                    request.reset();
                }
                throw given;
            }
        }

        private Future<HttpClientResponse> send(HttpClientRequest request) {
            sent = request;
            if (abandoned) {
                request.reset();
            }
            reused = !used.add(request.connection());
            // Whoever sent the request is told by its own failure; without this it is in the log as well.
            request.connection().exceptionHandler(alsoTheRequests -> {});
            return request.send();
        }
    }

    private static RequestOptions options(Exchange exchange) {
        URI uri = exchange.uri();
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        int port = port(uri);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setSsl(tls)
                .setHost(uri.getHost().replaceAll("[\\[\\]]", ""))
                .setPort(port)
                .setURI(WebAddress.pathOf(uri))
                .setTimeout(0);
        exchange.to()
                .ifPresent(address ->
                        options.setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port))));
        exchange.headers().forEach(options::putHeader);
        return options.putHeader("Host", port == (tls ? 443 : 80) ? uri.getHost() : uri.getHost() + ":" + port);
    }

    static int port(URI uri) {
        int standard = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 ? standard : uri.getPort();
    }

    private static Future<Response> read(HttpClientResponse head, int maxBody) {
        long begun = System.nanoTime();
        Promise<Response> done = Promise.promise();
        Map<String, String> headers = new TreeMap<>();
        head.headers().forEach((name, value) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        BoundedBody body = new BoundedBody(head.statusCode() / 100 == 2 ? maxBody : MAX_ERROR_BODY);
        head.exceptionHandler(done::tryFail);
        head.handler(buffer -> {
            if (!body.take(buffer)) {
                done.tryComplete(new Response(head.statusCode(), headers, body.bytes(true), begun));
                head.request().reset();
            }
        });
        head.endHandler(end -> done.tryComplete(new Response(head.statusCode(), headers, body.bytes(false), begun)));
        return done.future();
    }

    @Override
    public void close() {
        client.close();
    }
}
