package org.vigie.instance;

import java.util.List;

/** The lists of hosts we follow. */
public interface HostLists {
    List<HostListStatus> statuses();
}
