package org.vigie.instance;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.catalog.Host;

/**
 * All instances the operator wants, each with its state: those of {@code instances.yaml} and those that a followed list has
 * or ever had. State outlives the wish: a host that is taken out and put back goes on where it was. Hosts that a rule
 * excludes are among them.
 */
@ApplicationScoped
public class InstanceRegistry {

    private static final int BEFORE_OTHERS = 100;

    private final InstancesFile file;
    private final InstanceRepository instances;
    private final ListedHostRepository listed;
    private final FoundHostRepository found;
    private final Clock clock;
    private final Map<Host, HostSettings> settings = new HashMap<>();

    InstanceRegistry(
            InstancesFile file,
            InstanceRepository instances,
            ListedHostRepository listed,
            FoundHostRepository found,
            Clock clock) {
        this.file = file;
        this.instances = instances;
        this.listed = listed;
        this.found = found;
        this.clock = clock;
        file.overrides().forEach(host -> settings.put(host.host(), host));
        file.instances().forEach(host -> settings.put(host.host(), host));
    }

    /** Before whatever else starts with the engine, so that it finds the hosts of the file here. They are few: no query is made. */
    @Transactional
    void start(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
        for (HostSettings own : file.instances()) {
            if (instances.findByIdOptional(own.host().name()).isEmpty()) {
                instances.persist(new InstanceEntity(own.host().name(), clock.instant()));
            }
        }
    }

    /** By host. */
    @Transactional
    public List<Known> all() {
        Map<String, Naming> namings = namings();
        return instances.listAll().stream()
                .filter(instance -> namings.containsKey(instance.host()))
                .map(instance -> known(instance, namings.get(instance.host())))
                .sorted(Comparator.comparing(Known::host))
                .toList();
    }

    @Transactional
    public Optional<Known> find(Host host) {
        return instances
                .findByIdOptional(host.name())
                .flatMap(instance -> naming(host).map(naming -> known(instance, naming)));
    }

    @Transactional
    public void crawlStarted(Host host) {
        change(host, instance -> instance.started(clock.instant()));
    }

    /** What it says of itself; texts are cut to a length that is good for showing. */
    @Transactional
    public void introduced(Host host, String name, String version) {
        change(host, instance -> instance.introduced(name, version));
    }

    @Transactional
    public void found(Host host, Known.Found found) {
        change(host, instance -> instance.found(found));
    }

    @Transactional
    public void crawlSucceeded(Host host) {
        change(host, instance -> instance.succeeded(clock.instant()));
    }

    /** @param why in plain words, for the instance's owner and ours */
    @Transactional
    public void crawlFailed(Host host, String why) {
        change(host, instance -> instance.failed(clock.instant(), why));
    }

    /** Whether the operator has written how to reach it. */
    boolean settles(Host host) {
        return settings.containsKey(host);
    }

    /** Makes the hosts known that aren't yet; to be called in a transaction. */
    Set<Host> add(Collection<Host> hosts) {
        Set<String> there =
                instances.listAll().stream().map(InstanceEntity::host).collect(Collectors.toCollection(HashSet::new));
        Set<Host> added = new HashSet<>();
        for (Host host : hosts) {
            if (there.add(host.name())) {
                instances.persist(new InstanceEntity(host.name(), clock.instant()));
                added.add(host);
            }
        }
        return added;
    }

    private void change(Host host, Consumer<InstanceEntity> change) {
        change.accept(instances
                .findByIdOptional(host.name())
                .orElseThrow(() -> new IllegalStateException(host + " was never made known")));
    }

    private boolean followsFollows() {
        return file.follows()
                .filter(follows -> follows.approve() == InstancesFile.Approve.AUTO)
                .isPresent();
    }

    /** @param videos how many videos a list says it has; null if none does */
    private record Naming(String source, Integer videos) {

        private Naming and(Naming later) {
            return videos == null ? new Naming(source, later.videos) : this;
        }
    }

    private Map<String, Naming> namings() {
        Map<String, Naming> namings = new HashMap<>();
        file.instances().forEach(own -> namings.put(own.host().name(), new Naming(Known.OWN, null)));
        for (InstancesFile.FollowedList list : file.lists()) {
            String url = list.url().toString();
            listed.rows(url).forEach(row -> namings.merge(row.host(), new Naming(url, row.videos()), Naming::and));
        }
        if (followsFollows()) {
            found.all().forEach((host, via) -> namings.putIfAbsent(host, new Naming(Known.FOLLOWS_OF + via, null)));
        }
        return namings;
    }

    private Optional<Naming> naming(Host host) {
        Stream<Naming> own = file.instances().stream()
                .filter(named -> named.host().equals(host))
                .map(named -> new Naming(Known.OWN, null));
        Stream<Naming> byLists = file.lists().stream()
                .map(list -> new ListedHostEntity.Key(list.url().toString(), host.name()))
                .flatMap(key -> listed.findByIdOptional(key).stream())
                .map(row -> new Naming(row.listUrl(), row.videos()));
        return Stream.concat(own, byLists)
                .reduce(Naming::and)
                .or(() -> Optional.of(host.name())
                        .filter(unused -> followsFollows())
                        .flatMap(found::findByIdOptional)
                        .map(by -> new Naming(Known.FOLLOWS_OF + by.via, null)));
    }

    private Known known(InstanceEntity instance, Naming naming) {
        Host host = new Host(instance.host());
        Optional<HostSettings> own = Optional.ofNullable(settings.get(host));
        return new Known(
                host,
                own.flatMap(HostSettings::address).orElseGet(() -> URI.create("https://" + host)),
                own.flatMap(HostSettings::delay),
                naming.source(),
                instance.firstSeen(),
                naming.videos() == null ? OptionalInt.empty() : OptionalInt.of(naming.videos()),
                instance.crawl(),
                instance.found());
    }
}
