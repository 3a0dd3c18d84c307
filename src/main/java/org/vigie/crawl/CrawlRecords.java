package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.crawl.InstanceReport.Last;
import org.vigie.crawl.InstanceReport.LeftOut;

/** What was written down of a host, as the doctor tells it. */
@Singleton
class CrawlRecords {

    private final CrawlRuns runs;
    private final HostFacts facts;
    private final InstanceIdentities identities;

    @Inject
    CrawlRecords(CrawlRuns runs, HostFacts facts, InstanceIdentities identities) {
        this.runs = runs;
        this.facts = facts;
        this.identities = identities;
    }

    InstanceReport.Names names(Host host) {
        return new InstanceReport.Names(identities.alsoKnownAs(host), identities.replaced(host));
    }

    Optional<Last> last(Host host, CrawlKind kind) {
        return runs.last(host, kind);
    }

    Map<CrawlKind, Instant> next(Host host) {
        return facts.next(host);
    }

    List<LeftOut> leftOut(Host host) {
        return facts.excluded(host).stream()
                .map(excluded -> new LeftOut(excluded.why(), excluded.items()))
                .toList();
    }
}
