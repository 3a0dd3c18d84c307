package org.vigie.fairuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vigie.SteppedClock;
import org.vigie.config.Mistakes;
import org.vigie.config.YamlFile;
import org.vigie.fairuse.Counts.Taken;

class CountsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Quota TEN = new Quota(10, MINUTE);

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final Counts counts = new Counts(1_000, MINUTE, clock);

    @Test
    void allMayBeUsedAtOnceAndComesBackEvenly() {
        for (int left = 9; left >= 0; left--) {
            assertThat(counts.take("a", TEN).left()).isEqualTo(left);
        }
        Taken refused = counts.take("a", TEN);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.untilNext()).isEqualTo(Duration.ofSeconds(6));
        assertThat(refused.untilFull()).isEqualTo(MINUTE);

        clock.forward(Duration.ofSeconds(6));
        assertThat(counts.take("a", TEN).allowed()).isTrue();
        assertThat(counts.take("a", TEN).allowed()).isFalse();

        clock.forward(MINUTE);
        assertThat(counts.take("a", TEN).left()).isEqualTo(9);
    }

    @Test
    void oneTakesNothingFromAnother() {
        for (int i = 0; i < 20; i++) {
            counts.take("a", TEN);
        }
        assertThat(counts.take("b", TEN).left()).isEqualTo(9);
    }

    @Test
    void memoryIsBoundedHoweverManyAsk() {
        for (int i = 0; i < 100_000; i++) {
            counts.take(i, TEN);
        }
        assertThat(counts.clients()).isLessThanOrEqualTo(1_000);

        clock.forward(MINUTE.plusSeconds(1));
        assertThat(counts.clients()).as("who hasn't asked for a while").isZero();
    }

    @Test
    void clientsAreToldInTheWordsOfTheDraft() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        new Standing("api", new Quota(1_800, MINUTE), 1_799, Duration.ofMillis(34), Duration.ZERO).tell(headers);

        assertThat(headers.get("RateLimit-Policy")).isEqualTo("\"api\";q=1800;w=60");
        assertThat(headers.get("RateLimit")).isEqualTo("\"api\";r=1799;t=1");
        assertThat(headers.contains("Retry-After")).isFalse();

        new Standing("api", new Quota(1_800, MINUTE), 0, MINUTE, Duration.ofMillis(1)).tell(headers);
        assertThat(headers.get("Retry-After")).isEqualTo("1");
    }

    /**
     * An hour of a PeerTube server with 50 visitors who search at every moment: each screen is three requests at once,
     * and the next screen follows after 2 to 10 seconds of looking at results, by far the most of that in a hurry. Nobody
     * of them is ever refused, with the default that the shipped file says.
     */
    @Test
    void aBusyInstanceThatBehavesIsNeverRefused() throws IOException {
        Quota shipped = YamlFile.read(Path.of("indexer-config/limits.yaml"), new Mistakes(), LimitsFile::read)
                .orElseThrow()
                .quotas()
                .get(Area.API);
        int requests = 0;
        Random random = new Random(20261122);
        PriorityQueue<Long> screens = new PriorityQueue<>();
        for (int visitor = 0; visitor < 50; visitor++) {
            screens.add((long) random.nextInt(2_000));
        }
        long now = 0;
        while (now < Duration.ofHours(1).toMillis()) {
            long next = screens.remove();
            clock.forward(Duration.ofMillis(next - now));
            now = next;
            for (int kind = 0; kind < 3; kind++) {
                requests++;
                assertThat(counts.take("instance", shipped).allowed())
                        .as("request %d, after %d ms", requests, now)
                        .isTrue();
            }
            screens.add(now + 2_000 + random.nextInt(8_000));
        }
        assertThat(requests).isGreaterThan(80_000);
    }

    @Test
    void whoAsksWithoutEndIsHeldToTheQuota() {
        Quota quota = new Quota(1_800, MINUTE);
        int answered = 0;
        for (int millis = 0; millis < Duration.ofMinutes(10).toMillis(); millis += 5) {
            answered += counts.take("script", quota).allowed() ? 1 : 0;
            clock.forward(Duration.ofMillis(5));
        }
        assertThat(answered).as("of 120,000 asked in ten minutes").isBetween(19_700, 19_801);
    }
}
