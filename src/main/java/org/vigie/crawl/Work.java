package org.vigie.crawl;

import java.util.EnumMap;
import java.util.Map;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.crawl.CrawlRuns.Run;

/**
 * What one run works with.
 *
 * @param listed rows each kind of list had, as far as this run has seen them
 */
record Work(Run run, Visit visit, Tally tally, Running running, Map<ItemKind, Integer> listed) {

    Work(Run run, Visit visit, Tally tally, Running running) {
        this(run, visit, tally, running, new EnumMap<>(ItemKind.class));
    }

    Host host() {
        return run.host();
    }
}
