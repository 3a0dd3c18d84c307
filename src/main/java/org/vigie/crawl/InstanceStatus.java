package org.vigie.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.peertube.Trouble;

/**
 * What is known of an instance, for its owner and for ours to read.
 *
 * @param name what it calls itself; null before the first good answer
 * @param version PeerTube's version there; null before the first good answer
 * @param source where we know it from: "instances.yaml" or the address of a host list
 * @param checked when the last crawl ended; null before that
 * @param succeeded when the last crawl ended well; null before that
 * @param error what went wrong in the last crawl, or why it is excluded, in plain words; null if nothing
 * @param health what else is known of how it does
 * @param running the crawl that is going on
 */
public record InstanceStatus(
        Host host,
        State state,
        String name,
        String version,
        String source,
        Found videos,
        Found channels,
        Found playlists,
        Instant checked,
        Instant succeeded,
        String error,
        Health health,
        Optional<Progress> running) {

    public enum State {
        /** Not crawled yet. */
        WAITING,
        /** The last crawl ended well. */
        UP,
        /** The last crawl failed; what was found before stays. */
        FAILING,
        /** Left out by a rule, or because it wants to be. */
        EXCLUDED
    }

    /**
     * @param listed what the host's lists had in the last complete crawl
     * @param kept what of it is in the index
     */
    public record Found(int listed, int kept) {}

    /**
     * @param done items looked at so far
     * @param expected items there are, as far as is known; 0 if it isn't
     * @param left how long the rest may take; null if nobody knows
     */
    public record Progress(CrawlKind kind, Instant started, int done, int expected, Duration left) {}

    /**
     * How an instance does.
     *
     * @param trouble of the last crawl that failed, if none went well since; null if there is none
     * @param downSince since when nobody answers there as PeerTube would; null while somebody does
     * @param hidden whether it has been down for so long that its items aren't shown
     * @param restUntil until when it is left alone; null if it isn't
     * @param newestEvery how often its newest videos are looked at, as learnt; null before the first look
     * @param suddenlyMissing videos its list suddenly lacks, too many for us to believe it yet
     */
    public record Health(
            Trouble trouble,
            Instant downSince,
            boolean hidden,
            Instant restUntil,
            Duration newestEvery,
            int suddenlyMissing) {

        public static final Health GOOD = new Health(null, null, false, null, null, 0);
    }
}
