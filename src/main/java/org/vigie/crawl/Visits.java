package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.vigie.instance.Known;
import org.vigie.peertube.Origin;

/** Opens visits to instances, with the delay the operator set for them. */
@Singleton
final class Visits {

    private final Politeness politeness;
    private final StopSignal stop;
    private final CrawlConfig config;

    @Inject
    Visits(Politeness politeness, StopSignal stop, CrawlConfig config) {
        this.politeness = politeness;
        this.stop = stop;
        this.config = config;
    }

    Visit open(Known instance, Tally tally) {
        Origin origin = new Origin(instance.host(), instance.address())
                .speaking(instance.crawl().version());
        return new Visit(origin, instance.delay().orElse(config.delay()), politeness, stop, tally);
    }
}
