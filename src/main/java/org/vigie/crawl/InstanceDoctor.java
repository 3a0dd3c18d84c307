package org.vigie.crawl;

import java.time.Duration;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.crawl.InstanceReport.Check;

/** Says how it stands with an instance, and looks again on request. */
public interface InstanceDoctor {

    /** Empty if this engine doesn't know the host. */
    Optional<InstanceReport> report(Host host);

    /**
     * Asks a few small questions now, politely. Only hosts that are known are asked: otherwise anybody could make this engine
     * ask anything.
     */
    CheckAnswer check(Host host);

    /** How the crawler behaves towards everybody, as far as owners of instances want to know it. */
    Manners manners();

    /**
     * @param delay least time between two requests to one host, if neither the operator nor the host wants another
     * @param newestShortest least time between two looks at what a host published last
     * @param newestLongest most time between them
     * @param fullEvery time between two complete visits of a host that isn't large
     */
    record Manners(Duration delay, Duration newestShortest, Duration newestLongest, Duration fullEvery) {}

    /** What came of the wish for a check. */
    sealed interface CheckAnswer {

        /** @param visitSoon whether the next visit was brought forward, since what was wrong is over */
        record Checked(Check check, boolean visitSoon) implements CheckAnswer {}

        /** Asked too often; again after this time. */
        record TooSoon(Duration rest) implements CheckAnswer {}

        /** It is being visited right now, and never by two at once. */
        record BeingVisited() implements CheckAnswer {}

        /** Not known, or excluded by a rule. */
        record NotOurs() implements CheckAnswer {}
    }
}
