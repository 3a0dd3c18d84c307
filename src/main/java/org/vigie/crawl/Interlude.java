package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.vigie.catalog.Host;

/**
 * Looks at what is newest in the midst of a full crawl, whenever that is due: the lists of a large host take many minutes, and
 * there is only one visit to a host at a time.
 */
@Singleton
final class Interlude {

    private final NewestCrawl newest;
    private final Function<Host, Map<CrawlKind, Instant>> schedule;
    private final HostStates states;
    private final CrawlRhythm rhythm;
    private final Clock clock;

    @Inject
    Interlude(NewestCrawl newest, CrawlSchedule schedule, HostStates states, CrawlConfig config, Clock clock) {
        this(newest, schedule::next, states, config, clock);
    }

    /** @param schedule when each kind of visit to a host is due */
    Interlude(
            NewestCrawl newest,
            Function<Host, Map<CrawlKind, Instant>> schedule,
            HostStates states,
            CrawlConfig config,
            Clock clock) {
        this.newest = newest;
        this.schedule = schedule;
        this.states = states;
        this.rhythm = new CrawlRhythm(config, () -> ThreadLocalRandom.current().nextDouble());
        this.clock = clock;
    }

    /** When the newest videos of a host are due; never if nobody looked at them yet. */
    Instant next(Host host) {
        return schedule.apply(host).getOrDefault(CrawlKind.NEWEST, Instant.MAX);
    }

    /** When any other kind of visit is due; never if none is. */
    Instant nextOther(Host host, CrawlKind kind) {
        return schedule.apply(host).entrySet().stream()
                .filter(due -> due.getKey() != kind)
                .map(Map.Entry::getValue)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** What goes wrong with it is left to the visit that follows. */
    void ifDue(Work work) {
        if (work.visit().shouldYield()) {
            newest.crawl(work);
            work.visit()
                    .yieldAt(clock.instant()
                            .plus(rhythm.untilNextNewest(states.of(work.host()).newestEvery())));
        }
    }
}
