package org.vigie.crawl;

import jakarta.inject.Singleton;
import java.util.function.Supplier;

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
    static final int PLACES = 16;

    /** Of these for single items, so that no list has to wait behind them: there can be a hundred thousand. */
    private static final int FOR_SINGLE_ITEMS = 8;

    /** While anything else is in hand: what a page has can't be found before, a single item only gets better. */
    private static final int FOR_SINGLE_ITEMS_BESIDE_OTHERS = 1;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private static final int HALF = Math.max(1, PROCESSORS / 2);

    private final Turns places =
            new Turns(PLACES, FOR_SINGLE_ITEMS, FOR_SINGLE_ITEMS_BESIDE_OTHERS, Wish.UNKNOWN_LIST.left());

    /**
     * Answers that are taken in at a time: as many as there are processors, half of them of single items. Virtual threads give way
     * to one another only when they wait; with a page in the hands of each visit, a search would come to its turn after all of them.
     */
    private final Turns hands = new Turns(PROCESSORS, HALF, HALF, Integer.MAX_VALUE);

    /** What is asked for, most urgent first. */
    enum Urgency {
        NEWEST,
        LIST,
        SINGLE_ITEM
    }

    /**
     * @param left rows of the list that are still to come, the answer included
     * @param asked questions of this visit so far: of lists nothing is known about, those that were begun are ended first, so that
     *     the longest one is soon known
     */
    record Wish(Urgency urgency, int left, int asked) {

        Wish(Urgency urgency, int left) {
            this(urgency, left, 0);
        }

        Wish after(int questions) {
            return urgency == Urgency.LIST ? new Wish(urgency, left, questions) : this;
        }

        static final Wish NEWEST = new Wish(Urgency.NEWEST, 0);

        /**
         * Before it is known how long the list is: before all that are short, since it may be the longest of all, but behind those
         * that are known to be long, which are few and need all the time there is.
         */
        static final Wish UNKNOWN_LIST = new Wish(Urgency.LIST, 1_000);

        static final Wish SINGLE_ITEM = new Wish(Urgency.SINGLE_ITEM, 0);
    }

    /** What one visit has: nobody, at first. */
    static class Place implements AutoCloseable {

        /** Of visits that need none: of those that are made one after the other, there is only one. */
        static final Place NONE = new Place(null) {
            @Override
            boolean enter(Wish wish) {
                return true;
            }

            @Override
            <T> T takingIn(Wish wish, Supplier<T> answer) {
                return answer.get();
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
                intake.places.take(wish);
                held = wish;
                return true;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** Has an answer written when it is its turn, in the order in which answers are asked for. */
        <T> T takingIn(Wish wish, Supplier<T> answer) {
            intake.hands.takeUninterruptibly(wish);
            try {
                return answer.get();
            } finally {
                intake.hands.giveBack(wish);
            }
        }

        void leave() {
            if (held != null) {
                intake.places.giveBack(held);
                held = null;
            }
        }

        @Override
        public void close() {
            leave();
        }
    }

    Place place() {
        return new Place(this);
    }
}
