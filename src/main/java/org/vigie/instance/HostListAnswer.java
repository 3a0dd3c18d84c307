package org.vigie.instance;

import java.util.List;
import org.vigie.catalog.Host;

/** What came of reading a list of hosts. */
sealed interface HostListAnswer {

    /**
     * @param hosts each once
     * @param skipped rows that name no host
     * @param cut whether it goes on beyond what we read of a list
     */
    record Read(List<Host> hosts, int skipped, boolean cut) implements HostListAnswer {}

    /** @param why in plain words */
    record Failed(String why) implements HostListAnswer {}
}
