package org.vigie.crawl;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.vigie.catalog.Host;

/** Sees to it that crawls and checks by hand never ask one host at the same time. */
@Singleton
final class HostTurns {

    private final Map<Host, ReentrantLock> turns = new ConcurrentHashMap<>();

    /** Waits for a check that is being made, which takes seconds. */
    void crawl(Host host, Runnable work) {
        ReentrantLock turn = turn(host);
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    /** Does nothing and answers false if the host is being asked already. */
    boolean check(Host host, Runnable work) {
        ReentrantLock turn = turn(host);
        if (!turn.tryLock()) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            turn.unlock();
        }
    }

    private ReentrantLock turn(Host host) {
        return turns.computeIfAbsent(host, unused -> new ReentrantLock());
    }
}
