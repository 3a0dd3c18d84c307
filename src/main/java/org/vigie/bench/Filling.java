package org.vigie.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vigie.catalog.Item;
import org.vigie.index.SearchIndex;

/** Puts items into an index as fast as it takes them, and tells how it goes. */
final class Filling {

    private static final int BATCH = 500;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final SearchIndex index;
    private final PrintStream progress;
    private final long start = System.nanoTime();
    private long told = start;
    private long count;

    Filling(SearchIndex index, PrintStream progress) {
        this.index = index;
        this.progress = progress;
    }

    void put(Stream<? extends Item> items) {
        List<Item> batch = new ArrayList<>(BATCH);
        for (Iterator<? extends Item> each = items.iterator(); each.hasNext(); ) {
            batch.add(each.next());
            if (batch.size() == BATCH || !each.hasNext()) {
                index.put(batch);
                count += batch.size();
                batch.clear();
                tellSometimes();
            }
        }
    }

    /** Makes all of it durable and searchable. */
    void finish() {
        index.commit();
        index.settle();
        tell("filled");
    }

    private void tellSometimes() {
        if (System.nanoTime() - told > BETWEEN_LINES.toNanos()) {
            told = System.nanoTime();
            tell("filling");
        }
    }

    private void tell(String what) {
        double seconds = (System.nanoTime() - start) / 1e9;
        progress.printf(
                Locale.ROOT, "%s: %,d items in %.0f s, %,.0f a second%n", what, count, seconds, count / seconds);
    }
}
