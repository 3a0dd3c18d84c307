package org.vigie.index.lucene;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What the index does by itself: what is due again and again on one thread, and what takes long on another, so that no change
 * waits to be searchable while a dictionary is built.
 */
final class Rhythm implements Closeable {

    private static final Logger LOG = Logger.getLogger(Rhythm.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("index-rhythm").daemon().factory());
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("index-background").daemon().factory());

    /** Runs one thing after the other. */
    Executor background() {
        return background;
    }

    /**
     * @param every counted from the end of one to the beginning of the next
     * @param what is done to the index, to be told if it fails; it is tried again the next time
     */
    void every(Duration every, String what, Runnable action) {
        long millis = every.toMillis();
        beats.scheduleWithFixedDelay(
                () -> {
                    try {
                        action.run();
                    } catch (RuntimeException failed) {
                        LOG.errorf(failed, "The index could not be %s; trying again in %d ms", what, millis);
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    /** A refresh or commit ends in peace: an interrupt would close the file that locks the index. */
    @Override
    public void close() {
        beats.shutdown();
        background.shutdownNow();
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            // Else they would still write beside an index that is being closed.
            boolean ended = beats.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)
                    && background.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (!ended) {
                LOG.warn("What the index does by itself did not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
