package org.vigie.peertube;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Sends one GET and reads what comes back, within bounds of time, size, redirects and places. No cookies, no credentials,
 * and one user agent that says who we are.
 */
final class BoundedHttp implements AutoCloseable {

    /**
     * What to ask for and how much of it to take.
     *
     * @param placed whether the operator named this place: then it may be anywhere, and is never left
     * @param follow which redirects are followed
     * @param cutIsFine whether a body is good as far as it fits
     */
    record Ask(URI uri, String accept, int maxBody, boolean placed, Follow follow, boolean cutIsFine) {

        static Ask json(URI uri, String accept, int maxBody, boolean placed) {
            return new Ask(uri, accept, maxBody, placed, Follow.SAME_HOST, false);
        }
    }

    /** Which redirects are followed. */
    enum Follow {
        NONE,
        /** To other paths, and from http to https: who is asked must be who answers. */
        SAME_HOST,
        /** To other hosts as well, over https. */
        ANYWHERE
    }

    static final int MAX_REDIRECTS = 5;

    private static final int MAX_QUOTED = 200;

    /** How long a dead IPv6 address is tried last. */
    private static final Duration IPV6_REMEMBERED = Duration.ofHours(6);

    private final Clock clock;
    private final String userAgent;
    private final Duration timeout;
    private final WhyNothing whyNothing;
    private final Destinations destinations;
    private final boolean proxied;
    private final Wire wire;
    private final HostSigns signs;

    BoundedHttp(PeerTubeConfig config, Outside outside, Clock clock, String userAgent) {
        this.clock = clock;
        this.userAgent = userAgent;
        this.timeout = config.requestTimeout();
        this.whyNothing = new WhyNothing(config.connectTimeout(), timeout);
        this.destinations = outside.destinations();
        this.proxied = outside.network().proxy().isPresent();
        this.wire = outside.wire(config.connectTimeout());
        this.signs = outside.signs();
    }

    Reply get(Ask ask) {
        Instant deadline = clock.instant().plus(timeout);
        URI uri = ask.uri();
        for (int redirects = 0; ; redirects++) {
            if (uri.getHost() == null) {
                // Java can't address what DNS allows but URLs don't, such as a_b.example.
                String why = uri.getRawAuthority() + " is not a name that can be used in a web address";
                return new Reply.Nothing(Trouble.UNKNOWN_NAME, why);
            }
            Sent sent = send(uri, ask, deadline);
            if (sent.response().isEmpty()) {
                return sent.otherwise();
            }
            Wire.Response response = sent.response().get();
            String location = response.headers().get("location");
            if (response.status() / 100 != 3 || location == null) {
                return received(response, ask);
            }
            Optional<URI> next = followed(uri, location, ask);
            if (next.isEmpty() || redirects == MAX_REDIRECTS) {
                return elsewhere(response.status(), location, next.isPresent());
            }
            uri = next.get();
        }
    }

    /** @param otherwise what to report when there is no response */
    private record Sent(Optional<Wire.Response> response, Reply otherwise) {

        static Sent nothing(Trouble trouble, String why) {
            return new Sent(Optional.empty(), new Reply.Nothing(trouble, why));
        }
    }

