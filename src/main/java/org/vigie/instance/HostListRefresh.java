package org.vigie.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.vigie.catalog.Host;

/**
 * Reads one list anew and takes in what it has. Lists that are read at the same time, as all are at the first start, tell of new
 * hosts together, at the end of the last: one has more hosts, another tells how large they are.
 */
@ApplicationScoped
class HostListRefresh {

    private static final Logger LOG = Logger.getLogger(HostListRefresh.class);

    private final HostListFetcher fetcher;
    private final FollowedLists lists;
    private final Event<HostsKnown> events;
    private final Lock lock = new ReentrantLock();
    private final Set<Host> untold = new HashSet<>();
    private int beingRead;

    HostListRefresh(HostListFetcher fetcher, FollowedLists lists, Event<HostsKnown> events) {
        this.fetcher = fetcher;
        this.lists = lists;
        this.events = events;
    }

    /** Whether it could be read. Not in a transaction, as a list may take minutes to answer. */
    boolean refresh(URI url) {
        begin();
        try {
            return take(url, fetcher.fetch(url));
        } finally {
            Set<Host> added = end();
            if (!added.isEmpty()) {
                events.fire(new HostsKnown(added));
            }
        }
    }

    private boolean take(URI url, HostListAnswer answer) {
        return switch (answer) {
            case HostListAnswer.Read read -> {
                Set<Host> added = read(url, read);
                LOG.infof(
                        "Host list %s: %d hosts, %d of them new, %d rows without a host",
                        url, read.hosts().size(), added.size(), read.skipped());
                yield true;
            }
            case HostListAnswer.Failed failed -> {
                lists.failed(url, failed.why());
                LOG.warnf("Host list %s: %s", url, failed.why());
                yield false;
            }
        };
    }

    /** One after the other: what two lists name would be added twice. */
    private Set<Host> read(URI url, HostListAnswer.Read read) {
        lock.lock();
        try {
            Set<Host> added = lists.read(url, read);
            untold.addAll(added);
            return added;
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        lock.lock();
        try {
            beingRead++;
        } finally {
            lock.unlock();
        }
    }

    /** Those to tell of now: none as long as another list is being read. */
    private Set<Host> end() {
        lock.lock();
        try {
            beingRead--;
            Set<Host> all = beingRead == 0 ? Set.copyOf(untold) : Set.of();
            untold.removeAll(all);
            return all;
        } finally {
            lock.unlock();
        }
    }
}
