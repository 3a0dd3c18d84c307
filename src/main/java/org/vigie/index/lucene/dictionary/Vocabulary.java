package org.vigie.index.lucene.dictionary;

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
public final class Vocabulary implements ReferenceManager.RefreshListener {

    /** A build of so many words takes a tenth of a second or so. */
    private static final int SMALL = 100_000;

    private static final Duration LEAST_REST = Duration.ofSeconds(2);

    /** Whoever has just crawled something wants to find it. */
    private static final Duration MOST_REST_OF_SMALL = Duration.ofSeconds(5);

    private static final Duration MOST_REST = Duration.ofMinutes(10);

    /** Until one that a start found is built anew, where more is to be done first. */
    private static final Duration REST_OF_KEPT = Duration.ofMinutes(1);

    /** A build is followed by so many times its length without one, so that builds of large ones take two percent of a core. */
    private static final int REST = 50;

    private static final int LARGE_CHANGE = 100;

    private static final Logger LOG = Logger.getLogger(Vocabulary.class);

    private final Lender readers;
    private final DictionaryFile file;
    private final Clock clock;
    private final Executor background;

    private final AtomicBoolean building = new AtomicBoolean();
    private final AtomicLong changes = new AtomicLong();
    private volatile long beforeRefresh;
    private volatile long visible;
    private volatile State state;

    /** Lends a reader of the index as it is now, and takes it back. */
    @FunctionalInterface
    public interface Lender {

        void lend(IOConsumer<IndexReader> use) throws IOException;
    }

    /**
     * @param changes of all ever, how many it knows of
     * @param rest until the next one
     * @param number of this build
     */
    private record State(
            WordDictionary words, int documents, long changes, Instant built, Duration rest, long number) {}

    /** @param background runs one build at a time */
    public Vocabulary(Lender readers, DictionaryFile file, Clock clock, Executor background) {
        this.readers = readers;
        this.file = file;
        this.clock = clock;
        this.background = background;
        this.state = new State(WordDictionary.empty(), 0, -1, Instant.EPOCH, Duration.ZERO, 0);
    }

    /** Takes up the one that the last run left, if it did. To be called once, before any other. */
    public void open() throws IOException {
        file.deleteRemains();
        readers.lend(reader -> state =
                file.read(reader).map(kept -> kept(kept, reader.numDocs())).orElse(state));
    }

    private State kept(DictionaryFile.Kept kept, int documents) {
        Duration rest = kept.words().size() < SMALL ? MOST_REST_OF_SMALL : REST_OF_KEPT;
        return new State(kept.words(), documents, -kept.unseen(), clock.instant(), rest, 1);
    }

    /** Never waits; empty until the first build, where none was kept. */
    public WordDictionary words() {
        return state.words();
    }

    /** How many builds the dictionary is the last of. */
    public long built() {
        return state.number();
    }

    /** So many documents were put or removed just now. */
    public void changed(int documents) {
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
        boolean rested = age.isNegative() || age.compareTo(now.rest()) >= 0;
        return fresh > 0 && rested && (small || fresh * LARGE_CHANGE >= now.documents());
    }

    private Duration rest(Instant began, WordDictionary words) {
        Duration rest = Duration.between(began, clock.instant()).multipliedBy(REST);
        Duration enough = rest.compareTo(LEAST_REST) < 0 ? LEAST_REST : rest;
        Duration most = words.size() < SMALL ? MOST_REST_OF_SMALL : MOST_REST;
        return enough.compareTo(most) > 0 ? most : enough;
    }

    /** Waits for a dictionary of all that the last refresh saw. */
    public void settle() throws InterruptedException {
        while (!building.compareAndSet(false, true)) {
            Thread.sleep(1);
        }
        if (state.changes() < visible) {
            build();
        } else {
            building.set(false);
        }
    }

    private void build() {
        State old = state;
        long seen = visible;
        Instant began = clock.instant();
        try {
            readers.lend(reader -> {
                WordDictionary words = file.write(reader);
                state = new State(words, reader.numDocs(), seen, began, rest(began, words), old.number() + 1);
            });
        } catch (IOException | RuntimeException failed) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("The dictionary of words could not be rebuilt; the one before stays in use.", failed);
            }
            state = new State(old.words(), old.documents(), old.changes(), began, MOST_REST, old.number());
        } finally {
            building.set(false);
        }
    }
}
