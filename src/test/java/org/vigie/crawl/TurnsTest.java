package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vigie.crawl.Intake.Urgency;
import org.vigie.crawl.Intake.Wish;

class TurnsTest {

    private final Turns turns = new Turns(1, 1, 1, 10_000);
    private final BlockingQueue<Object> came = new LinkedBlockingQueue<>();

    @Test
    void theMostUrgentIsNextThenTheLongestList() throws InterruptedException {
        turns.take(Wish.NEWEST);
        List<Wish> wishes = List.of(
                Wish.SINGLE_ITEM,
                new Wish(Urgency.LIST, 300),
                Wish.UNKNOWN_LIST,
                Wish.UNKNOWN_LIST.after(2),
                new Wish(Urgency.LIST, 9_000),
                Wish.NEWEST);
        List<Thread> threads = new ArrayList<>();
        for (Wish wish : wishes) {
            threads.add(waiting(wish));
        }

        turns.giveBack(Wish.NEWEST);

        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(came).containsExactlyElementsOf(wishes.reversed());
    }

    @Test
    void oneWithAListLongerThanAllOthersWaitsForNobody() throws InterruptedException {
        Wish first = new Wish(Urgency.LIST, 20_000);
        turns.take(new Wish(Urgency.LIST, 15_000));

        turns.take(first);
        Thread longer = waiting(new Wish(Urgency.LIST, 30_000));
        assertThat(came).isEmpty();
        turns.giveBack(first);

        longer.join();
        assertThat(came).containsExactly(new Wish(Urgency.LIST, 30_000));
    }

    @Test
    void whoCantBeInterruptedWaitsOnAndIsToldAfterwards() throws InterruptedException {
        turns.take(Wish.NEWEST);
        Thread thread = Thread.ofVirtual().start(() -> {
            turns.takeUninterruptibly(Wish.NEWEST);
            came.add(Thread.currentThread().isInterrupted());
        });
        thread.interrupt();
        assertThat(came).isEmpty();

        turns.giveBack(Wish.NEWEST);

        assertThat(came.poll(10, TimeUnit.SECONDS)).isEqualTo(true);
    }

    private Thread waiting(Wish wish) {
        Thread thread = Thread.ofVirtual().start(() -> {
            turns.takeUninterruptibly(wish);
            came.add(wish);
            turns.giveBack(wish);
        });
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
