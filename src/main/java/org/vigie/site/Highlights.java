package org.vigie.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.index.Hits.Span;
import org.vigie.index.Query.TextField;

/** Where in an item's texts the words stand that were looked for. */
record Highlights(Map<TextField, List<Span>> spans) {

    static final Highlights NONE = new Highlights(Map.of());

    private static final int MAX_TAGS = 5;

    Marked mark(TextField field, String text) {
        return Marked.of(text, spans.getOrDefault(field, List.of()));
    }

    /** @param markdown null for none */
    Marked description(String markdown) {
        return markdown == null || markdown.isBlank()
                ? Marked.plain("")
                : Snippet.of(markdown, spans.getOrDefault(TextField.DESCRIPTION, List.of()));
    }

    /** Only the tags that were found. */
    List<Marked> tags(List<String> tags) {
        Map<Integer, List<Span>> byTag = new TreeMap<>();
        for (Span span : spans.getOrDefault(TextField.TAGS, List.of())) {
            if (span.value() >= 0 && span.value() < tags.size()) {
                byTag.computeIfAbsent(span.value(), tag -> new ArrayList<>()).add(span);
            }
        }
        return byTag.entrySet().stream()
                .limit(MAX_TAGS)
                .map(tag -> Marked.of(tags.get(tag.getKey()), tag.getValue()))
                .toList();
    }
}
