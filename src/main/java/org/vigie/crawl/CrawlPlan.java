package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.vigie.catalog.Host;
import org.vigie.instance.InstanceRegistry;
import org.vigie.instance.Known;

/** Decides at the end of each crawl which crawls of that host come next, and when. */
@Singleton
class CrawlPlan {

    private final CrawlSchedule schedule;
    private final HostStates states;
    private final CrawlRuns runs;
    private final InstanceRegistry registry;
    private final Backlog backlog;
    private final CrawlRhythm rhythm;
    private final Clock clock;

    @Inject
    CrawlPlan(
            CrawlSchedule schedule,
            HostStates states,
            CrawlRuns runs,
            InstanceRegistry registry,
            Backlog backlog,
            CrawlConfig config,
            Clock clock) {
        this.schedule = schedule;
        this.states = states;
        this.runs = runs;
        this.registry = registry;
        this.backlog = backlog;
        this.rhythm = new CrawlRhythm(config, () -> ThreadLocalRandom.current().nextDouble());
        this.clock = clock;
    }

    /** Puts the crawl off if its host has to be left alone, for whatever reason another crawl of it has found. */
    boolean postponed(Host host, CrawlKind kind) {
        Instant until = states.of(host).restUntil();
        Duration rest = until == null ? Duration.ZERO : Duration.between(clock.instant(), until);
        if (!rest.isPositive()) {
            return false;
        }
        schedule.in(rhythm.afterRest(rest), host, kind);
        return true;
    }

    void after(Host host, CrawlKind kind, Ending ending) {
        switch (ending) {
            case Ending.Complete complete -> complete(host, kind);
            case Ending.Declined declined -> {
                schedule.forget(host);
                schedule.in(rhythm.untilAskedAgain(), host, CrawlKind.FULL);
            }
            case Ending.Failed failed -> failed(host, kind, failed);
            case Ending.Stopped stopped -> {
                // Quartz is closing; the next start finds the open run.
            }
        }
    }

    private void complete(Host host, CrawlKind kind) {
        Optional<Known> known = registry.find(host);
        HostStates.State state = states.of(host);
        switch (kind) {
            case NEWEST -> schedule.in(rhythm.untilNextNewest(state.newestEvery()), host, kind);
            case FULL -> {
                int videos = known.map(instance -> instance.found().videos().listed())
                        .orElse(0);
                schedule.in(rhythm.untilNextFull(videos), host, kind);
                schedule.atLatestIn(rhythm.untilNextNewest(state.newestEvery()), host, CrawlKind.NEWEST);
            }
            case LIVE -> untilNextLive(state).ifPresent(wait -> schedule.in(wait, host, kind));
            case DETAILS -> {
                // Only as long as there is something to ask.
            }
        }
        if (kind != CrawlKind.LIVE) {
            untilNextLive(state).ifPresent(wait -> schedule.atLatestIn(wait, host, CrawlKind.LIVE));
        }
        if (known.isPresent() && backlog.of(known.get())) {
            // Not sooner than they may be tried again, if they could not be had the last time.
            schedule.atLatestIn(Duration.ZERO, host, CrawlKind.DETAILS);
        }
    }

    private Optional<Duration> untilNextLive(HostStates.State state) {
        return Optional.ofNullable(state.lastLive())
                .flatMap(last -> rhythm.untilNextLive(Duration.between(last, clock.instant())));
    }

    /** A host that is down, or wants its rest, is left alone by all kinds of crawls; other trouble may be that of one list. */
    private void failed(Host host, CrawlKind kind, Ending.Failed failed) {
        Duration wait = rhythm.untilRetry(runs.failures(host, kind), failed);
        boolean whole = failed.trouble()
                .filter(trouble -> Reach.of(trouble) != Reach.ANSWERS)
                .isPresent();
        if (whole) {
            Duration rest = rhythm.untilRetry(states.of(host).rests() + 1, failed);
            states.rest(host, rest);
            wait = wait.compareTo(rest) < 0 ? rest : wait;
        }
        schedule.in(wait, host, kind);
    }
}
