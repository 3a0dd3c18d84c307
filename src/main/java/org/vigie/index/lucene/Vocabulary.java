package org.vigie.index.lucene;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.IOConsumer;
import org.jboss.logging.Logger;

/**
 * Lends the dictionary of the index as it lately was, and has it rebuilt in the background where enough has changed: a small
 * one at once, so that what was just crawled is suggested; a large one now and then, as a few new videos hardly change it.
 */
final class Vocabulary {

    /** A build of so many words takes a tenth of a second or so. */
    private static final int SMALL = 100_000;

    private static final Duration LEAST_REST = Duration.ofSeconds(2);
    private static final Duration MOST_REST = Duration.ofMinutes(10);

    /** A build is followed by so many times its length without one, so that builds take two percent of a core. */
    private static final int REST = 50;

    private static final int LARGE_CHANGE = 100;

    private static final Logger LOG = Logger.getLogger(Vocabulary.class);

    private final Lender readers;
    private final String field;
    private final Clock clock;
    private final Executor background;

    private final AtomicBoolean building = new AtomicBoolean();
    private final AtomicLong changed = new AtomicLong();
    private volatile State state;

    /** Lends a reader of the index as it is now, and takes it back. */
    @FunctionalInterface
    interface Lender {

        void lend(IOConsumer<IndexReader> use) throws IOException;
    }

    private record State(WordDictionary words, int documents, Instant next) {}

    /** @param background runs one build at a time */
    Vocabulary(Lender readers, String field, Clock clock, Executor background) {
        this.readers = readers;
        this.field = field;
        this.clock = clock;
        this.background = background;
        this.changed.set(1);
        this.state = new State(new WordDictionary.Builder().build(), 0, Instant.MIN);
    }

    /** Never waits; empty until the first build. */
    WordDictionary words() {
        return state.words();
    }

    /** So many documents were put or removed. */
    void changed(int documents) {
        changed.addAndGet(documents);
    }

    /** To be called after each refresh of the searchers: what changed before is seen by a build from now on. */
    void refreshed() {
        if (isDue() && building.compareAndSet(false, true)) {
            try {
                background.execute(this::build);
            } catch (RuntimeException stopped) {
                building.set(false);
                LOG.debug("No new dictionary: the index is closing.", stopped);
            }
        }
    }

    private boolean isDue() {
        State now = state;
        long changes = changed.get();
        if (changes == 0) {
            return false;
        }
        boolean small = now.words().size() < SMALL;
        boolean enough = small || changes >= now.documents() / LARGE_CHANGE;
        return enough && !clock.instant().isBefore(now.next());
    }

    /** Builds one of what is searchable now, unless it would be the same, and waits for it. */
    void settle() {
        while (!building.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
        if (changed.get() > 0) {
            build();
        } else {
            building.set(false);
        }
    }

    private Instant next(Instant began) {
        Duration rest = Duration.between(began, clock.instant()).multipliedBy(REST);
        Duration least = rest.compareTo(LEAST_REST) < 0 ? LEAST_REST : rest;
        return clock.instant().plus(least.compareTo(MOST_REST) > 0 ? MOST_REST : least);
    }

    private void build() {
        long changes = changed.get();
        Instant began = clock.instant();
        State old = state;
        try {
            readers.lend(reader -> {
                WordDictionary words = WordDictionary.of(reader, field);
                state = new State(words, reader.numDocs(), next(began));
            });
            changed.addAndGet(-changes);
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The dictionary of words could not be rebuilt; the one before stays in use.", failed);
            state = new State(old.words(), old.documents(), next(began));
        } finally {
            building.set(false);
        }
    }
}
