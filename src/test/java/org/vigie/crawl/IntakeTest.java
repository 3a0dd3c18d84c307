package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vigie.crawl.Intake.Place;
import org.vigie.crawl.Intake.Urgency;
import org.vigie.crawl.Intake.Wish;

class IntakeTest {

    private static final int MORE_THAN_PLACES = 200;

    private final Intake intake = new Intake();

    @Test
    void whatIsMostUrgentGoesFirstThenTheLongestList() throws InterruptedException {
        List<Place> all = takeAll();
        BlockingQueue<String> order = new LinkedBlockingQueue<>();
        List<Thread> threads = new ArrayList<>();
        threads.add(waiting(Wish.SINGLE_ITEM, "item", order));
        threads.add(waiting(new Wish(Urgency.LIST, 300), "short list", order));
        threads.add(waiting(Wish.UNKNOWN_LIST, "unknown list", order));
        threads.add(waiting(new Wish(Urgency.LIST, 9_000), "long list", order));
        threads.add(waiting(Wish.NEWEST, "newest", order));
        for (Thread thread : threads) {
            awaitParked(thread);
        }

        List<String> came = new ArrayList<>();
        for (int i = 0; i < threads.size(); i++) {
            all.removeLast().leave();
            came.add(order.poll(10, TimeUnit.SECONDS));
        }

        assertThat(came).containsExactly("newest", "long list", "unknown list", "short list", "item");
    }

    @Test
    void singleItemsLeavePlacesForLists() throws InterruptedException {
        BlockingQueue<String> order = new LinkedBlockingQueue<>();
        for (int i = 0; i < MORE_THAN_PLACES; i++) {
            Thread.ofVirtual().start(() -> intake.place().enter(Wish.SINGLE_ITEM));
        }

        waiting(new Wish(Urgency.LIST, 1), "list", order);

        assertThat(order.poll(10, TimeUnit.SECONDS)).isEqualTo("list");
    }

    @Test
    void whileAListIsInHandOneSingleItemIs() throws InterruptedException {
        BlockingQueue<String> order = new LinkedBlockingQueue<>();
        Place list = intake.place();
        list.enter(new Wish(Urgency.LIST, 1));
        List<Thread> items = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            items.add(waiting(Wish.SINGLE_ITEM, "item", order));
        }
        assertThat(order.poll(10, TimeUnit.SECONDS)).isEqualTo("item");
        for (Thread item : items) {
            awaitParkedOrEnded(item);
        }
        assertThat(order).isEmpty();

        list.leave();

        assertThat(order.poll(10, TimeUnit.SECONDS)).isEqualTo("item");
    }

    /** A host that wants a rest is answered for without being asked, and so without a place. */
    @Test
    void whoHasNoPlaceMayStillTakeInWhatItWasTold() {
        assertThat(intake.place().<String>takingIn(Wish.SINGLE_ITEM, () -> "taken"))
                .isEqualTo("taken");
    }

    @Test
    void asManyAnswersAreTakenInAtATimeAsThereAreProcessors() throws InterruptedException {
        int most = Runtime.getRuntime().availableProcessors();
        BlockingQueue<String> begun = new LinkedBlockingQueue<>();
        CountDownLatch busy = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i <= most; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                Place place = intake.place();
                place.enter(new Wish(Urgency.LIST, 1));
                place.takingIn(new Wish(Urgency.LIST, 1), () -> begun.add("page") && await(busy));
            }));
        }
        for (Thread thread : threads) {
            awaitParked(thread);
        }

        assertThat(begun).hasSize(most);

        busy.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(begun).hasSize(most + 1);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Test
    void aPlaceThatWasLeftTwiceIsFreeOnce() {
        Place place = intake.place();
        place.enter(Wish.NEWEST);
        place.leave();
        place.close();

        takeAll();

        Thread more = Thread.ofVirtual().start(() -> intake.place().enter(Wish.NEWEST));
        awaitParked(more);
    }

    @Test
    void whoIsInterruptedHasNoPlace() throws InterruptedException {
        List<Place> all = takeAll();
        BlockingQueue<Boolean> entered = new LinkedBlockingQueue<>();
        Thread thread =
                Thread.ofVirtual().start(() -> entered.add(intake.place().enter(Wish.NEWEST)));
        awaitParked(thread);

        thread.interrupt();

        assertThat(entered.poll(10, TimeUnit.SECONDS)).isFalse();
        all.getLast().leave();
        Place next = intake.place();
        assertThat(next.enter(Wish.NEWEST)).isTrue();
    }

    /** All places there are, by lists that are longer than any other. */
    private List<Place> takeAll() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < Intake.PLACES; i++) {
            Place place = intake.place();
            place.enter(new Wish(Urgency.LIST, 100_000));
            places.add(place);
        }
        return places;
    }

    private Thread waiting(Wish wish, String name, BlockingQueue<String> order) {
        return Thread.ofVirtual().start(() -> {
            intake.place().enter(wish);
            order.add(name);
        });
    }

    private static void awaitParkedOrEnded(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
    }

    private static void awaitParked(Thread thread) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!isParked(thread) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(isParked(thread)).isTrue();
    }

    private static boolean isParked(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }
}
