package org.vigie.crawl;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

/**
 * Bounds what all visits together have in hand, from asking a question until its answer is written. Hosts that only wait cost
 * nothing, so any number may; but answers lie in memory, and taking them in needs the processor. What is most perishable goes
 * first, then the longest list, since a pass over all hosts lasts as long as its longest list.
 */
@Singleton
final class Intake {

    /**
     * Visits that don't wait for their pause. Pages have some hundred kilobytes; two processors can't take in more than two at a
     * time, but most are still being waited for: a page takes PeerTube up to a second. Many more, all answered at once, would
     * wait for us so long that it looked as if their hosts didn't answer in time.
     */
    static final int PLACES = 32;

    /** Of these for single items, so that no list has to wait behind them: there can be a hundred thousand. */
    private static final int FOR_SINGLE_ITEMS = 16;

    /** While anything else is in hand: what a page has can't be found before, a single item only gets better. */
    private static final int FOR_SINGLE_ITEMS_BESIDE_OTHERS = 4;

    private final Queue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparing((Waiting waiting) -> waiting.wish.urgency())
                    .thenComparing(waiting -> -waiting.wish.left())
                    .thenComparing(waiting -> waiting.number));

    private int taken;
    private int ofSingleItems;
    private long number;

    /** What is asked for, most urgent first. */
    enum Urgency {
        NEWEST,
        LIST,
        SINGLE_ITEM
    }

    /** @param left rows of the list that are still to come, the answer included */
    record Wish(Urgency urgency, int left) {

        static final Wish NEWEST = new Wish(Urgency.NEWEST, 0);

        /** Before it is known how long the list is: it may be the longest of all. */
        static final Wish UNKNOWN_LIST = new Wish(Urgency.LIST, Integer.MAX_VALUE);

        static final Wish SINGLE_ITEM = new Wish(Urgency.SINGLE_ITEM, 0);

        static Wish of(CrawlKind kind) {
            return switch (kind) {
                case NEWEST, LIVE -> NEWEST;
                case FULL -> UNKNOWN_LIST;
                case DETAILS -> SINGLE_ITEM;
            };
        }
    }

    /** What one visit has: nobody, at first. */
    static class Place implements AutoCloseable {

        /** Of visits that need none: of those that are made one after the other, there is only one. */
        static final Place NONE = new Place(null) {
            @Override
            boolean enter(Wish wish) {
                return true;
            }
        };

        private final Intake intake;
        private Wish held;

        private Place(Intake intake) {
            this.intake = intake;
        }

        /** Waits until it is its turn. False if the thread was interrupted, and has no place. */
        boolean enter(Wish wish) {
            leave();
            try {
                intake.take(wish);
                held = wish;
                return true;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        void leave() {
            if (held != null) {
                intake.giveBack(held);
                held = null;
            }
        }

        @Override
        public void close() {
            leave();
        }
    }

    private static final class Waiting {
        private final Wish wish;
        private final long number;
        private final CountDownLatch granted = new CountDownLatch(1);

        private Waiting(Wish wish, long number) {
            this.wish = wish;
            this.number = number;
        }
    }

    Place place() {
        return new Place(this);
    }

    private void take(Wish wish) throws InterruptedException {
        Waiting waiting;
        synchronized (this) {
            waiting = new Waiting(wish, number++);
            queue.add(waiting);
            grant();
        }
        try {
            waiting.granted.await();
        } catch (InterruptedException stopped) {
            synchronized (this) {
                if (!queue.remove(waiting)) {
                    giveBack(wish);
                }
            }
            throw stopped;
        }
    }

    private synchronized void giveBack(Wish wish) {
        taken--;
        ofSingleItems -= wish.urgency() == Urgency.SINGLE_ITEM ? 1 : 0;
        grant();
    }

    private void grant() {
        while (!queue.isEmpty() && isPlaceFor(queue.peek().wish)) {
            Waiting next = queue.remove();
            taken++;
            ofSingleItems += next.wish.urgency() == Urgency.SINGLE_ITEM ? 1 : 0;
            next.granted.countDown();
        }
    }

    /** Behind a single item only single items wait. */
    private boolean isPlaceFor(Wish wish) {
        int forSingleItems = taken > ofSingleItems ? FOR_SINGLE_ITEMS_BESIDE_OTHERS : FOR_SINGLE_ITEMS;
        return taken < PLACES && (wish.urgency() != Urgency.SINGLE_ITEM || ofSingleItems < forSingleItems);
    }
}
