package org.vigie.crawl;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;

/**
 * Behind it nothing is visited or scheduled. It is opened once, some moments after a start: what people wait for comes first,
 * and a schedule that is mended a second later is as good.
 */
@Singleton
public class CrawlGate {

    private final Event<Opened> opening;
    private final StopSignal stop;
    private final CountDownLatch open = new CountDownLatch(1);

    /** What crawls with the engine begins now, in the order of priorities. */
    record Opened() {}

    @Inject
    CrawlGate(Event<Opened> opening, StopSignal stop) {
        this.opening = opening;
        this.stop = stop;
    }

    /** Returns when all is scheduled; does nothing while the engine stops. */
    public void open() {
        stop.unlessGiven(() -> opening.fire(new Opened()));
        open.countDown();
    }

    /** Waits until it is open. */
    void await() throws InterruptedException {
        open.await();
    }
}
