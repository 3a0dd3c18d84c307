package org.vigie.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.catalog.Host;
import org.vigie.crawl.CrawlStatus;
import org.vigie.crawl.InstanceStatus;
import org.vigie.instance.InstanceRegistry;
import org.vigie.instance.Known;
import org.vigie.rules.RuleBook;
import org.vigie.rules.Verdict;

/** The hosts we know, as they were some seconds ago: everybody may ask for them, and the database has more to do. */
@Singleton
final class KnownHosts {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final CrawlStatus crawls;
    private final InstanceRegistry registry;
    private final RuleBook rules;
    private final Clock clock;
    private Seen seen = new Seen(List.of(), Instant.MIN);

    /**
     * @param firstSeen when we first heard of it
     * @param returned whether searches can have something of it
     */
    record Entry(InstanceStatus status, Instant firstSeen, boolean returned) {}

    private record Seen(List<Entry> all, Instant at) {}

    @Inject
    KnownHosts(CrawlStatus crawls, InstanceRegistry registry, RuleBook rules, Clock clock) {
        this.crawls = crawls;
        this.registry = registry;
        this.rules = rules;
        this.clock = clock;
    }

    /** By host; read once, however many ask. */
    synchronized List<Entry> all() {
        Seen last = seen;
        Instant now = clock.instant();
        if (last.at().isBefore(now.minus(FRESH)) || last.at().isAfter(now)) {
            last = new Seen(read(), now);
            seen = last;
        }
        return last.all();
    }

    /** Those that searches can have something of. */
    List<Entry> returned() {
        return all().stream().filter(Entry::returned).toList();
    }

    private List<Entry> read() {
        Map<Host, Instant> heard =
                registry.all().stream().collect(Collectors.toMap(Known::host, Known::firstSeen, (one, other) -> one));
        Set<Host> hidden = crawls.hidden();
        return crawls.instances().stream()
                .map(status -> new Entry(
                        status,
                        heard.getOrDefault(status.host(), Instant.EPOCH),
                        isShown(status) && !hidden.contains(status.host())))
                .toList();
    }

    /** What is excluded may be in the index for a moment, and is not found. */
    private boolean isShown(InstanceStatus status) {
        return status.state() != InstanceStatus.State.EXCLUDED
                && rules.judge(status.host()) instanceof Verdict.Allowed
                && Stream.of(status.videos(), status.channels(), status.playlists())
                        .anyMatch(found -> found.kept() > 0);
    }
}
