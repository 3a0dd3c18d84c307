package org.vigie.bench.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.bench.corpus.Asked.Narrowed;
import org.vigie.catalog.Host;

/** By what hits are narrowed down, in OpenSearch's language. */
record OpenSearchFilters(Narrowed narrowed) {

    /** The parts of a query whose words are these. */
    Map<String, Object> with(Map<String, Object> words) {
        List<Map<String, Object>> filters = new ArrayList<>();
        add(filters, "language.id", narrowed.language());
        add(filters, "nsfw", narrowed.safe() ? Boolean.FALSE : null);
        add(filters, "host", narrowed.host() == null ? null : narrowed.host().name());
        add(filters, "tags.raw", narrowed.tag());
        if (narrowed.since() != null) {
            filters.add(Map.of(
                    "range",
                    Map.of("publishedAt", Map.of("gte", narrowed.since().toString()))));
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("must", List.of(words));
        parts.put("filter", filters);
        if (!narrowed.blocked().isEmpty()) {
            List<String> hosts =
                    narrowed.blocked().stream().map(Host::name).sorted().toList();
            parts.put("must_not", List.of(Map.of("terms", Map.of("host", hosts))));
        }
        return parts;
    }

    private static void add(List<Map<String, Object>> filters, String field, Object value) {
        if (value != null) {
            filters.add(Map.of("term", Map.of(field, value)));
        }
    }
}
