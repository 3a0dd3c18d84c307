package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.ItemKind;
import org.vigie.crawl.CrawlRuns.Cursor;

class DurableCursorTest {

    private final AtomicLong durable = new AtomicLong(4);
    private final DurableCursor cursor = new DurableCursor(durable::get);

    @Test
    void nothingReachedIsNothingToAdvanceTo() {
        assertThat(cursor.advance()).isEmpty();
    }

    @Test
    void aCursorWaitsUntilWhatIsBeforeItIsDurable() {
        cursor.reached(at(100), 5);

        assertThat(cursor.advance()).isEmpty();
        durable.set(5);
        assertThat(cursor.advance()).contains(at(100));
    }

    @Test
    void theFurthestDurableOneCountsAndOnlyOnce() {
        cursor.reached(at(100), 5);
        cursor.reached(at(200), 5);
        cursor.reached(at(300), 6);
        durable.set(5);

        assertThat(cursor.advance()).contains(at(200));
        assertThat(cursor.advance()).isEmpty();
        durable.set(9);
        assertThat(cursor.advance()).contains(at(300));
    }

    @Test
    void aPageThatNeededNoWriteWaitsForThePagesBeforeIt() {
        cursor.reached(at(100), 5);
        cursor.reached(at(200), 0);

        assertThat(cursor.advance()).isEmpty();
        durable.set(5);
        assertThat(cursor.advance()).contains(at(200));
    }

    @Test
    void aPageThatNeededNoWriteIsDurableAtOnceIfNothingIsBeforeIt() {
        cursor.reached(at(100), 0);

        assertThat(cursor.advance()).contains(at(100));
    }

    private static Cursor at(int start) {
        return new Cursor(ItemKind.VIDEO, start);
    }
}
