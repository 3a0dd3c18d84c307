package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerTubeConfigTest {

    private static PeerTubeConfig config(String key, String value) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PeerTubeConfig.class)
                .withDefaultValue(key, value)
                .build()
                .getConfigMapping(PeerTubeConfig.class);
    }

    @Test
    void nothingNeedsToBeSet() {
        PeerTubeConfig config = config("vigie.http.request-timeout", "300ms");

        assertThat(config.requestTimeout()).isEqualTo(Duration.ofMillis(300));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.maxBody().asLongValue()).isEqualTo(8 * 1024 * 1024);
    }

    @Test
    void theUserAgentPointsAtThePageThatExplainsUs() {
        assertThat(UserAgent.of("0.1.0", Optional.of(URI.create("https://vigie.example/sub/"))))
                .isEqualTo("Vigie/0.1.0 (+https://vigie.example/sub/crawler)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1/", "http://[::1]:80", "http://me.localhost"})
    void aPageThatNobodyElseCouldReadIsNotNamed(String publicUrl) {
        assertThat(UserAgent.of("0.1.0", Optional.of(URI.create(publicUrl))))
                .isEqualTo(UserAgent.of("0.1.0", Optional.empty()))
                .isEqualTo("Vigie/0.1.0 (search engine for federated video, without a public address)");
    }
}
