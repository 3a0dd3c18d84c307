package org.vigie.instance;

import java.util.List;
import java.util.Map;
import org.vigie.catalog.Host;

/** What came of reading a list of hosts. */
sealed interface HostListAnswer {

    /**
     * @param hosts each once
     * @param videos how many videos it says a host has, of those it says it of. A stranger's word, which nobody checks: good for
     *     the order of visits and nothing else
     * @param skipped rows that name no host
     * @param cut whether it goes on beyond what we read of a list
     */
    record Read(List<Host> hosts, Map<Host, Integer> videos, int skipped, boolean cut) implements HostListAnswer {}

    /** @param why in plain words */
    record Failed(String why) implements HostListAnswer {}
}
