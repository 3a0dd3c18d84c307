package org.vigie.peertube;

import io.vertx.core.Vertx;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;

/**
 * What lies between us and the instances: names, networks, certificates. Tests put their own in its place.
 *
 * @param ipv6First whether we can be expected to reach IPv6 addresses ourselves
 * @param authorities who may vouch for certificates; empty for those that come with Java
 */
record Outside(
        Vertx vertx,
        Destinations.Names names,
        boolean ipv6First,
        Network network,
        Optional<KeyStore> authorities,
        HostSigns signs) {

    static Outside real(Vertx vertx, Network network) {
        return new Outside(vertx, InetAddress::getAllByName, hasIpv6(), network, Optional.empty(), new HostSigns());
    }

    /** Whether this machine has an IPv6 address of the public internet; without one, trying IPv6 first only costs time. */
    private static boolean hasIpv6() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .anyMatch(address -> address instanceof Inet6Address && PublicAddress.is(address));
        } catch (SocketException unknown) {
            return false;
        }
    }

    Destinations destinations() {
        return new Destinations(names, network, ipv6First);
    }

    Wire wire(Duration connectTimeout) {
        return new Wire(vertx, connectTimeout, network.proxy(), new Certificates(authorities.orElse(null)));
    }
}
