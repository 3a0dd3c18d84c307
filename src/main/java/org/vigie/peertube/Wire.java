package org.vigie.peertube;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

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

    /** @param headers the first value of each, by name in lower case */
    record Response(int status, Map<String, String> headers, BoundedBody.Bytes body) {}

    /** An error page is only looked at for PeerTube's code and a first impression. */
    static final int MAX_ERROR_BODY = 64 * 1024;

    private static final int MAX_HEADERS = 32 * 1024;

    /** Node closes a silent connection after 5 s, and a request that meets the closing is lost. */
    private static final int KEEP_ALIVE_SECONDS = 4;

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
        AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
        Promise<Response> answer = Promise.promise();
        // On a context of its own: elsewhere a short body is over before anybody can listen to it.
        vertx.getOrCreateContext()
                .runOnContext(started -> client.request(options(exchange))
                        .compose(request -> {
                            sent.set(request);
                            // Whoever sent the request is told by its own failure; without this it is in the log as
                            // well.
                            request.connection().exceptionHandler(alsoTheRequests -> {});
                            return request.send();
                        })
                        .compose(head -> read(head, exchange.maxBody()))
                        .onComplete(answer));
        Future<Response> response = answer.future();
        try {
            return response.toCompletionStage()
                    .toCompletableFuture()
                    .get(Math.max(1, exchange.limit().toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | TimeoutException given) {
            hangUp(sent);
            // The connection may just be there now.
            response.onComplete(late -> hangUp(sent));
            throw given;
        }
    }

    private static void hangUp(AtomicReference<HttpClientRequest> sent) {
        HttpClientRequest request = sent.get();
        if (request != null) {
            request.reset();
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
        Promise<Response> done = Promise.promise();
        Map<String, String> headers = new TreeMap<>();
        head.headers().forEach((name, value) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        BoundedBody body = new BoundedBody(head.statusCode() / 100 == 2 ? maxBody : MAX_ERROR_BODY);
        head.exceptionHandler(done::tryFail);
        head.handler(buffer -> {
            if (!body.take(buffer)) {
                done.tryComplete(new Response(head.statusCode(), headers, body.bytes(true)));
                head.request().reset();
            }
        });
        head.endHandler(end -> done.tryComplete(new Response(head.statusCode(), headers, body.bytes(false))));
        return done.future();
    }

    /** Whether connecting itself failed, so that another address of the host may do better. */
    static boolean isOfTheConnection(Throwable thrown) {
        return thrown instanceof ConnectTimeoutException
                || thrown instanceof java.net.ConnectException
                || thrown instanceof java.net.NoRouteToHostException;
    }

    /** Whether it was us who ended it. */
    static boolean isOurs(Throwable thrown) {
        return thrown instanceof StreamResetException;
    }

    @Override
    public void close() {
        client.close();
    }
}
