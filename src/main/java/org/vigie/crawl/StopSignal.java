package org.vigie.crawl;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jboss.logging.Logger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/** Tells crawls that the engine is stopping, also while they wait, and keeps the database for them until they have ended. */
@Singleton
class StopSignal {

    private static final Logger LOG = Logger.getLogger(StopSignal.class);

    /** Longer than a crawl takes to write the page it has; what supervises us kills after 30 s at the earliest. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int FIRST = 1_000;
    private static final int LAST = 3_000;

    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Read by each crawl, written by the end of all. */
    private final ReadWriteLock crawls = new ReentrantReadWriteLock();

    void stop(@Observes @Priority(FIRST) ShutdownEvent event) {
        stopped.countDown();
    }

    void end(@Observes @Priority(LAST) ShutdownEvent event, Scheduler scheduler)
            throws SchedulerException, InterruptedException {
        scheduler.standby();
        if (!crawls.writeLock().tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warnf("A crawl did not stop within %d s; it goes on with the next start.", PATIENCE.toSeconds());
        }
    }

    /** Does the work, unless it is too late for it. */
    void unlessGiven(Runnable work) {
        if (crawls.readLock().tryLock()) {
            try {
                if (!given()) {
                    work.run();
                }
            } finally {
                crawls.readLock().unlock();
            }
        }
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
