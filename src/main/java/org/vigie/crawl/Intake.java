package org.vigie.crawl;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

/**
 * Bounds what all crawls together have in hand, from asking for it until it is written. Hosts that only wait cost nothing, so
 * any number may; but the rows of their answers lie in memory, and taking them in needs the processor. What is most
 * perishable goes first, then the longest list, since a run over all hosts lasts as long as its longest list.
 */
@Singleton
final class Intake {

    /**
     * Rows of lists, of a few kilobytes each: 48 whole pages. Far more than two processors take in at a time, but most of them
     * are still being waited for: a page takes PeerTube up to a second.
     */
    private static final int ROWS = 4_800;

    /** Of these for single items, which would otherwise keep lists waiting behind a hundred thousand of them. */
    private static final int FOR_SINGLE_ITEMS = 800;

    private final Queue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparing((Waiting waiting) -> waiting.wish.urgency())
                    .thenComparing(waiting -> -waiting.wish.left())
                    .thenComparing(waiting -> waiting.number));

    private int rows;
    private int ofSingleItems;
    private long number;

    /** What is wanted for, most urgent first. */
    enum Urgency {
        NEWEST,
        LIST,
        SINGLE_ITEM
    }

    /**
     * @param rows of the answer, as far as memory goes
     * @param left rows of the list that are still to come, this answer included
     */
    record Wish(Urgency urgency, int rows, int left) {

        /** Small enough not to be counted. */
        static final Wish NOTHING = new Wish(Urgency.NEWEST, 0, 0);

        /** Details with a whole description, and a channel and an account with all they say of themselves. */
        static final Wish SINGLE_ITEM = new Wish(Urgency.SINGLE_ITEM, 25, 0);
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

    /** Waits until there is room. What is granted has to be given back; also when the engine stops, so that nobody waits long. */
    void take(Wish wish) throws InterruptedException {
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

    synchronized void giveBack(Wish wish) {
        rows -= wish.rows();
        ofSingleItems -= wish.urgency() == Urgency.SINGLE_ITEM ? wish.rows() : 0;
        grant();
    }

    /** In their order: who comes first isn't overtaken by whoever needs less. */
    private void grant() {
        while (!queue.isEmpty() && fits(queue.peek().wish)) {
            Waiting next = queue.remove();
            rows += next.wish.rows();
            ofSingleItems += next.wish.urgency() == Urgency.SINGLE_ITEM ? next.wish.rows() : 0;
            next.granted.countDown();
        }
    }

    private boolean fits(Wish wish) {
        boolean single = wish.urgency() == Urgency.SINGLE_ITEM;
        return rows == 0 || (rows + wish.rows() <= ROWS
                && (!single || ofSingleItems + wish.rows() <= FOR_SINGLE_ITEMS));
    }
}
