package org.vigie.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.peertube.Trouble;

/**
 * Everything an instance's owner can be told of it.
 *
 * @param failing empty unless the last crawl failed
 * @param visits one of each kind of crawl that was or will be
 * @param leftOut what rules or other signals keep out, most first
 * @param deadIpv6 whether its IPv6 address was seen to be dead within the last hours, while IPv4 works
 * @param names what else it is called, and whether it is still the same
 * @param check the last one made by hand, if one was since the engine started
 */
public record InstanceReport(
        InstanceStatus status,
        Health health,
        Optional<Failing> failing,
        Origin origin,
        List<PlannedVisit> visits,
        List<LeftOut> leftOut,
        boolean deadIpv6,
        Names names,
        Optional<Check> check) {

    /**
     * @param alsoKnownAs other names of the same instance
     * @param replaced when another instance was seen to answer by this name than before
     */
    public record Names(List<Host> alsoKnownAs, Optional<Instant> replaced) {}

    /** How it is, in one word. */
    public enum Health {
        /** The last full crawl ended well. */
        HEALTHY,
        /** The same, and there is nothing public on it. */
        EMPTY,
        /** Not crawled yet. */
        WAITING,
        /** The last crawl failed. */
        FAILING,
        /** Left out by a rule. */
        EXCLUDED,
        /** It doesn't want to be found. */
        DECLINED
    }

    /**
     * @param trouble empty if the host answered rightly and the crawl failed all the same
     * @param since when nobody began to answer there as PeerTube would; null if somebody does
     * @param inARow crawls that failed since the last that went well
     */
    public record Failing(Optional<Trouble> trouble, Instant since, int inARow) {}

    /**
     * Where it is from and how it is reached.
     *
     * @param source "instances.yaml" or the address of a host list
     * @param placed whether the operator set where it is reached; where is nobody else's business
     * @param delay least time between two requests to it
     */
    public record Origin(String source, Instant firstSeen, boolean placed, Duration delay) {}

    /**
     * The last and the next crawl of one kind.
     *
     * @param last null if there was none within the last month
     * @param next null if none is planned
     */
    public record PlannedVisit(CrawlKind kind, Last last, Instant next) {}

    /**
     * @param error null if it ended well
     * @param dropped rows that could not be used: of other hosts, not public, not readable
     */
    public record Last(
            Instant ended,
            String error,
            int listed,
            int written,
            int removed,
            int excluded,
            int dropped,
            int requests) {}

    /** @param why the reason of a rule, or who said no and how */
    public record LeftOut(String why, int items) {}

    /**
     * What was found on the spot.
     *
     * @param steps what was asked, in order; ends at the first trouble
     */
    public record Check(Instant at, List<Step> steps) {

        /** What is wrong; empty if nothing is. */
        public Optional<Trouble> trouble() {
            return steps.stream().flatMap(step -> step.trouble().stream()).findFirst();
        }
    }

    /** What a check asks for. */
    public enum Question {
        ROBOTS,
        CONFIG,
        SOFTWARE,
        VIDEOS
    }

    /** @param said what came back, in plain words */
    public record Step(Question question, Optional<Trouble> trouble, String said, Duration took) {}
}
