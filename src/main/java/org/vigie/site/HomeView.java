package org.vigie.site;

import java.util.List;

/**
 * @param newest videos; empty while the index is
 * @param languages names of the languages that come first; empty if none was preferred
 * @param all address of the newest videos in all languages
 */
record HomeView(
        Frame frame,
        long videoCount,
        String videos,
        long platformCount,
        String platforms,
        List<Cards.VideoCard> newest,
        String languages,
        String all) {}
