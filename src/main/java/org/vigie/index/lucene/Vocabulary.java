package org.vigie.index.lucene;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.util.IOConsumer;
import org.jboss.logging.Logger;

/**
 * Lends the dictionary of the index as it lately was, and has it rebuilt in the background where enough has changed: a small
 * one at once, so that what was just crawled is suggested; a large one now and then, as a few new videos hardly change it. Listens to the refreshes of the searchers, as a build sees what they see.
 */
final class Vocabulary implements ReferenceManager.RefreshListener {

    /** A build of so many words takes a tenth of a second or so. */
    private static final int SMALL = 100_000;

    private static final Duration SMALL_REST = Duration.ofSeconds(2);
    private static final Duration LARGE_REST = Duration.ofMinutes(10);
    private static final int LARGE_CHANGE = 100;

    private static final Logger LOG = Logger.getLogger(Vocabulary.class);

    private final Lender readers;
    private final String field;
    private final Clock clock;
    private final Executor background;

    private final AtomicBoolean building = new AtomicBoolean();
    private final AtomicLong changes = new AtomicLong();
    private volatile long beforeRefresh;
    private volatile long visible;
    private volatile State state;

    /** Lends a reader of the index as it is now, and takes it back. */
    @FunctionalInterface
    interface Lender {

        void lend(IOConsumer<IndexReader> use) throws IOException;
    }

    /** @param changes of all ever, how many it knows of */
    private record State(WordDictionary words, int documents, long changes, Instant built) {}

    /** @param background runs one build at a time */
    Vocabulary(Lender readers, String field, Clock clock, Executor background) {
        this.readers = readers;
        this.field = field;
        this.clock = clock;
        this.background = background;
        this.state = new State(new WordDictionary.Builder().build(), 0, -1, Instant.EPOCH);
    }

    /** Never waits; empty until the first build. */
    WordDictionary words() {
        return state.words();
    }

    /** So many documents were put or removed just now. */
    void changed(int documents) {
        changes.addAndGet(documents);
    }

    @Override
    public void beforeRefresh() {
        beforeRefresh = changes.get();
    }

    /** Builds where it is time, whether or not this refresh saw a change: an earlier one's may have had to wait. */
    @Override
    public void afterRefresh(boolean refreshed) {
        visible = beforeRefresh;
        if (isDue() && building.compareAndSet(false, true)) {
            try {
                background.execute(this::build);
            } catch (RejectedExecutionException closing) {
                building.set(false);
            }
        }
    }

    private boolean isDue() {
        State now = state;
        long fresh = visible - now.changes();
        boolean small = now.words().size() < SMALL;
        Duration age = Duration.between(now.built(), clock.instant());
        boolean rested = age.isNegative() || age.compareTo(small ? SMALL_REST : LARGE_REST) >= 0;
        return fresh > 0 && rested && (small || fresh * LARGE_CHANGE >= now.documents());
    }

    private void build() {
        State old = state;
        long seen = visible;
        Instant began = clock.instant();
        try {
            readers.lend(reader -> state = new State(WordDictionary.of(reader, field), reader.numDocs(), seen, began));
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The dictionary of words could not be rebuilt; the one before stays in use.", failed);
            state = new State(old.words(), old.documents(), old.changes(), began);
        } finally {
            building.set(false);
        }
    }
}
