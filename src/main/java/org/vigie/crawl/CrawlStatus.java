package org.vigie.crawl;

import java.util.List;
import java.util.Optional;
import org.vigie.catalog.Host;

/** How crawling goes, for the faces to show. */
public interface CrawlStatus {

    /** All instances we know, by host. */
    List<InstanceStatus> instances();

    Optional<InstanceStatus> instance(Host host);
}
