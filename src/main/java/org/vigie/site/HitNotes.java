package org.vigie.site;

import java.util.List;
import org.vigie.catalog.Video;
import org.vigie.index.Hits;

/**
 * What is told of a result beside what it is.
 *
 * @param missing words that it lacks
 * @param copies the same elsewhere
 * @param more copies that aren't listed
 * @param why null where the order says it all
 */
record HitNotes(List<String> missing, List<Copy> copies, int more, Why why) {

    private static final int MAX_COPIES = 6;

    record Copy(String host, String url) {}

    static HitNotes of(Hits.Hit hit, Why why) {
        List<Copy> copies = hit.copies().stream()
                .filter(Video.class::isInstance)
                .map(Video.class::cast)
                .map(video -> new Copy(video.host().name(), Cards.address(video)))
                .toList();
        int listed = Math.min(MAX_COPIES, copies.size());
        return new HitNotes(hit.missing(), copies.subList(0, listed), copies.size() - listed, why);
    }
}
