package org.vigie.peertube;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.math.BigInteger;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The real client with bounds that tests can reach. */
final class TestPeerTube {

    /** A day after everything was recorded. */
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    static final int MAX_BODY = 200_000;

    private TestPeerTube() {}

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String USER_AGENT = UserAgent.of("1.2.3", Optional.of(URI.create("https://vigie.example/")));

    /** One for all tests, since it has threads; its threads are daemons. */
    private static final Vertx VERTX = Vertx.vertx(new VertxOptions().setUseDaemonThread(true));

    static HttpPeerTube patient() {
        return with(Duration.ofSeconds(10));
    }

    static HttpPeerTube with(Duration requestTimeout) {
        return with(requestTimeout, outside());
    }

    /** The real outside world, for tests to change. */
    static Outside outside() {
        return Outside.real(VERTX, Network.PUBLIC);
    }

    static HttpPeerTube with(Duration requestTimeout, Outside outside) {
        return new HttpPeerTube(new Asker(config(requestTimeout), outside, CLOCK, USER_AGENT));
    }

    static BoundedHttp http(Duration requestTimeout, Outside outside) {
        return new BoundedHttp(config(requestTimeout), outside, CLOCK, USER_AGENT);
    }

    private static PeerTubeConfig config(Duration requestTimeout) {
        return config(requestTimeout, MAX_BODY);
    }

    static PeerTubeConfig config(Duration requestTimeout, int maxBody) {
        return new PeerTubeConfig() {
            @Override
            public Duration connectTimeout() {
                return Duration.ofSeconds(5);
            }

            @Override
            public Duration requestTimeout() {
                return requestTimeout;
            }

            @Override
            public MemorySize maxBody() {
                return new MemorySize(BigInteger.valueOf(maxBody));
            }
        };
    }

    /** What was found; fails with the answer if it is another one. */
    static <T> T found(Answer<T> answer) {
        if (answer instanceof Answer.Found<T> found) {
            return found.value();
        }
        throw new AssertionError("Not found: " + answer);
    }
}
