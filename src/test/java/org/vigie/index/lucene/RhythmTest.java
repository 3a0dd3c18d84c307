package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RhythmTest {

    /** An interrupt while the index looks at its lock would close the lock's file. */
    @Test
    void whatIsRunningEndsInPeaceWhenTheRhythmIsClosed() throws InterruptedException {
        Rhythm rhythm = new Rhythm();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        CompletableFuture<String> ended = new CompletableFuture<>();
        rhythm.every(Duration.ofMillis(1), "tested", () -> {
            begun.countDown();
            try {
                closing.await();
                ended.complete("in peace");
            } catch (InterruptedException interrupted) {
                ended.complete("interrupted");
            }
        });
        begun.await();
        Thread closer = Thread.ofVirtual().start(rhythm::close);
        while (closer.getState() == Thread.State.NEW || closer.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        closing.countDown();
        closer.join();
        assertThat(ended.getNow("not at all")).isEqualTo("in peace");
    }
}
