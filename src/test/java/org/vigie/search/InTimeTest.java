package org.vigie.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.index.SearchOverdue;

@QuarkusTest
class InTimeTest {

    @Inject
    InTime engines;

    private final InTime two = new InTime(Duration.ofMillis(50), 2);

    @Test
    void anAnswerIsPassedOn() {
        assertThat(two.answer(() -> "found")).isEqualTo("found");
    }

    @Test
    void soIsWhatBreaks() {
        IllegalStateException broken = new IllegalStateException("broken");

        assertThatThrownBy(() -> two.answer(() -> {
                    throw broken;
                }))
                .isSameAs(broken);
    }

    @Test
    void whatHangsIsGivenUpAndKeepsItsTurnUntilItEnds() {
        CountDownLatch hang = new CountDownLatch(1);
        for (int turn = 0; turn < 2; turn++) {
            assertThatThrownBy(() -> two.answer(() -> await(hang))).isInstanceOf(SearchOverdue.class);
        }
        CountDownLatch asked = new CountDownLatch(1);
        assertThatThrownBy(() -> two.answer(() -> {
                    asked.countDown();
                    return "";
                }))
                .isInstanceOf(SearchOverdue.class);
        assertThat(asked.getCount()).as("there was no turn").isEqualTo(1);

        hang.countDown();
        assertThat(eventually(two)).isEqualTo("found");
    }

    @Test
    void whatIsPartOfAnAnswerNeedsNoTurnOfItsOwn() {
        InTime one = new InTime(Duration.ofSeconds(30), 1);

        assertThat(one.answer(() -> one.answer(() -> "found"))).isEqualTo("found");
    }

    @Test
    void whoStoppedWaitingBeforeItsTurnIsNotAnswered() {
        InTime one = new InTime(Duration.ofSeconds(30), 1);
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Boolean> first = one.promise(() -> await(end));
        CompletableFuture<Void> second = one.promise(() -> {
            asked.countDown();
            return null;
        });
        second.cancel(false);
        end.countDown();

        assertThat(first.join()).isTrue();
        assertThat(one.answer(() -> "found")).isEqualTo("found");
        assertThat(asked.getCount()).isEqualTo(1);
    }

    /** The turns are given back by threads that end some time after the latch. */
    private static String eventually(InTime inTime) {
        for (int tries = 0; tries < 100; tries++) {
            try {
                return inTime.answer(() -> "found");
            } catch (SearchOverdue notYet) {
                // It waited for a turn, which is the only pause here.
            }
        }
        return "";
    }

    /** An index that hangs with all its turns taken. */
    @Test
    void anEngineThatHangsSaysSoBeforePeerTubeGivesUp() {
        CountDownLatch hang = new CountDownLatch(1);
        CountDownLatch hanging = new CountDownLatch(32);
        try {
            for (int turn = 0; turn < 32; turn++) {
                Thread.startVirtualThread(() -> hang(hanging, hang));
            }
            await(hanging);
            Stream.of("/api/v1/search/videos", "/api/v1/search/suggestions?search=a")
                    .parallel()
                    .forEach(InTimeTest::assertOverdue);
        } finally {
            hang.countDown();
        }
    }

    private void hang(CountDownLatch hanging, CountDownLatch end) {
        try {
            engines.answer(() -> {
                hanging.countDown();
                return await(end);
            });
        } catch (SearchOverdue expected) {
            // As told.
        }
    }

    private static void assertOverdue(String path) {
        long start = System.nanoTime();
        Response response = given().get(path);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(7));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.header("Retry-After")).isEqualTo("5");
        assertThat(response.jsonPath().getString("code")).isEqualTo("search_overdue");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
