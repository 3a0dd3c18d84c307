package org.vigie.peertube;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends one GET and reads what comes back, within bounds of time, size and redirects. No cookies, no credentials, and one
 * user agent that says who we are.
 */
final class BoundedHttp implements AutoCloseable {

    /** What to ask for and how much of it to take. */
    record Ask(URI uri, String accept, int maxBody, int maxRedirects) {}

    /** An error page is only looked at for PeerTube's code and a first impression. */
    private static final int MAX_ERROR_BODY = 64 * 1024;

    private static final int MAX_QUOTED = 200;

    private final HttpClient client;
    private final Clock clock;
    private final String userAgent;
    private final Duration timeout;
    private final WhyNothing whyNothing;

    BoundedHttp(PeerTubeConfig config, Clock clock, String userAgent) {
        this.clock = clock;
        this.userAgent = userAgent;
        this.timeout = config.requestTimeout();
        this.whyNothing = new WhyNothing(config.connectTimeout(), timeout);
        // HTTP/1.1: one exchange at a time on one connection is all a polite crawler wants, and no plain-HTTP server is
        // bothered with an upgrade to HTTP/2.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    Reply get(Ask ask) {
        Instant deadline = clock.instant().plus(timeout);
        URI uri = ask.uri();
        for (int redirects = 0; ; redirects++) {
            if (uri.getHost() == null) {
                // Java can't address what DNS allows but URLs don't, such as a_b.example.
                return new Reply.Nothing(uri.getRawAuthority() + " is not a name that can be used in a web address");
            }
            Exchange exchange = exchange(uri, ask, Duration.between(clock.instant(), deadline));
            if (exchange.response().isEmpty()) {
                return exchange.otherwise();
            }
            HttpResponse<BoundedBody.Bytes> response = exchange.response().get();
            Optional<String> location = response.headers().firstValue("Location");
            if (response.statusCode() / 100 != 3 || location.isEmpty()) {
                return received(response, ask.maxBody());
            }
            Optional<URI> next = followed(uri, location.get());
            if (next.isEmpty() || redirects == ask.maxRedirects()) {
                return elsewhere(response.statusCode(), location.get(), next.isPresent());
            }
            uri = next.get();
        }
    }

    /** @param otherwise what to report when there is no response */
    private record Exchange(Optional<HttpResponse<BoundedBody.Bytes>> response, Reply otherwise) {}

    private Exchange exchange(URI uri, Ask ask, Duration rest) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("User-Agent", userAgent)
                .header("Accept", ask.accept())
                .header("Accept-Encoding", "gzip")
                .GET()
                .build();
        // HttpRequest.timeout ends with the headers; a body that drips would hang for ever. Hence a timed wait for it
        // all.
        CompletableFuture<HttpResponse<BoundedBody.Bytes>> sent = client.sendAsync(
                request, head -> new BoundedBody(head.statusCode() / 100 == 2 ? ask.maxBody() : MAX_ERROR_BODY));
        try {
            return new Exchange(Optional.of(sent.get(rest.toMillis(), TimeUnit.MILLISECONDS)), null);
        } catch (ExecutionException failed) {
            return new Exchange(Optional.empty(), whyNothing.of(failed.getCause(), uri.getHost()));
        } catch (TimeoutException late) {
            sent.cancel(true);
            return new Exchange(Optional.empty(), whyNothing.of(late, uri.getHost()));
        } catch (InterruptedException stopped) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return new Exchange(Optional.empty(), new Reply.Nothing("we were stopped while we waited for the answer"));
        }
    }

    private static Reply received(HttpResponse<BoundedBody.Bytes> response, int maxBody) {
        boolean good = response.statusCode() / 100 == 2;
        String retryAfter = response.headers().firstValue("Retry-After").orElse(null);
        String encoding = response.headers()
                .firstValue("Content-Encoding")
                .orElse("identity")
                .strip()
                .toLowerCase(Locale.ROOT);
        BoundedBody.Bytes body = response.body();
        boolean gzip = encoding.equals("gzip") || encoding.equals("x-gzip");
        if (good && !gzip && !encoding.equals("identity")) {
            return new Reply.Garbled("answered in the encoding '" + CleanText.line(encoding, 20) + "', asked was gzip");
        }
        try {
            body = gzip && !body.cut() && body.bytes().length > 0 ? body.gunzip(good ? maxBody : MAX_ERROR_BODY) : body;
        } catch (IOException broken) {
            if (good) {
                return new Reply.Garbled("answered with gzip that can't be unpacked");
            }
            body = new BoundedBody.Bytes(new byte[0], false);
        }
        return good && body.cut()
                ? new Reply.Garbled("answered with more than " + written(maxBody))
                : new Reply.Received(response.statusCode(), retryAfter, body.bytes());
    }

    /** Where a redirect leads, if that is still the same host: another path, or from http to https. */
    private static Optional<URI> followed(URI from, String location) {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
        boolean samePort = port(from) == port(to) && from.getScheme().equalsIgnoreCase(to.getScheme());
        boolean upgrade = "http".equalsIgnoreCase(from.getScheme())
                && "https".equalsIgnoreCase(to.getScheme())
                && port(from) == 80
                && port(to) == 443;
        boolean sameName = from.getHost().equalsIgnoreCase(to.getHost()) && to.getRawUserInfo() == null;
        return sameName && (samePort || upgrade) ? Optional.of(to) : Optional.empty();
    }

    private static int port(URI uri) {
        int standard = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 ? standard : uri.getPort();
    }

    private static Reply elsewhere(int status, String location, boolean sameHost) {
        String where = CleanText.line(location, MAX_QUOTED);
        return new Reply.Elsewhere(
                status,
                sameHost
                        ? "redirects again and again, at last to " + where
                        : "redirects to " + where + ", which is not its own host");
    }

    private static String written(int bytes) {
        return bytes % (1024 * 1024) == 0 ? bytes / (1024 * 1024) + " MiB" : bytes + " bytes";
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
