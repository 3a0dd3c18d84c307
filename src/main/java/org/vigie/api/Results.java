package org.vigie.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.index.Hits;
import org.vigie.index.Hits.Hit;

/**
 * The envelope of a search answer.
 *
 * @param total stays the same from page to page; clients page until they have seen as many
 * @param reading how the words were taken; null if there were none
 * @param facets null unless asked for
 */
public record Results(
        long total,
        List<Object> data,
        @JsonInclude(Include.NON_NULL) ReadingJson reading,
        @JsonInclude(Include.NON_NULL) Map<String, List<CountJson>> facets) {

    /**
     * @param found how many of the words the best hit has
     * @param suggestion null if there is none
     * @param corrected whether the hits are for the suggestion already
     */
    public record ReadingJson(int words, int found, String suggestion, boolean corrected) {}

    public record CountJson(String value, long count) {}

    static Results of(Hits hits) {
        Hits.Reading reading = hits.reading();
        return new Results(
                hits.total(),
                hits.page().stream().map(Results::json).toList(),
                reading.words() == 0
                        ? null
                        : new ReadingJson(
                                reading.words(),
                                reading.found(),
                                reading.suggestion().orElse(null),
                                reading.corrected()),
                hits.facets().isEmpty() ? null : facets(hits));
    }

    private static Map<String, List<CountJson>> facets(Hits hits) {
        Map<String, List<CountJson>> facets = new LinkedHashMap<>();
        hits.facets()
                .forEach((facet, counts) -> facets.put(
                        facet.name().toLowerCase(Locale.ROOT),
                        counts.stream()
                                .map(count -> new CountJson(count.value(), count.hits()))
                                .toList()));
        return facets;
    }

    private static Object json(Hit hit) {
        HitExtras extras = HitExtras.of(hit);
        return switch (hit.item()) {
            case Video video -> VideoJson.of(video, hit.score(), extras);
            case Channel channel -> ChannelJson.of(channel, hit.score(), extras);
            case Playlist playlist -> PlaylistJson.of(playlist, hit.score(), extras);
        };
    }
}
