package org.vigie.peertube;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A host's robots.txt as RFC 9309 wants it read. It can be kept between starts as its text and the time it was fetched; a
 * host without one (4xx) has an empty text.
 */
public final class Robots {

    /** The name rules are looked for under; without regard to case. */
    public static final String AGENT = "vigie";

    /** RFC 9309: no more than 24 hours, unless the file is unreachable. */
    public static final Duration FRESH = Duration.ofDays(1);

    /** How long the last good copy stands in for a file that can't be reached: the RFC's example of "reasonably long". */
    public static final Duration STALE = Duration.ofDays(30);

    /** Whoever wants more than this between two requests is better served by a Disallow. */
    public static final Duration MAX_DELAY = Duration.ofMinutes(5);

    /** RFC 9309: at least this much must be parsed; what comes behind it is ignored. */
    static final int MAX_BYTES = 500 * 1024;

    /** Rules are matched against addresses, of which only path and query count. */
    private static final String SITE = "https://host.invalid";

    private final String text;
    private final Instant fetched;
    private final SimpleRobotRules rules;

    private Robots(String text, Instant fetched) {
        this.text = text;
        this.fetched = fetched;
        // The library takes a delay above its limit for a ban of everything; ours is cut instead.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        rules = parser.parseContent(
                SITE + "/robots.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain", Set.of(AGENT));
    }

    /** @param fetched when the host gave this */
    public static Robots of(String text, Instant fetched) {
        return new Robots(text, fetched);
    }

    /** As it was fetched, to be kept. */
    public String text() {
        return text;
    }

    public Instant fetched() {
        return fetched;
    }

    /** One of the future is none: the clock was put back since, and nobody knows how far. */
    public boolean isFresh(Instant now) {
        return !now.isBefore(fetched) && now.isBefore(fetched.plus(FRESH));
    }

    /** Whether it may stand in for a file that can't be reached. */
    boolean isUsable(Instant now) {
        return now.isBefore(fetched.plus(STALE));
    }

    /** @param path with its query, as it would be sent */
    public boolean allows(String path) {
        return rules.isAllowed(SITE + path);
    }

    /** Whether it is a no to being crawled: without a list of videos there is nothing to come for. */
    public boolean isNo() {
        return !allows("/api/v1/videos");
    }

    /** Least time between two requests that it asks for (Crawl-delay), at most {@link #MAX_DELAY}; zero if it doesn't. */
    public Duration delay() {
        long millis = rules.getCrawlDelay();
        return millis == BaseRobotRules.UNSET_CRAWL_DELAY
                ? Duration.ZERO
                : Duration.ofMillis(Math.clamp(millis, 0, MAX_DELAY.toMillis()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Robots robots && text.equals(robots.text) && fetched.equals(robots.fetched);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, fetched);
    }

    @Override
    public String toString() {
        return "robots.txt of " + fetched;
    }
}
