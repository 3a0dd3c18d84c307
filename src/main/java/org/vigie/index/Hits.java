package org.vigie.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.catalog.Item;
import org.vigie.index.Query.Facet;
import org.vigie.index.Query.TextField;

/**
 * A page of what a query found.
 *
 * @param total all items that match, the same on every page while the index stands still; never more than can be paged to
 * @param facets counts by value, most first; only what was asked for
 */
public record Hits(long total, List<Hit> page, Reading reading, Map<Facet, List<Count>> facets) {

    public static Hits of(long total, List<Hit> page) {
        return new Hits(total, page, Reading.AS_TYPED, Map.of());
    }

    /**
     * @param score larger is better; only comparable within one query; 0 where the order is not by match
     * @param missing typed words that this item lacks, in their order; empty if it has all
     * @param copies the same video elsewhere, folded into this hit
     * @param highlights where the words stand, by field, in order, not overlapping; empty unless asked for
     * @param explanation parts that add up to the score; empty unless asked for
     */
    public record Hit(
            Item item,
            double score,
            List<String> missing,
            List<Item> copies,
            Map<TextField, List<Span>> highlights,
            List<Part> explanation) {

        public static Hit of(Item item, double score) {
            return new Hit(item, score, List.of(), List.of(), Map.of(), List.of());
        }
    }

    /** Part of a text in UTF-16 units, end exclusive. For tags, {@code value} is the number of the tag, else 0. */
    public record Span(int value, int start, int end) {}

    /**
     * A part of a score.
     *
     * @param name key of {@code ranking.yaml} that weighs it
     * @param detail what it is about: the word and where it stands, say; empty if the name says all
     */
    public record Part(String name, String detail, double value) {}

    /** @param value language, category or licence id, host name, or a key documented with the facet */
    public record Count(String value, long hits) {}

    /**
     * How the words were taken.
     *
     * @param words how many words count
     * @param found the most of them that one item has; less than {@code words} if none has all
     * @param suggestion what may have been meant, to be offered as a new search
     * @param corrected whether the hits are for the suggestion because nothing has the words as typed
     */
    public record Reading(int words, int found, Optional<String> suggestion, boolean corrected) {
        public static final Reading AS_TYPED = new Reading(0, 0, Optional.empty(), false);
    }
}
