package org.vigie.peertube;

import io.quarkus.runtime.configuration.MemorySize;
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

    static HttpPeerTube patient() {
        return with(Duration.ofSeconds(10));
    }

    static HttpPeerTube with(Duration requestTimeout) {
        PeerTubeConfig config = new PeerTubeConfig() {
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
                return new MemorySize(BigInteger.valueOf(MAX_BODY));
            }
        };
        return new HttpPeerTube(
                config, Clock.fixed(NOW, ZoneOffset.UTC), "1.2.3", Optional.of(URI.create("https://vigie.example/")));
    }

    /** What was found; fails with the answer if it is another one. */
    static <T> T found(Answer<T> answer) {
        if (answer instanceof Answer.Found<T> found) {
            return found.value();
        }
        throw new AssertionError("Not found: " + answer);
    }
}
