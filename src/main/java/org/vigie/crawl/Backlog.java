package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.vigie.instance.Known;
import org.vigie.peertube.Origin;

/** Says whether there is anything left to ask a host about by itself: items, what comes with them, or whether its people want to be found. */
@Singleton
class Backlog {

    private final RemoteItems memory;
    private final Actors actors;
    private final CrawlConfig.Details config;

    @Inject
    Backlog(RemoteItems memory, Actors actors, CrawlConfig config) {
        this.memory = memory;
        this.actors = actors;
        this.config = config.details();
    }

    boolean of(Known instance) {
        Origin origin = Origin.of(instance.host()).speaking(instance.crawl().version());
        return memory.hasBacklog(instance.host(), config.refreshAfter())
                || !memory.withoutExtras(instance.host(), 1).isEmpty()
                || (origin.dialect().tellsConsent()
                        && !actors.due(instance.host(), 1).isEmpty());
    }
}
