package org.vigie.crawl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.catalog.Host;

/** How crawling goes, for the faces to show. */
public interface CrawlStatus {

    /** All instances we know, by host. */
    List<InstanceStatus> instances();

    Optional<InstanceStatus> instance(Host host);

    /** Hosts that have been down for so long that nothing of them is to be shown. */
    Set<Host> hidden();
}
