package org.vigie.peertube;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The real client in an internet of this machine: every name leads to 127.0.0.1 unless it is told otherwise, and certificates
 * are vouched for by the authority of the tests.
 */
public final class SmallInternet {

    private final Map<String, InetAddress[]> told = new ConcurrentHashMap<>();
    private final PeerTube patient;
    private final PeerTube hasty;
    private volatile boolean hurried;

    public SmallInternet(Clock clock, Duration hurry, int maxBody) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setUseDaemonThread(true));
        Outside outside = new Outside(vertx, this::lookUp, true, Network.PUBLIC, authority(), new HostSigns());
        patient = client(TestPeerTube.config(Duration.ofMinutes(1), maxBody), outside, clock);
        hasty = client(TestPeerTube.config(hurry, maxBody), outside, clock);
    }

    private static PeerTube client(PeerTubeConfig config, Outside outside, Clock clock) {
        return new HttpPeerTube(new Asker(config, outside, clock, UserAgent.of("1.2.3", Optional.empty())));
    }

    public PeerTube client() {
        return hurried ? hasty : patient;
    }

    /** @param addresses written as numbers; none for a name that nobody knows */
    public void leads(String name, String... addresses) {
        InetAddress[] parsed = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            try {
                parsed[i] = InetAddress.getByName(addresses[i]);
            } catch (UnknownHostException notAnAddress) {
                throw new IllegalArgumentException(notAnAddress);
            }
        }
        told.put(name, parsed);
    }

    /** From now on nobody waits for long. */
    public void hurry() {
        hurried = true;
    }

    /** All names lead here again, and there is time. */
    public void repair() {
        hurried = false;
        told.clear();
    }

    private InetAddress[] lookUp(String name) throws UnknownHostException {
        InetAddress[] addresses = told.get(name);
        if (addresses == null) {
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }
        if (addresses.length == 0) {
            throw new UnknownHostException(name);
        }
        return addresses;
    }

    private static Optional<KeyStore> authority() {
        try {
            return Optional.of(TlsServer.trusted());
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
