package org.vigie.media;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.vigie.catalog.Host;

/** Lets a few fetches run at a time, in all and per host; the rest wait in a bounded line or are turned away. */
final class Turns {

    private final Semaphore all;
    private final Semaphore line;
    private final int perHost;
    private final Duration patience;
    private final ConcurrentMap<Host, HostTurns> hosts = new ConcurrentHashMap<>();

    /** @param users requests that hold or await a turn, so that the last one out takes the entry away */
    private record HostTurns(Semaphore turns, int users) {}

    Turns(int parallel, int perHost, int waiting, Duration patience) {
        this.all = new Semaphore(parallel, true);
        this.line = new Semaphore(parallel + waiting);
        this.perHost = perHost;
        this.patience = patience;
    }

    /** What the task answers; empty if its turn didn't come. */
    <T> Optional<T> with(Host host, Supplier<T> task) {
        if (!line.tryAcquire()) {
            return Optional.empty();
        }
        Semaphore ofHost = enter(host);
        try {
            // The host first: who waits for a slow host must not hold one of the few turns for all.
            return within(ofHost, () -> within(all, () -> Optional.of(task.get())));
        } finally {
            leave(host);
            line.release();
        }
    }

    private <T> Optional<T> within(Semaphore semaphore, Supplier<Optional<T>> task) {
        try {
            if (!semaphore.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return task.get();
        } finally {
            semaphore.release();
        }
    }

    private Semaphore enter(Host host) {
        return hosts.compute(
                        host,
                        (name, known) -> known == null
                                ? new HostTurns(new Semaphore(perHost, true), 1)
                                : new HostTurns(known.turns(), known.users() + 1))
                .turns();
    }

    private void leave(Host host) {
        hosts.computeIfPresent(
                host, (name, known) -> known.users() == 1 ? null : new HostTurns(known.turns(), known.users() - 1));
    }
}
