package org.vigie.crawl;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.vigie.instance.FoundHosts;
import org.vigie.instance.InstancesFile;

/** Gives what is learnt of hosts beside their crawls its rhythm, before crawling starts the scheduler. */
@Singleton
class DiscoveryStart {

    private static final int BEFORE_CRAWLS = 1_900;

    /** How often hosts are looked for that are due. */
    private static final Duration IDENTITIES = Duration.ofHours(1);

    void start(
            @Observes @Priority(BEFORE_CRAWLS) CrawlGate.Opened event,
            Scheduler scheduler,
            FoundHosts found,
            Clock clock)
            throws SchedulerException {
        new RepeatedJob("identities", scheduler).schedule(IdentityJob.class, IDENTITIES, clock);
        RepeatedJob follows = new RepeatedJob("follows", scheduler);
        Optional<InstancesFile.Follows> wish = found.wish();
        if (wish.isPresent()) {
            follows.schedule(FollowsJob.class, wish.get().refresh(), clock);
        } else {
            follows.drop();
        }
    }
}
