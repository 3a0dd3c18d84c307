package org.vigie.crawl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.vigie.crawl.Intake.Urgency;
import org.vigie.crawl.Intake.Wish;

/** So many at a time, the most urgent first; and, if so wished, one more whose list is longer than those of all that have a turn. */
final class Turns {

    private static final Comparator<Wish> MOST_URGENT_FIRST = Comparator.comparing(Wish::urgency)
            .thenComparing(wish -> -wish.left())
            .thenComparing(wish -> -wish.asked());

    private final int all;
    private final int forSingleItems;
    private final int forSingleItemsBesideOthers;
    private final int oneMoreFrom;
    private final Queue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparing((Waiting waiting) -> waiting.wish, MOST_URGENT_FIRST)
                    .thenComparing(waiting -> waiting.number));

    private final List<Wish> taken = new ArrayList<>();
    private long number;

    /**
     * @param forSingleItemsBesideOthers at most, while anything else has a turn
     * @param oneMoreFrom a list of more rows than this may be the one more
     */
    Turns(int all, int forSingleItems, int forSingleItemsBesideOthers, int oneMoreFrom) {
        this.all = all;
        this.forSingleItems = forSingleItems;
        this.forSingleItemsBesideOthers = forSingleItemsBesideOthers;
        this.oneMoreFrom = oneMoreFrom;
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
        taken.remove(wish);
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
            taken.add(next.wish);
            next.granted.countDown();
        }
    }

    /** Behind a single item only single items wait. */
    private boolean isTurnOf(Wish wish) {
        if (taken.size() >= all) {
            return taken.size() == all && isLongerThanAll(wish);
        }
        return wish.urgency() != Urgency.SINGLE_ITEM || mayBeOneMore();
    }

    private boolean mayBeOneMore() {
        int ofSingleItems = (int) taken.stream()
                .filter(one -> one.urgency() == Urgency.SINGLE_ITEM)
                .count();
        return ofSingleItems < (taken.size() > ofSingleItems ? forSingleItemsBesideOthers : forSingleItems);
    }

    /** It needs all the time there is, and must wait for nobody who doesn't. */
    private boolean isLongerThanAll(Wish wish) {
        return wish.urgency() == Urgency.LIST
                && wish.left() > oneMoreFrom
                && taken.stream().noneMatch(one -> one.left() >= wish.left());
    }
}
