package org.vigie.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.index.Filter;
import org.vigie.index.Filter.Range;

/** Writes filters as the tables of these tests do: only what is set, sets in order. */
final class Filters {

    private Filters() {}

    static String written(Understood understood) {
        Stream<String> wanted = understood.wanted().stream().map(Filters::written);
        Stream<String> unwanted = understood.unwanted().stream().map(filter -> "-" + written(filter));
        Stream<String> thing = understood.thing().stream().map(filter -> "!" + written(filter));
        return Stream.of(wanted, unwanted, thing).flatMap(all -> all).collect(Collectors.joining("; "));
    }

    static String written(Filter filter) {
        List<String> parts = new ArrayList<>();
        add(parts, "languages", filter.languages());
        add(parts, "hosts", filter.hosts());
        add(parts, "channels", filter.channels());
        add(parts, "handles", filter.handles());
        add(parts, "tags", filter.tags().oneOf());
        add(parts, "all tags", filter.tags().allOf());
        add(parts, "uuids", filter.uuids());
        filter.live().ifPresent(live -> parts.add("live=" + live));
        add(parts, "published", filter.published());
        add(parts, "seconds", filter.seconds());
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            parts.add(name + "=" + values.stream().map(String::valueOf).sorted().toList());
        }
    }

    private static void add(List<String> parts, String name, Range<?> range) {
        if (!range.isAny()) {
            parts.add(name + "=" + range.from().map(String::valueOf).orElse("") + ".."
                    + range.to().map(String::valueOf).orElse(""));
        }
    }
}
