package org.vigie.instance;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.catalog.Host;

/**
 * An instance we know, as it was when asked for.
 *
 * @param address {@code scheme://host[:port]} to send requests to
 * @param delay least time between two requests to it, if the operator set one for it
 * @param source {@link #OWN}, the address of a followed list, or {@link #FOLLOWS_OF} an instance
 * @param firstSeen when we first heard of it
 * @param videosByList how many videos a list of hosts says it has, the first of those that say so; empty if none does. The word
 *     of a stranger: see {@link #expectedVideos}
 */
public record Known(
        Host host,
        URI address,
        Optional<Duration> delay,
        String source,
        Instant firstSeen,
        OptionalInt videosByList,
        LastCrawl crawl,
        Found found) {

    /** The source of a host that the operator names. */
    public static final String OWN = "instances.yaml";

    /** Begins the source of a host that an instance, whose name follows, follows or is followed by. */
    public static final String FOLLOWS_OF = "follows of ";

    /**
     * About how many videos its list has, before it was asked: as many as the last complete crawl saw, or else as a list of hosts
     * says. Good for deciding who is visited first, and for nothing that would matter if it were wrong.
     */
    public OptionalInt expectedVideos() {
        int seen = found.videos().listed();
        return seen > 0 ? OptionalInt.of(seen) : videosByList;
    }

    /**
     * How crawling it went.
     *
     * @param name what it calls itself; null before the first good answer
     * @param version PeerTube's version there; null before the first good answer
     * @param started when the last crawl started; null before that
     * @param ended when the last crawl ended; null before that
     * @param succeeded when the last crawl that ended well did; null before that
     * @param error what went wrong in the last crawl, in plain words; null if nothing
     * @param failuresInARow crawls that failed since the last that ended well
     */
    public record LastCrawl(
            String name,
            String version,
            Instant started,
            Instant ended,
            Instant succeeded,
            String error,
            int failuresInARow) {}

    /** What the last complete crawl found. */
    public record Found(Count videos, Count channels, Count playlists) {}

    /**
     * @param listed what the host's lists had
     * @param kept what of it is in the index
     */
    public record Count(int listed, int kept) {}
}
