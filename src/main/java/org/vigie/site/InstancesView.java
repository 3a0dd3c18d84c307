package org.vigie.site;

import java.util.List;
import org.vigie.crawl.InstanceStatus.State;
import org.vigie.instance.FoundHosts;

/**
 * How crawling goes.
 *
 * @param wanted part of a host name the table is narrowed to; empty for all
 * @param states how many instances are in each state
 * @param waiting hosts that were found and wait for approval
 * @param kept videos, channels and playlists of all instances, in that order
 */
record InstancesView(
        Frame frame,
        String wanted,
        long count,
        List<StateCount> states,
        List<String> kept,
        List<Row> rows,
        List<ListRow> lists,
        List<FoundHosts.Waiting> waiting,
        String again) {

    record StateCount(State state, String count) {}

    /** @param listed what the instance has */
    record Found(String kept, String listed, boolean complete) {}

    /**
     * @param name empty before the first good answer
     * @param version empty before the first good answer
     * @param checked null before the first crawl ended
     * @param error empty if nothing is wrong
     * @param running null if no crawl is
     */
    record Row(
            String host,
            String name,
            String version,
            State state,
            Found videos,
            Found channels,
            Found playlists,
            String videosUrl,
            String doctorUrl,
            Formats.Moment checked,
            String error,
            Running running) {}

    /**
     * @param expected 0 if unknown
     * @param left how long the rest may take; empty if nobody knows
     */
    record Running(String kind, int done, int expected, String doneText, String expectedText, String left) {}

    /** @param read null before the first time */
    record ListRow(String url, String hosts, Formats.Moment read, String error) {}
}
