package org.vigie.index.lucene;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.catalog.Host;

/** Hosts that sources name: few, read again and again, and it takes longer to see that one is a host than to read the rest of it. */
final class StoredHosts {

    /** More than there are in the whole fediverse; with others, hostile ones, it begins anew. */
    private static final int MOST = 10_000;

    private static final Map<String, Host> HOSTS = new ConcurrentHashMap<>();

    private StoredHosts() {}

    /** @throws IllegalArgumentException if it is none */
    static Host host(String name) {
        Host known = HOSTS.get(name);
        return known == null ? add(new Host(name)) : known;
    }

    private static Host add(Host host) {
        if (HOSTS.size() >= MOST) {
            HOSTS.clear();
        }
        HOSTS.put(host.name(), host);
        return host;
    }
}
