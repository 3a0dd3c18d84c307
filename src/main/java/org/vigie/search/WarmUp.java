package org.vigie.search;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.index.Filter;
import org.vigie.index.Hits.Hit;
import org.vigie.index.Query.Sort;
import org.vigie.index.SearchOverdue;

/**
 * Searches a little after a start, for words of the newest videos, so that it isn't the first visitor who waits for classes
 * to be loaded, code to be compiled and files to be read.
 */
@Singleton
public class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    /** Then whoever comes is served by what is warm by then. */
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private static final int SEARCHES = 40;
    private static final int WORDS = 2;
    private static final int PAGE = 20;

    private final Search search;
    private final CountDownLatch done = new CountDownLatch(1);

    @Inject
    WarmUp(Search search) {
        this.search = search;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("warm-up").start(this::run);
    }

    /** Whether it has ended, however it went. */
    boolean isDone() {
        return done.getCount() == 0;
    }

    /** Waits for its end, some seconds at most. */
    public void await() throws InterruptedException {
        done.await();
    }

    void run() {
        long end = System.nanoTime() + AT_MOST.toNanos();
        try {
            for (Hit hit : search.search(request("", SEARCHES)).page()) {
                if (System.nanoTime() > end) {
                    return;
                }
                if (hit.item() instanceof Video video) {
                    search.search(request(beginning(video.text().name()), PAGE));
                }
            }
        } catch (SearchOverdue slow) {
            LOG.debug("The machine is too busy to warm up");
        } finally {
            done.countDown();
        }
    }

    private static SearchRequest request(String text, int count) {
        return SearchRequest.of(ItemKind.VIDEO, text, Filter.NONE, Sort.MATCH, 0, count);
    }

    private static String beginning(String name) {
        String[] words = name.strip().split("\\s+", WORDS + 1);
        return words.length <= WORDS ? name : words[0] + " " + words[1];
    }
}
