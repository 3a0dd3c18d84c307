package org.vigie;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.vigie.crawl.CrawlGate;
import org.vigie.search.WarmUp;

/** Lets crawling begin when searching is warm: it would take a third of what a start takes from who waits for an answer. */
@Singleton
class CrawlsAfterWarmUp {

    private static final Logger LOG = Logger.getLogger(CrawlsAfterWarmUp.class);
    private static final int FAILED = 1;

    private final WarmUp warmUp;
    private final CrawlGate crawls;

    @Inject
    CrawlsAfterWarmUp(WarmUp warmUp, CrawlGate crawls) {
        this.warmUp = warmUp;
        this.crawls = crawls;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("crawl-start").start(this::run);
    }

    /** An engine that can't crawl is ended, as one that can't start: somebody has to look. */
    private void run() {
        try {
            warmUp.await();
            crawls.open();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.error("Crawling can't begin", failed);
            Quarkus.asyncExit(FAILED);
        }
    }
}
