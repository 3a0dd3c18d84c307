package org.vigie.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.catalog.Host;

/**
 * Hosts that were found through the follows of known instances. They are visited at once or wait until the operator adds
 * them to {@code instances.yaml}, as that file says.
 */
@ApplicationScoped
public class FoundHosts {

    /** However many strangers tell of. */
    private static final long MAX_HOSTS = 100_000;

    private final InstancesFile file;
    private final InstanceRegistry registry;
    private final FoundHostRepository found;
    private final Event<HostsKnown> events;
    private final Clock clock;

    FoundHosts(
            InstancesFile file,
            InstanceRegistry registry,
            FoundHostRepository found,
            Event<HostsKnown> events,
            Clock clock) {
        this.file = file;
        this.registry = registry;
        this.found = found;
        this.events = events;
        this.clock = clock;
    }

    /** @param via the known instance that first told of it */
    public record Waiting(Host host, Host via) {}

    /** How often follows are read; empty if they aren't. */
    public Optional<InstancesFile.Follows> wish() {
        return file.follows();
    }

    /** Takes in whom an instance follows or is followed by. */
    public void take(Host via, Collection<Host> hosts) {
        Set<Host> added = remember(via, hosts);
        if (!added.isEmpty()) {
            events.fire(new HostsKnown(added));
        }
    }

    /** Answers those that are to be visited from now on. */
    @Transactional
    Set<Host> remember(Host via, Collection<Host> hosts) {
        long room = MAX_HOSTS - found.count();
        Set<Host> fresh = new HashSet<>();
        for (Host host : Set.copyOf(hosts)) {
            if (fresh.size() < room && PublicName.is(host) && found.findById(host.name()) == null) {
                FoundHostEntity entity = new FoundHostEntity();
                entity.host = host.name();
                entity.via = via.name();
                entity.foundAt = clock.instant();
                found.persist(entity);
                fresh.add(host);
            }
        }
        boolean auto = file.follows()
                .filter(follows -> follows.approve() == InstancesFile.Approve.AUTO)
                .isPresent();
        return auto ? registry.add(fresh) : Set.of();
    }

    /** Those that nobody names and that are not visited, by host. */
    @Transactional
    public List<Waiting> waiting() {
        if (file.follows().isEmpty()) {
            return List.of();
        }
        return found.listAll().stream()
                .map(entity -> new Waiting(new Host(entity.host), new Host(entity.via)))
                .filter(waiting -> registry.find(waiting.host()).isEmpty())
                .sorted(Comparator.comparing(Waiting::host))
                .toList();
    }
}
