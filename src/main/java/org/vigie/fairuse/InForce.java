package org.vigie.fairuse;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.fairuse.Counts.Taken;

/** Limits as they hold, with what has been counted since they do. */
record InForce(Limits limits, Caller caller, Counts counts, Map<String, ApiKey> keys) {

    private static final String BEARER = "Bearer ";

    /** One of many networks, or one key, in one area. */
    private record Client(Area area, Object who) {}

    static InForce of(Limits limits, Clock clock) {
        Duration longest = Stream.concat(
                        limits.quotas().values().stream(),
                        limits.keys().stream().map(ApiKey::quota))
                .map(Quota::within)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return new InForce(
                limits,
                new Caller(limits.trustedProxies()),
                new Counts(limits.clients(), longest, clock),
                limits.keys().stream().collect(Collectors.toMap(ApiKey::sha256, Function.identity())));
    }

    Decision decide(RoutingContext context) {
        Optional<Area> area = Area.of(context.normalizedPath());
        if (!limits.on() || area.isEmpty()) {
            return new Decision.Free();
        }
        Optional<String> key = area.get() == Area.API ? key(context) : Optional.empty();
        Optional<ApiKey> known = key.map(ApiKey::hash).map(keys::get);
        if (known.isPresent()) {
            return take(
                    known.get().name(),
                    new Client(area.get(), known.get()),
                    known.get().quota());
        }
        InetAddress address = address(context.request());
        if (key.isEmpty() && limits.unlimited().stream().anyMatch(network -> network.contains(address))) {
            return new Decision.Free();
        }
        int bits = address.getAddress().length == 4 ? limits.ipv4Bits() : limits.ipv6Bits();
        Client client = new Client(area.get(), Network.around(address, bits));
        Decision decision = take(area.get().word(), client, limits.quotas().get(area.get()));
        return key.isPresent() && decision instanceof Decision.Counted(Standing standing)
                ? new Decision.UnknownKey(standing)
                : decision;
    }

    private Decision take(String policy, Client client, Quota quota) {
        Taken taken = counts.take(client, quota);
        Standing standing = new Standing(policy, quota, taken.left(), taken.untilFull(), taken.untilNext());
        return taken.allowed() ? new Decision.Counted(standing) : new Decision.Refused(standing);
    }

    private static Optional<String> key(RoutingContext context) {
        String ofAddress = context.get(FairUse.KEY_OF_ADDRESS);
        String header = context.request().getHeader("X-Api-Key");
        String authorization = context.request().getHeader("Authorization");
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return Stream.of(
                        Optional.ofNullable(ofAddress),
                        Optional.ofNullable(header),
                        bearer ? Optional.of(authorization.substring(BEARER.length())) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .map(String::strip)
                .findFirst();
    }

    /** What has no address comes over a socket of this machine. */
    private InetAddress address(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        InetAddress address = Optional.ofNullable(peer)
                .map(SocketAddress::hostAddress)
                .flatMap(Network::address)
                .orElseGet(InetAddress::getLoopbackAddress);
        return caller.of(address, request.headers().getAll("X-Forwarded-For"));
    }
}
