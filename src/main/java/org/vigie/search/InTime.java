package org.vigie.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.index.SearchOverdue;

/**
 * Has an answer or says that there is none, within a time that who asked still waits for: PeerTube gives up after 7 s. The
 * index has a deadline of its own, but that only holds while it gets to look at the clock; a disk that hangs, or more
 * searches at once than the machine can bear, it doesn't help against.
 */
@Singleton
class InTime {

    private final Duration within;
    private final Semaphore turns;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

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
    }

    /**
     * The answer runs on a thread of its own, which is left to itself when it takes too long: interrupting it would close
     * files of the index.
     *
     * @throws SearchOverdue if there was no turn or no answer in time
     */
    <T> T answer(Supplier<T> asked) {
        long deadline = System.nanoTime() + within.toNanos();
        try {
            if (!turns.tryAcquire(within.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new SearchOverdue();
            }
            CompletableFuture<T> answer = CompletableFuture.supplyAsync(asked, threads);
            answer.whenComplete((value, failure) -> turns.release());
            return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new SearchOverdue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SearchOverdue();
        } catch (ExecutionException failed) {
            throw unwrapped(failed.getCause());
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
