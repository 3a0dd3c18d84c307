package org.vigie.index.lucene;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.search.ReferenceManager;

/**
 * Counts the refreshes that changed what is found. Lucene's own version numbers won't do: after a crash they come again, for
 * other content.
 */
final class Changes implements ReferenceManager.RefreshListener {

    private static final int RANDOM_BYTES = 6;

    private final String ofThisRun;
    private final AtomicLong refreshes = new AtomicLong();

    Changes() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        ofThisRun = HexFormat.of().formatHex(random);
    }

    @Override
    public void beforeRefresh() {
        // Only what came of it counts.
    }

    @Override
    public void afterRefresh(boolean refreshed) {
        if (refreshed) {
            refreshes.incrementAndGet();
        }
    }

    String state() {
        return ofThisRun + "." + refreshes.get();
    }
}
