package org.vigie.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vigie.index.Hits;

/**
 * The envelope of a search answer.
 *
 * @param total stays the same from page to page; clients page until they have seen as many
 * @param reading how the words were taken; null if as they were typed, and nothing needs to be said
 * @param facets null unless asked for
 * @param nextCursor leads to the next page; null unless a cursor was sent, and on the last page
 */
record Results(
        long total, List<ItemJson> data, ReadingJson reading, Map<String, List<CountJson>> facets, String nextCursor)
        implements JsonBytes.Written {

    /**
     * @param found how many of the words the best hit has
     * @param suggestion null if there is none
     * @param corrected whether the hits are for the suggestion already
     */
    public record ReadingJson(int words, int found, String suggestion, boolean corrected) {}

    public record CountJson(String value, long count) {}

    static Results of(Hits hits, Rendering rendering, Optional<String> nextCursor) {
        Hits.Reading reading = hits.reading();
        return new Results(
                hits.total(),
                hits.page().stream()
                        .map(hit -> rendering.json(hit.item(), hit.score(), HitExtras.of(hit)))
                        .toList(),
                reading.found() == reading.words() && reading.suggestion().isEmpty()
                                || hits.total() == 0 && reading.suggestion().isEmpty()
                        ? null
                        : new ReadingJson(
                                reading.words(),
                                reading.found(),
                                reading.suggestion().orElse(null),
                                reading.corrected()),
                hits.facets().isEmpty() ? null : facets(hits),
                nextCursor.orElse(null));
    }

    @Override
    public void write(JsonBytes out) {
        out.beginObject();
        out.key(Key.TOTAL);
        out.number(total);
        out.key(Key.DATA);
        out.beginArray();
        data.forEach(item -> item.write(out));
        out.endArray();
        unlessNull(out, Key.READING, reading);
        unlessNull(out, Key.FACETS, facets);
        unlessNull(out, Key.NEXT_CURSOR, nextCursor);
        out.endObject();
    }

    private static void unlessNull(JsonBytes out, Key key, Object value) {
        if (value != null) {
            out.key(key);
            out.other(value);
        }
    }

    private static Map<String, List<CountJson>> facets(Hits hits) {
        Map<String, List<CountJson>> facets = new LinkedHashMap<>();
        hits.facets().forEach((facet, counts) -> facets.put(facet.name().toLowerCase(Locale.ROOT), counts(counts)));
        return facets;
    }

    static List<CountJson> counts(List<Hits.Count> counts) {
        return counts.stream()
                .map(count -> new CountJson(count.value(), count.hits()))
                .toList();
    }
}
