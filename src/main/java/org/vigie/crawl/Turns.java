package org.vigie.crawl;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.vigie.crawl.Intake.Urgency;
import org.vigie.crawl.Intake.Wish;

/** So many at a time, the most urgent first. */
final class Turns {

    private final int all;
    private final int forSingleItems;
    private final int forSingleItemsBesideOthers;
    private final Queue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparing((Waiting waiting) -> waiting.wish.urgency())
                    .thenComparing(waiting -> -waiting.wish.left())
                    .thenComparing(waiting -> -waiting.wish.asked())
                    .thenComparing(waiting -> waiting.number));

    private int taken;
    private int ofSingleItems;
    private long number;

    /** @param forSingleItemsBesideOthers at most, while anything else has a turn */
    Turns(int all, int forSingleItems, int forSingleItemsBesideOthers) {
        this.all = all;
        this.forSingleItems = forSingleItems;
        this.forSingleItemsBesideOthers = forSingleItemsBesideOthers;
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

    /** Waits for a turn, which is to be given back. */
    void take(Wish wish) throws InterruptedException {
        Waiting waiting = queued(wish);
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

    void takeUninterruptibly(Wish wish) {
        Waiting waiting = queued(wish);
        boolean interrupted = false;
        while (true) {
            try {
                waiting.granted.await();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void giveBack(Wish wish) {
        taken--;
        ofSingleItems -= wish.urgency() == Urgency.SINGLE_ITEM ? 1 : 0;
        grant();
    }

    private synchronized Waiting queued(Wish wish) {
        Waiting waiting = new Waiting(wish, number++);
        queue.add(waiting);
        grant();
        return waiting;
    }

    private void grant() {
        while (!queue.isEmpty() && isTurnOf(queue.peek().wish)) {
            Waiting next = queue.remove();
            taken++;
            ofSingleItems += next.wish.urgency() == Urgency.SINGLE_ITEM ? 1 : 0;
            next.granted.countDown();
        }
    }

    /** Behind a single item only single items wait. */
    private boolean isTurnOf(Wish wish) {
        int mostSingleItems = taken > ofSingleItems ? forSingleItemsBesideOthers : forSingleItems;
        return taken < all && (wish.urgency() != Urgency.SINGLE_ITEM || ofSingleItems < mostSingleItems);
    }
}
