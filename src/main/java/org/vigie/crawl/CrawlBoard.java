package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.crawl.InstanceStatus.Found;
import org.vigie.crawl.InstanceStatus.Health;
import org.vigie.crawl.InstanceStatus.State;
import org.vigie.instance.InstanceRegistry;
import org.vigie.instance.Known;
import org.vigie.instance.Known.Count;
import org.vigie.peertube.InstanceInfo;
import org.vigie.rules.RuleBook;
import org.vigie.rules.Verdict;

/** Where crawls write down how they go, and the faces read it. */
@Singleton
class CrawlBoard implements CrawlStatus {

    private static final Known.Found NOTHING = new Known.Found(new Count(0, 0), new Count(0, 0), new Count(0, 0));

    private final InstanceRegistry registry;
    private final RemoteItems memory;
    private final CrawlRuns runs;
    private final RuleBook rules;
    private final HostStates states;
    private final CrawlConfig config;
    private final Clock clock;
    private final Map<Host, Running> running = new ConcurrentHashMap<>();

    @Inject
    CrawlBoard(
            InstanceRegistry registry,
            RemoteItems memory,
            CrawlRuns runs,
            RuleBook rules,
            HostStates states,
            CrawlConfig config,
            Clock clock) {
        this.registry = registry;
        this.memory = memory;
        this.runs = runs;
        this.rules = rules;
        this.states = states;
        this.config = config;
        this.clock = clock;
    }

    void started(Host host, Running crawl) {
        running.put(host, crawl);
        registry.crawlStarted(host);
    }

    void introduced(Host host, InstanceInfo info) {
        registry.introduced(host, info.name(), info.version());
    }

    /** @param listed rows each list had; what a resumed run had seen before it was stopped is what is known */
    void listed(Host host, Map<ItemKind, Integer> listed) {
        registry.found(
                host,
                new Known.Found(
                        count(host, ItemKind.VIDEO, listed),
                        count(host, ItemKind.CHANNEL, listed),
                        count(host, ItemKind.PLAYLIST, listed)));
    }

    /**
     * A crawl of one kind says nothing about whether all lists can be read: it makes a failing host a good one only if the last
     * full crawl was one. To be called when the run is closed.
     */
    void ended(Host host, CrawlKind kind, Ending ending) {
        running.remove(host);
        switch (ending) {
            case Ending.Failed failed -> {
                registry.crawlFailed(host, failed.why());
                states.failed(host, failed.trouble());
            }
            case Ending.Declined declined -> {
                registry.found(host, NOTHING);
                registry.crawlSucceeded(host);
                states.declined(host, declined.why());
            }
            case Ending.Complete complete -> {
                states.answered(host);
                if (kind == CrawlKind.FULL) {
                    states.declined(host, null);
                }
                if (runs.lastWasComplete(host, CrawlKind.FULL)) {
                    registry.crawlSucceeded(host);
                    states.recovered(host);
                }
            }
            case Ending.Stopped stopped -> {}
        }
    }

    @Override
    public List<InstanceStatus> instances() {
        Map<Host, HostStates.State> all = states.all();
        return registry.all().stream()
                .map(known -> status(known, all.getOrDefault(known.host(), HostStates.State.NEW)))
                .toList();
    }

    @Override
    public Optional<InstanceStatus> instance(Host host) {
        return registry.find(host).map(known -> status(known, states.of(host)));
    }

    @Override
    public Set<Host> hidden() {
        return states.downSince(clock.instant().minus(config.hideAfter()));
    }

    private Count count(Host host, ItemKind kind, Map<ItemKind, Integer> listed) {
        return new Count(
                listed.containsKey(kind) ? listed.get(kind) : memory.known(host, kind), memory.kept(host, kind));
    }

    private InstanceStatus status(Known instance, HostStates.State known) {
        Known.LastCrawl last = instance.crawl();
        Verdict verdict = rules.judge(instance.host());
        return new InstanceStatus(
                instance.host(),
                state(verdict, last, known),
                last.name(),
                last.version(),
                instance.source(),
                found(instance.found().videos()),
                found(instance.found().channels()),
                found(instance.found().playlists()),
                last.ended(),
                last.succeeded(),
                why(verdict, last, known),
                health(last, known),
                Optional.ofNullable(running.get(instance.host())).map(crawl -> crawl.progress(clock.instant())));
    }

    private Health health(Known.LastCrawl last, HostStates.State known) {
        Instant limit = clock.instant().minus(config.hideAfter());
        return new Health(
                last.error() == null ? null : known.trouble(),
                known.downSince(),
                known.downSince() != null && known.downSince().isBefore(limit),
                known.restUntil(),
                known.newestEvery(),
                known.loss() == null ? 0 : known.loss().rows());
    }

    private static String why(Verdict verdict, Known.LastCrawl last, HostStates.State known) {
        if (verdict instanceof Verdict.Excluded excluded) {
            return excluded.rule().reason();
        }
        return known.declined() != null ? known.declined() : last.error();
    }

    private static State state(Verdict verdict, Known.LastCrawl last, HostStates.State known) {
        if (verdict instanceof Verdict.Excluded || known.declined() != null) {
            return State.EXCLUDED;
        }
        if (last.error() != null) {
            return State.FAILING;
        }
        return last.succeeded() == null ? State.WAITING : State.UP;
    }

    private static Found found(Count count) {
        return new Found(count.listed(), count.kept());
    }
}
