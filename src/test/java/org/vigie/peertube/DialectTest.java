package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.peertube.TestInstance.Canned;

/** Which version is asked how. */
class DialectTest {

    private final TestInstance instance = new TestInstance();
    private final HttpPeerTube peerTube = TestPeerTube.patient();

    @AfterEach
    void close() {
        peerTube.close();
        instance.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2.0.0, V2",
        "2.4.0, V2",
        "3.4.1, V3",
        "4.0.0, V4",
        "4.3.1, V4",
        "v5.1.0, V5",
        "6.3.3, V6",
        "7.3.0, V6",
        "8.1.9, V8",
        "8.2.0, V8_2",
        "9.0.0-rc.1, V8_2",
        "10.11.12, V8_2",
        "6.1.0-nightly-2024-03-01, V6",
        "nightly, V8_2",
        "'', V8_2",
        "99999999999.1, V8_2",
        ", V8_2"
    })
    void aVersionHasItsDialectAndAnUnreadableOneTheNewest(String version, Dialect dialect) {
        assertThat(Dialect.of(version)).isEqualTo(dialect);
    }

    @ParameterizedTest
    @CsvSource({
        "2.4.0, filter=local, /api/v1/video-channels",
        "3.4.1, filter=local, /api/v1/video-channels",
        "4.0.0, isLocal=true, /api/v1/search/video-channels",
        "8.2.1, isLocal=true, /api/v1/search/video-channels",
    })
    void onlyWhatAVersionKnowsIsAsked(String version, String own, String channels) {
        Origin origin = instance.as("tube.example").speaking(version);
        peerTube.videos(origin, 0, 100);
        peerTube.channels(origin, 0, 100);

        assertThat(instance.requests.getFirst().target())
                .isEqualTo("/api/v1/videos?start=0&count=100&sort=createdAt&" + own + "&nsfw=both");
        assertThat(instance.requests.getLast().target()).startsWith(channels + "?start=0&count=100&sort=createdAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.4.1", "0.9.0", "v1.0"})
    void aVersionBeforeTwoIsTooOld(String version) {
        instance.on("/api/v1/config", Canned.json(200, "{\"serverVersion\":\"" + version + "\"}"));

        assertThat(peerTube.info(instance.as("tube.example")).trouble()).contains(Trouble.TOO_OLD);
    }

    @Test
    void livesAndChaptersAreNotAskedOfWhoHasNone() {
        Origin old = instance.as("tube.example").speaking("2.3.0");

        peerTube.lives(old, 0, 100);
        peerTube.chapters(old, new java.util.UUID(1, 2));
        peerTube.accountFlags(old, "somebody");

        assertThat(instance.requests).isEmpty();
    }
}
