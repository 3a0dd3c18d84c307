package org.vigie.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.catalog.Host;

/**
 * What the followed lists had and how reading them went. Nothing here removes a host: a list that is suddenly short says so
 * in its status, and what it once had stays.
 */
@ApplicationScoped
class FollowedLists implements HostLists {

    /** Hosts we remember of one list, however many it names over the years. */
    private static final int MAX_HOSTS = 100_000;

    /** Shorter than this part of what it had within a month is worth a warning. */
    private static final double MUCH_SHORTER = 0.5;

    private static final Duration MONTH = Duration.ofDays(30);

    private final InstancesFile file;
    private final InstanceRegistry registry;
    private final HostListRepository lists;
    private final ListedHostRepository listed;
    private final Clock clock;

    FollowedLists(
            InstancesFile file,
            InstanceRegistry registry,
            HostListRepository lists,
            ListedHostRepository listed,
            Clock clock) {
        this.file = file;
        this.registry = registry;
        this.lists = lists;
        this.listed = listed;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<HostListStatus> statuses() {
        return file.lists().stream()
                .map(list -> list.url().toString())
                .map(url -> lists.findByIdOptional(url)
                        .map(HostListEntity::status)
                        .orElseGet(() -> new HostListStatus(url, null, 0, null)))
                .toList();
    }

    @Override
    @Transactional
    public List<Naming> naming(Host host) {
        return file.lists().stream()
                .map(list -> list.url().toString())
                .flatMap(url -> listed.findByIdOptional(new ListedHostEntity.Key(url, host.name())).stream())
                .map(naming -> new Naming(naming.listUrl(), naming.lastListed()))
                .toList();
    }

    /** Takes in what was read and answers which hosts nobody had named before. */
    @Transactional
    Set<Host> read(URI url, HostListAnswer.Read answer) {
        List<Host> usable = answer.hosts().stream()
                .filter(host -> PublicName.is(host) || registry.settles(host))
                .toList();
        if (usable.isEmpty()) {
            failed(url, "it names no public host");
            return Set.of();
        }
        HostListEntity list = list(url);
        long before = hostsWithinAMonth(url);
        List<Host> remembered = withinBound(url, usable);
        Set<Host> added = registry.add(remembered);
        remember(url, remembered, answer.videos());
        String warning = null;
        if (answer.cut() || remembered.size() < usable.size()) {
            warning = "it is longer than we follow a list (" + MAX_HOSTS + " hosts)";
        } else if (usable.size() < before * MUCH_SHORTER) {
            warning = "it names only " + usable.size() + " hosts" + stay(before);
        }
        list.read(clock.instant(), usable.size(), warning);
        return added;
    }

    /** @param why in plain words */
    @Transactional
    void failed(URI url, String why) {
        list(url).failed(why + stay(hostsWithinAMonth(url)));
    }

    private long hostsWithinAMonth(URI url) {
        return listed.listedSince(url.toString(), clock.instant().minus(MONTH));
    }

    private HostListEntity list(URI url) {
        return lists.findByIdOptional(url.toString()).orElseGet(() -> {
            HostListEntity list = new HostListEntity(url.toString());
            lists.persist(list);
            return list;
        });
    }

    private List<Host> withinBound(URI url, List<Host> hosts) {
        Set<String> known = Set.copyOf(listed.hosts(url.toString()));
        long room = Math.max(0, MAX_HOSTS - known.size());
        List<Host> fresh = hosts.stream()
                .filter(host -> !known.contains(host.name()))
                .limit(room)
                .toList();
        List<Host> all = new ArrayList<>(
                hosts.stream().filter(host -> known.contains(host.name())).toList());
        all.addAll(fresh);
        return all;
    }

    private void remember(URI url, List<Host> hosts, Map<Host, Integer> videos) {
        Instant now = clock.instant();
        Map<String, ListedHostEntity> there = new HashMap<>();
        listed.of(url.toString()).forEach(host -> there.put(host.host(), host));
        for (Host host : hosts) {
            ListedHostEntity before = there.get(host.name());
            ListedHostEntity row = before == null ? new ListedHostEntity(url.toString(), host.name()) : before;
            row.listed(now, videos.get(host));
            if (before == null) {
                listed.persist(row);
            }
        }
    }

    private static String stay(long before) {
        return before == 0 ? "" : "; nothing is removed (" + before + " within the last month)";
    }
}
