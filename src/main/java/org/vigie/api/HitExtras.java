package org.vigie.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.vigie.catalog.Item;
import org.vigie.catalog.ShortUuid;
import org.vigie.catalog.Video;
import org.vigie.index.Hits.Hit;
import org.vigie.index.Hits.Part;
import org.vigie.index.Hits.Span;
import org.vigie.index.Query.TextField;

/**
 * What an answer says of a hit beside the reference's keys, after them; what is empty is left out, so that a hit about which
 * there is no more to say looks like the reference's.
 *
 * @param highlights by field, in UTF-16 units as in JavaScript
 */
record HitExtras(List<String> missing, List<Copy> copies, Map<String, List<Place>> highlights, List<Part> explanation) {

    /** The same video elsewhere. */
    record Copy(UUID uuid, String shortUUID, String url, String name, String host, String publishedAt) {

        static Copy of(Item item) {
            return item instanceof Video video
                    ? new Copy(
                            video.uuid(),
                            ShortUuid.of(video.uuid()),
                            video.url(),
                            video.text().name(),
                            video.host().name(),
                            Wire.date(video.dates().published()))
                    : null;
        }
    }

    /** @param tag number of the tag, from 0; null for other fields */
    @JsonInclude(Include.NON_NULL)
    record Place(Integer tag, int start, int end) {

        static Place of(TextField field, Span span) {
            return new Place(field == TextField.TAGS ? span.value() : null, span.start(), span.end());
        }
    }

    /** Of something that wasn't searched for but named. */
    static HitExtras ofCopies(List<Item> copies) {
        return new HitExtras(
                List.of(),
                copies.stream().map(Copy::of).filter(Objects::nonNull).toList(),
                Map.of(),
                List.of());
    }

    static HitExtras of(Hit hit) {
        Map<String, List<Place>> highlights = new LinkedHashMap<>();
        hit.highlights()
                .forEach((field, spans) -> highlights.put(
                        field.name().toLowerCase(Locale.ROOT),
                        spans.stream().map(span -> Place.of(field, span)).toList()));
        return new HitExtras(
                hit.missing(),
                hit.copies().stream().map(Copy::of).filter(Objects::nonNull).toList(),
                highlights,
                hit.explanation());
    }
}
