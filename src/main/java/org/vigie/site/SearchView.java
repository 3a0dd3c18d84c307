package org.vigie.site;

import java.util.List;

/**
 * A page of results; two of the three lists of cards are empty.
 *
 * @param heading how many there are, and for which words
 * @param notices what the visitor should know: what of the address was left out, or that the page doesn't exist
 * @param first number of the first result, from 1
 * @param beyond whether the page asked for lies after the last one
 */
record SearchView(
        Frame frame,
        String heading,
        List<Tab> tabs,
        List<Sorting> orders,
        List<Chip> chips,
        SearchForm form,
        List<String> notices,
        List<Cards.VideoCard> videos,
        List<Cards.ChannelCard> channels,
        List<Cards.PlaylistCard> playlists,
        int first,
        boolean beyond,
        Pagination pagination,
        Elsewhere elsewhere) {

    record Tab(String label, String count, String url, boolean current) {}

    record Sorting(String label, String url, boolean current) {}

    /**
     * Where to go when nothing was found.
     *
     * @param unfiltered address of the same words without filters; null if there are none
     * @param newest address of everything
     */
    record Elsewhere(String unfiltered, String newest) {}

    public boolean empty() {
        return videos.isEmpty() && channels.isEmpty() && playlists.isEmpty();
    }
}
