package org.vigie.crawl;

import java.util.concurrent.Semaphore;
import org.quartz.spi.ThreadPool;

/**
 * Quartz' threads: virtual ones, since a crawl mostly waits, and no more at once than there are places. Quartz takes no trigger
 * from its store before a place is free, so nothing queues up here.
 */
public final class VirtualThreads implements ThreadPool {

    private final Semaphore places = new Semaphore(0);
    private int threadCount = 8;

    /** Set by Quartz, from {@code hosts-in-parallel}. */
    public void setThreadCount(int newThreadCount) {
        threadCount = newThreadCount;
    }

    /** Set by Quartz; virtual threads have no priority. */
    public void setThreadPriority(int ignored) {
        // Nothing to do.
    }

    @Override
    public void initialize() {
        places.release(threadCount);
    }

    @Override
    public boolean runInThread(Runnable job) {
        if (!places.tryAcquire()) {
            return false;
        }
        Thread.ofVirtual().name("crawl").start(() -> {
            try {
                job.run();
            } finally {
                places.release();
            }
        });
        return true;
    }

    /** Waits for a place. */
    @Override
    public int blockForAvailableThreads() {
        try {
            places.acquire();
            places.release();
            return Math.max(1, places.availablePermits());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void shutdown(boolean waitForJobsToComplete) {
        int free = places.drainPermits();
        if (waitForJobsToComplete) {
            places.acquireUninterruptibly(threadCount - free);
        }
    }

    @Override
    public int getPoolSize() {
        return threadCount;
    }

    @Override
    public void setInstanceId(String ignored) {
        // Only told in names.
    }

    @Override
    public void setInstanceName(String ignored) {
        // Only told in names.
    }
}
