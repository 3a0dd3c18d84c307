package org.vigie.site;

import java.util.List;

/**
 * A page of results.
 *
 * @param heading how many there are, and for which words
 * @param notices what the visitor should know: what of the address was left out, or that the page doesn't exist
 * @param meant what may have been meant instead; null for nothing
 * @param channel that is called just what was typed; null for none
 * @param first number of the first result, from 1
 * @param beyond whether the page asked for lies after the last one
 * @param spam address of the same with what looks like spam; null if nothing was left out for that
 */
record SearchView(
        Frame frame,
        String heading,
        List<Tab> tabs,
        List<Sorting> orders,
        List<Chip> chips,
        SearchForm form,
        List<String> notices,
        Link meant,
        Cards.ChannelCard channel,
        List<Result> results,
        int first,
        boolean beyond,
        Pagination pagination,
        String spam,
        Elsewhere elsewhere) {

    record Tab(String label, String count, String url, boolean current) {}

    record Sorting(String label, String url, boolean current) {}

    record Link(String text, String url) {}

    /**
     * One of the three cards, the others are null.
     *
     * @param number from 1, over all pages
     */
    record Result(
            int number,
            Cards.VideoCard video,
            Cards.ChannelCard channel,
            Cards.PlaylistCard playlist,
            HitNotes notes) {}

    /**
     * Where to go when nothing was found.
     *
     * @param unfiltered address of the same words without filters; null if there are none
     * @param newest address of everything
     */
    record Elsewhere(String unfiltered, String newest) {}
}
