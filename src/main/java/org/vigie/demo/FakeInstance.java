package org.vigie.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.vigie.catalog.Host;
import org.vigie.demo.RateLimit.Standing;
import org.vigie.demo.art.Gallery;

/**
 * A PeerTube instance that isn't one: serves its catalogue in the shapes of one version, as an anonymous visitor sees it.
 * Its answers speak of {@code https://HOST}, while it listens at {@link #address()}.
 */
public final class FakeInstance extends FakeServer {

    /** PeerTube's default. */
    public static final int RATE_LIMIT = 50;

    private static final Duration RATE_WINDOW = Duration.ofSeconds(10);
    private static final int UNLIMITED = 1_000_000;

    private final Host host;
    private final PeerTubeVersion version;
    private final FakeCatalogue catalogue;
    private final Routes routes;
    private volatile RateLimit rateLimit;
    private volatile String robots = "User-agent: *\nDisallow:\n";

    /** On any free port. */
    public FakeInstance(Host host, PeerTubeVersion version, FakeCatalogue catalogue) throws IOException {
        this(host, version, catalogue, 0, new Gallery());
    }

    /** @param port 0 for any free one */
    FakeInstance(Host host, PeerTubeVersion version, FakeCatalogue catalogue, int port, Gallery gallery)
            throws IOException {
        super(port);
        this.host = host;
        this.version = version;
        this.catalogue = catalogue;
        this.routes = new Routes(new Site(host, version), catalogue, gallery);
        this.rateLimit = new RateLimit(UNLIMITED, RATE_WINDOW, Clock.systemUTC());
        listen();
    }

    /** The same instance at the address it had, for tests in which one goes away and comes back. */
    public static FakeInstance at(int port, Host host, PeerTubeVersion version, FakeCatalogue catalogue)
            throws IOException {
        return new FakeInstance(host, version, catalogue, port, new Gallery());
    }

    public Host host() {
        return host;
    }

    public PeerTubeVersion version() {
        return version;
    }

    public FakeCatalogue catalogue() {
        return catalogue;
    }

    /** From now on PeerTube's default limit holds: 50 requests in 10 s over the whole API, robots.txt and nodeinfo. */
    public void limitRate(InstantSource clock) {
        rateLimit = new RateLimit(RATE_LIMIT, RATE_WINDOW, clock);
    }

    /** @param newRobots the text of robots.txt; at first it allows everything */
    public void robots(String newRobots) {
        robots = newRobots;
    }

    @Override
    Reply answer(URI asked, String accept) {
        return asked.getPath().equals("/robots.txt") ? Reply.text(robots) : routes.answer(asked, accept);
    }

    @Override
    Reply limited(Reply reply) {
        if (!reply.limited()) {
            return reply;
        }
        Standing standing = rateLimit.count();
        Reply allowed = standing.allowed() ? reply : Reply.tooManyRequests(standing.untilReset());
        Map<String, String> headers = new HashMap<>(allowed.headers());
        headers.put("X-RateLimit-Limit", Integer.toString(standing.limit()));
        headers.put("X-RateLimit-Remaining", Integer.toString(standing.remaining()));
        headers.put("X-RateLimit-Reset", Long.toString(standing.reset().getEpochSecond() + 1));
        return new Reply(allowed.status(), allowed.contentType(), allowed.body(), headers, true);
    }
}
