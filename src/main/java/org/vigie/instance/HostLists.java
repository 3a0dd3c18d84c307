package org.vigie.instance;

import java.time.Instant;
import java.util.List;
import org.vigie.catalog.Host;

/** The lists of hosts we follow. */
public interface HostLists {

    List<HostListStatus> statuses();

    /** Those that name a host or once did. */
    List<Naming> naming(Host host);

    /** @param last when the list was last seen to have it */
    record Naming(String url, Instant last) {}
}
