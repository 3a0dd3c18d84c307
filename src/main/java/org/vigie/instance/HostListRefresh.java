package org.vigie.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.net.URI;
import java.util.Set;
import org.jboss.logging.Logger;
import org.vigie.catalog.Host;

/** Reads one list anew and takes in what it has. */
@ApplicationScoped
class HostListRefresh {

    private static final Logger LOG = Logger.getLogger(HostListRefresh.class);

    private final HostListFetcher fetcher;
    private final FollowedLists lists;
    private final Event<HostsKnown> events;

    HostListRefresh(HostListFetcher fetcher, FollowedLists lists, Event<HostsKnown> events) {
        this.fetcher = fetcher;
        this.lists = lists;
        this.events = events;
    }

    /** Whether it could be read. Not in a transaction, as a list may take minutes to answer. */
    boolean refresh(URI url) {
        return switch (fetcher.fetch(url)) {
            case HostListAnswer.Read read -> {
                Set<Host> added = lists.read(url, read);
                LOG.infof(
                        "Host list %s: %d hosts, %d of them new, %d rows without a host",
                        url, read.hosts().size(), added.size(), read.skipped());
                if (!added.isEmpty()) {
                    events.fire(new HostsKnown(added));
                }
                yield true;
            }
            case HostListAnswer.Failed failed -> {
                lists.failed(url, failed.why());
                LOG.warnf("Host list %s: %s", url, failed.why());
                yield false;
            }
        };
    }
}
