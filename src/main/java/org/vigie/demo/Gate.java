package org.vigie.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds requests back until it is opened, so that a test can stop a crawl in its middle without sleeping. */
public final class Gate {

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    /** @return whether a request came to the gate within that time */
    public boolean awaitArrival(Duration limit) throws InterruptedException {
        return arrived.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets everything through that waits or comes later. */
    public void open() {
        open.countDown();
    }

    void pass() throws InterruptedException {
        arrived.countDown();
        open.await();
    }
}
