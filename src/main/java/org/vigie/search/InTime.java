package org.vigie.search;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.index.SearchOverdue;

/**
 * Has an answer or says that there is none, within a time that who asked still waits for: PeerTube gives up after 7 s. The
 * index has a deadline of its own, but that only holds while it gets to look at the clock; a disk that hangs, or more
 * searches at once than the machine can bear, it doesn't help against.
 */
@Singleton
public final class InTime {

    /** One clock for all answers, which looks so often within the time, costs less than one for each. */
    private static final int LOOKS = 20;

    private final Duration within;
    private final Semaphore turns;
    private final Set<Promise<?>> open = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Boolean> answering = ThreadLocal.withInitial(() -> false);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("search-deadlines").daemon().factory());

    /**
     * @param within also for waiting until it is one's turn
     * @param atOnce more would only make each other slow; who was given up on goes on to count until it ends
     */
    @Inject
    InTime(
            @ConfigProperty(name = "vigie.search.answer-within", defaultValue = "5s") Duration within,
            @ConfigProperty(name = "vigie.search.at-once", defaultValue = "32") int atOnce) {
        this.within = within;
        this.turns = new Semaphore(atOnce, true);
        long pause = within.toNanos() / LOOKS;
        clock.scheduleWithFixedDelay(this::giveUp, pause, pause, TimeUnit.NANOSECONDS);
    }

    private static final class Promise<T> extends CompletableFuture<T> {

        private final long deadline;

        private Promise(long deadline) {
            this.deadline = deadline;
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    /**
     * Is answered in time, or with {@link SearchOverdue} if there was no turn or no answer. The answer runs on a thread of its
     * own, which is left to itself when it takes too long: interrupting it would close files of the index.
     */
    public <T> CompletableFuture<T> promise(Supplier<T> asked) {
        Promise<T> promise = new Promise<>(System.nanoTime() + within.toNanos());
        open.add(promise);
        Thread.startVirtualThread(() -> keep(promise, asked));
        return promise;
    }

    /**
     * For who waits; part of an answer that is promised already, is just made.
     *
     * @throws SearchOverdue if there was no turn or no answer in time
     */
    <T> T answer(Supplier<T> asked) {
        if (answering.get()) {
            return asked.get();
        }
        try {
            return promise(asked).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SearchOverdue();
        } catch (ExecutionException failed) {
            throw unwrapped(failed.getCause());
        }
    }

    private <T> void keep(Promise<T> promise, Supplier<T> asked) {
        try {
            if (turns.tryAcquire(within.toNanos(), TimeUnit.NANOSECONDS)) {
                inTurn(promise, asked);
            } else {
                promise.completeExceptionally(new SearchOverdue());
            }
        } catch (InterruptedException stopped) {
            promise.completeExceptionally(new SearchOverdue());
        } finally {
            open.remove(promise);
        }
    }

    private <T> void inTurn(Promise<T> promise, Supplier<T> asked) {
        answering.set(true);
        try {
            if (!promise.isDone()) {
                promise.complete(asked.get());
            }
        } catch (Throwable broken) {
            promise.completeExceptionally(broken);
        } finally {
            turns.release();
        }
    }

    private void giveUp() {
        long now = System.nanoTime();
        for (Promise<?> promise : open) {
            if (now - promise.deadline > 0) {
                promise.completeExceptionally(new SearchOverdue());
            }
        }
    }

    private static RuntimeException unwrapped(Throwable cause) {
        return switch (cause) {
            case Error error -> throw error;
            case RuntimeException exception -> exception;
            default -> new CompletionException(cause);
        };
    }
}
