package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.crawl.InstanceReport.Last;
import org.vigie.crawl.InstanceReport.LeftOut;
import org.vigie.rules.Rule;
import org.vigie.rules.RuleBook;

/** What diary and memory know of a host, as the doctor tells it. */
@Singleton
class CrawlRecords {

    private final CrawlRuns runs;
    private final RemoteItems memory;
    private final InstanceTroubles troubles;
    private final InstanceIdentities identities;
    private final Map<Long, Rule> rules;

    @Inject
    CrawlRecords(
            CrawlRuns runs,
            RemoteItems memory,
            InstanceTroubles troubles,
            InstanceIdentities identities,
            RuleBook rules) {
        this.runs = runs;
        this.memory = memory;
        this.troubles = troubles;
        this.identities = identities;
        this.rules = new RuleMarks(rules).byMark();
    }

    Optional<InstanceTroubles.Lasting> trouble(Host host) {
        return troubles.of(host);
    }

    InstanceReport.Names names(Host host) {
        return new InstanceReport.Names(identities.alsoKnownAs(host), identities.replaced(host));
    }

    Optional<Last> last(Host host, CrawlKind kind) {
        return runs.last(host, kind);
    }

    List<LeftOut> leftOut(Host host) {
        return memory.excluded(host).entrySet().stream()
                .map(entry -> leftOut(rules.get(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(LeftOut::items).reversed())
                .toList();
    }

    private static LeftOut leftOut(Rule rule, int items) {
        return rule == null
                ? new LeftOut(null, null, items)
                : new LeftOut(rule.target().name().toLowerCase(Locale.ROOT) + " " + rule.value(), rule.reason(), items);
    }
}
