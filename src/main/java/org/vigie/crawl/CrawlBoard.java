package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.crawl.InstanceStatus.Found;
import org.vigie.crawl.InstanceStatus.State;
import org.vigie.instance.InstanceRegistry;
import org.vigie.instance.Known;
import org.vigie.instance.Known.Count;
import org.vigie.peertube.InstanceInfo;
import org.vigie.peertube.Trouble;
import org.vigie.rules.RuleBook;
import org.vigie.rules.Verdict;

/** Where crawls write down how they go, and the faces read it. */
@Singleton
class CrawlBoard implements CrawlStatus {

    private final InstanceRegistry registry;
    private final RemoteItems memory;
    private final CrawlRuns runs;
    private final RuleBook rules;
    private final InstanceTroubles troubles;
    private final Map<Host, Running> running = new ConcurrentHashMap<>();

    @Inject
    CrawlBoard(
            InstanceRegistry registry, RemoteItems memory, CrawlRuns runs, RuleBook rules, InstanceTroubles troubles) {
        this.registry = registry;
        this.memory = memory;
        this.runs = runs;
        this.rules = rules;
        this.troubles = troubles;
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
     * A crawl for details says nothing about whether lists can be read: it makes a failing host a good one only if what
     * failed was such a crawl. To be called when the run is closed.
     *
     * @param trouble what was wrong with the last answer
     */
    void ended(Host host, Ending ending, Optional<Trouble> trouble) {
        running.remove(host);
        switch (ending) {
            case Ending.Failed failed -> {
                registry.crawlFailed(host, failed.why());
                troubles.failed(host, trouble);
            }
            case Ending.Complete complete -> {
                if (runs.lastWasComplete(host, CrawlKind.FULL)) {
                    registry.crawlSucceeded(host);
                    troubles.over(host);
                }
            }
            case Ending.Stopped stopped -> {}
        }
    }

    @Override
    public List<InstanceStatus> instances() {
        return registry.all().stream().map(this::status).toList();
    }

    @Override
    public Optional<InstanceStatus> instance(Host host) {
        return registry.find(host).map(this::status);
    }

    private Count count(Host host, ItemKind kind, Map<ItemKind, Integer> listed) {
        return new Count(
                listed.containsKey(kind) ? listed.get(kind) : memory.known(host, kind), memory.kept(host, kind));
    }

    private InstanceStatus status(Known instance) {
        Known.LastCrawl last = instance.crawl();
        Verdict verdict = rules.judge(instance.host());
        return new InstanceStatus(
                instance.host(),
                state(verdict, last),
                last.name(),
                last.version(),
                instance.source(),
                found(instance.found().videos()),
                found(instance.found().channels()),
                found(instance.found().playlists()),
                last.ended(),
                last.succeeded(),
                verdict instanceof Verdict.Excluded excluded ? excluded.rule().reason() : last.error(),
                Optional.ofNullable(running.get(instance.host())).map(Running::progress));
    }

    private static State state(Verdict verdict, Known.LastCrawl last) {
        if (verdict instanceof Verdict.Excluded) {
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
