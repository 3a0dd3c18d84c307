package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.peertube.TestPeerTube.NOW;
import static org.vigie.peertube.TestPeerTube.found;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.peertube.TestInstance.Canned;

/** robots.txt by RFC 9309. */
class RobotsTest {

    private static final String API = "/api/v1/videos?start=0&count=100&sort=createdAt&isLocal=true&nsfw=both";

    private final TestInstance instance = new TestInstance();
    private final Origin origin = instance.as("tube.example");
    private final HttpPeerTube peerTube = TestPeerTube.patient();

    @AfterEach
    void close() {
        peerTube.close();
        instance.close();
    }

    private static Robots robots(String text) {
        return Robots.of(text.replace("|", "\n"), NOW);
    }

    private static Canned text(int status, String body) {
        return new Canned(status, Map.of("Content-Type", "text/plain"), body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "'User-agent: *|Disallow:', true",
        "'User-agent: *|Disallow: /', false",
        "'User-agent: *|Disallow: /api/', false",
        "'User-agent: *|Disallow: /api', false",
        "'User-agent: *|Disallow: /videos', true",
        "'User-agent: Vigie|Disallow: /', false",
        "'user-agent: VIGIE|disallow: /', false",
        "'User-agent: OtherBot|Disallow: /', true",
        "'User-agent: *|Disallow: /||User-agent: vigie|Disallow:', true",
        "'User-agent: *|Disallow:||User-agent: vigie|Disallow: /api/', false",
        "'User-agent: *|Disallow: /|Allow: /api/v1/', true",
        "'User-agent: *|Disallow: /api/v1/videos?*nsfw=both', false",
        "'User-agent: *|Disallow: /*.json$', true",
        "'<!DOCTYPE html><html><body>Not found</body></html>', true",
        "'\uFEFFUser-agent: *|Disallow: /', false",
    })
    void itSaysWhatMayBeAsked(String text, boolean allowed) {
        assertThat(robots(text).allows(API)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "'', PT0S",
        "'User-agent: *|Crawl-delay: 10', PT10S",
        "'User-agent: *|Crawl-delay: 0.5', PT0.5S",
        "'User-agent: *|Crawl-delay: 86400', PT5M",
        "'User-agent: *|Crawl-delay: -3', PT0S",
        "'User-agent: *|Crawl-delay: soon', PT0S",
        "'User-agent: other|Crawl-delay: 10', PT0S",
    })
    void aDelayItWantsIsCutAndNeverABan(String text, Duration delay) {
        assertThat(robots(text).delay()).isEqualTo(delay);
        assertThat(robots(text).allows(API)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'User-agent: *|Disallow: /', true",
        "'User-agent: *|Disallow: /api/', true",
        "'User-agent: vigie|Disallow: /api/v1/videos', true",
        "'User-agent: *|Disallow: /api/v1/video-playlists', false",
        "'User-agent: *|Disallow: /w/', false",
        "'', false",
    })
    void toBanTheVideosIsToSayNo(String text, boolean no) {
        assertThat(robots(text).isNo()).isEqualTo(no);
    }

    @Test
    void whatItDisallowsIsNotSent() {
        Origin banned = origin.under(robots("User-agent: vigie|Disallow: /api/"));

        assertThat(peerTube.videos(banned, 0, 100))
                .isEqualTo(new Answer.Disallowed<>("its robots.txt disallows /api/v1/videos"));
        assertThat(peerTube.info(banned)).isInstanceOf(Answer.Disallowed.class);
        assertThat(instance.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void withoutAFileEverythingIsAllowed(int status) {
        instance.on("/robots.txt", text(status, "User-agent: *\nDisallow: /"));

        assertThat(found(peerTube.robots(origin, Optional.empty())).allows(API)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void anUnreachableFileAllowsNothingUnlessACopyOfItDoes(int status) {
        instance.on("/robots.txt", text(status, "busy"));
        Robots copy = Robots.of("User-agent: *\nDisallow: /api/", NOW.minus(Duration.ofDays(29)));
        Robots old = Robots.of("", NOW.minus(Duration.ofDays(31)));

        assertThat(peerTube.robots(origin, Optional.empty())).isNotInstanceOf(Answer.Found.class);
        assertThat(found(peerTube.robots(origin, Optional.of(copy)))).isEqualTo(copy);
        assertThat(peerTube.robots(origin, Optional.of(old))).isNotInstanceOf(Answer.Found.class);
    }

    @Test
    void aBotProtectionThatSays503IsAnUnreachableFile() {
        String wall = "<html><script src=\"/cdn-cgi/challenge-platform/x.js\"></script></html>";
        instance.on("/robots.txt", text(503, wall));

        assertThat(peerTube.robots(origin, Optional.empty()).trouble()).contains(Trouble.BOT_WALL);
    }

    @Test
    void redirectsAreFollowedFiveTimesAndThenThereIsNoFile() {
        for (int i = 0; i < 5; i++) {
            instance.on(i == 0 ? "/robots.txt" : "/r" + i, text(301, "").with("Location", "/r" + (i + 1)));
        }
        instance.on("/r5", text(200, "User-agent: *\nDisallow: /"));
        assertThat(found(peerTube.robots(origin, Optional.empty())).allows(API)).isFalse();

        instance.on("/r5", text(301, "").with("Location", "/r6"));
        instance.on("/r6", text(200, "User-agent: *\nDisallow: /"));
        assertThat(found(peerTube.robots(origin, Optional.empty())).allows(API)).isTrue();
    }

    @Test
    void ofALongFileTheFirstHalfMegabyteCounts() {
        String start = "User-agent: *\nDisallow: /api/\n";
        instance.on("/robots.txt", text(200, start + "# x\n".repeat(200_000) + "Allow: /api/\n"));

        Robots robots = found(peerTube.robots(origin, Optional.empty()));

        assertThat(robots.text()).hasSize(500 * 1024);
        assertThat(robots.allows(API)).isFalse();
    }

    @Test
    void itIsAskedAgainAfterADayAndSurvivesBeingKept() {
        Robots kept = Robots.of("User-agent: *\nDisallow: /api/", NOW);

        assertThat(kept.isFresh(NOW.plus(Duration.ofHours(23)))).isTrue();
        assertThat(kept.isFresh(NOW.plus(Duration.ofHours(24)))).isFalse();
        assertThat(kept.isFresh(NOW.minusSeconds(1)))
                .as("the clock was put back")
                .isFalse();
        assertThat(Robots.of(kept.text(), kept.fetched())).isEqualTo(kept).hasSameHashCodeAs(kept);
    }
}