    private Sent send(URI uri, Ask ask, Instant deadline) {
        try {
            Duration rest = Duration.between(clock.instant(), deadline);
            if (proxied && !Destinations.isAddress(uri.getHost())) {
                return attempt(uri, ask, Optional.empty(), deadline);
            }
            return switch (destinations.of(uri.getHost(), ask.placed(), ipv6IsDead(uri), rest)) {
                case Destinations.Found.None none -> Sent.nothing(none.trouble(), none.why());
                case Destinations.Found.Addresses found -> oneOf(found.addresses(), uri, ask, deadline);
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Sent.nothing(Trouble.OURS, "we were stopped while we waited for the answer");
        }
    }

    private boolean ipv6IsDead(URI uri) {
        Instant before = clock.instant().minus(IPV6_REMEMBERED);
        return signs.of(uri.getAuthority()).ipv6Dead().filter(before::isBefore).isPresent();
    }

    /** Tries one address after the other, as long as it is connecting that fails. */
    private Sent oneOf(List<InetAddress> addresses, URI uri, Ask ask, Instant deadline) throws InterruptedException {
        Sent last = null;
        boolean ipv6Failed = false;
        for (InetAddress address : addresses) {
            last = attempt(uri, ask, Optional.of(address), deadline);
            boolean ipv6 = address instanceof Inet6Address;
            if (last.response().isPresent() || !isOfTheConnection(last.otherwise())) {
                if (ipv6 || ipv6Failed) {
                    Optional<Instant> dead = ipv6Failed ? Optional.of(clock.instant()) : Optional.empty();
                    signs.change(uri.getAuthority(), before -> before.withIpv6Dead(dead));
                }
                return last;
            }
            ipv6Failed |= ipv6 && isDead(last.otherwise());
        }
        boolean onlyIpv6 = addresses.stream().allMatch(Inet6Address.class::isInstance);
        return onlyIpv6 && ipv6Failed && last.otherwise() instanceof Reply.Nothing(Trouble unused, String why)
                ? Sent.nothing(Trouble.DEAD_IPV6, "it has only an IPv6 address, where " + why)
                : last;
    }

    private static boolean isOfTheConnection(Reply reply) {
        return reply instanceof Reply.Nothing nothing && (isDead(reply) || nothing.trouble() == Trouble.NO_ROUTE);
    }

    /** Where there is no way at all, it may be we who have no IPv6. */
    private static boolean isDead(Reply reply) {
        return reply instanceof Reply.Nothing nothing
                && (nothing.trouble() == Trouble.CONNECTION_REFUSED
                        || nothing.why().startsWith("no connection within"));
    }

    private Sent attempt(URI uri, Ask ask, Optional<InetAddress> to, Instant deadline) throws InterruptedException {
        Map<String, String> headers =
                Map.of("User-Agent", userAgent, "Accept", ask.accept(), "Accept-Encoding", "gzip");
        Duration rest = Duration.between(clock.instant(), deadline);
        try {
            Wire.Response response = wire.get(new Wire.Exchange(uri, to, headers, ask.maxBody(), rest));
            Instant answered = clock.instant().minusNanos(System.nanoTime() - response.begun());
            signs.change(uri.getAuthority(), before -> before.withAnswered(answered));
            return new Sent(Optional.of(response), null);
        } catch (ExecutionException failed) {
            return new Sent(Optional.empty(), whyNothing.of(failed.getCause(), uri.getHost()));
        } catch (TimeoutException late) {
            return new Sent(Optional.empty(), whyNothing.of(late, uri.getHost()));
        }
    }

    private static Reply received(Wire.Response response, Ask ask) {
        boolean good = response.status() / 100 == 2;
        String encoding = response.headers()
                .getOrDefault("content-encoding", "identity")
                .strip()
                .toLowerCase(Locale.ROOT);
        BoundedBody.Bytes body = response.body();
        boolean gzip = encoding.equals("gzip") || encoding.equals("x-gzip");
        if (good && !gzip && !encoding.equals("identity")) {
            return garbled("answered in the encoding '" + CleanText.line(encoding, 20) + "', asked was gzip");
        }
        try {
            int limit = good ? ask.maxBody() : Wire.MAX_ERROR_BODY;
            body = gzip && !body.cut() && body.bytes().length > 0 ? body.gunzip(limit) : body;
        } catch (IOException broken) {
            if (good) {
                return garbled("answered with gzip that can't be unpacked");
            }
            body = BoundedBody.Bytes.NONE;
        }
        return good && body.cut() && !ask.cutIsFine()
                ? new Reply.Garbled(Trouble.TOO_LARGE, "answered with more than " + written(ask.maxBody()))
                : new Reply.Received(response.status(), response.headers(), body.bytes());
    }

    private static Reply garbled(String why) {
        return new Reply.Garbled(Trouble.BROKEN_ANSWER, why);
    }

    /** Where a redirect leads, if it may be followed. */
    private static Optional<URI> followed(URI from, String location, Ask ask) {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
        if (to.getHost() == null || to.getRawUserInfo() != null || ask.follow() == Follow.NONE) {
            return Optional.empty();
        }
        boolean sameScheme = from.getScheme().equalsIgnoreCase(to.getScheme());
        boolean upgrade = "http".equalsIgnoreCase(from.getScheme())
                && "https".equalsIgnoreCase(to.getScheme())
                && Wire.port(from) == 80
                && Wire.port(to) == 443;
        boolean sameHost = from.getHost().equalsIgnoreCase(to.getHost())
                && (upgrade || (sameScheme && Wire.port(from) == Wire.port(to)));
        boolean anotherHost =
                ask.follow() == Follow.ANYWHERE && !ask.placed() && "https".equalsIgnoreCase(to.getScheme());
        return sameHost || anotherHost ? Optional.of(to) : Optional.empty();
    }

    private static Reply elsewhere(int status, String location, boolean mayFollow) {
        String where = CleanText.line(location, MAX_QUOTED);
        return mayFollow
                ? new Reply.Elsewhere(status, Trouble.REDIRECT_LOOP, "redirects again and again, at last to " + where)
                : new Reply.Elsewhere(status, Trouble.MOVED, "redirects to " + where + ", which is not its own host");
    }

    private static String written(int bytes) {
        return bytes % (1024 * 1024) == 0 ? bytes / (1024 * 1024) + " MiB" : bytes + " bytes";
    }

    @Override
    public void close() {
        wire.close();
    }
}
