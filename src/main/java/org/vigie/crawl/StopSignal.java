package org.vigie.crawl;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells crawls that the engine is stopping, also while they wait. */
@Singleton
class StopSignal {

    private final CountDownLatch stopped = new CountDownLatch(1);

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    boolean given() {
        return stopped.getCount() == 0;
    }

    /** Waits; true if the signal came meanwhile. */
    boolean givenWithin(Duration wait) {
        try {
            return stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
