package org.vigie.site;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Filter;

/**
 * How far results are narrowed down.
 *
 * @param values as {@link Criterion#read} gives them; criteria without any aren't there
 */
record Narrowing(Map<Criterion, List<String>> values) {

    static final Narrowing NONE = new Narrowing(Map.of());

    Narrowing {
        Map<Criterion, List<String>> kept = new EnumMap<>(Criterion.class);
        values.forEach((criterion, list) -> {
            if (!list.isEmpty()) {
                kept.put(criterion, List.copyOf(list));
            }
        });
        values = kept;
    }

    static Narrowing parse(MultivaluedMap<String, String> parameters) {
        Map<Criterion, List<String>> values = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            values.put(
                    criterion,
                    Stream.of(criterion.wire(), criterion.wire() + "[]")
                            .flatMap(name -> parameters.getOrDefault(name, List.of()).stream())
                            .flatMap(written -> Stream.of(written.split(",")))
                            .flatMap(written -> criterion.read(written.strip()).stream())
                            .distinct()
                            .limit(criterion.most())
                            .toList());
        }
        return new Narrowing(values);
    }

    List<String> of(Criterion criterion) {
        return values.getOrDefault(criterion, List.of());
    }

    boolean has(Criterion criterion) {
        return values.containsKey(criterion);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Narrowing with(Criterion criterion, List<String> newValues) {
        Map<Criterion, List<String>> changed = new EnumMap<>(Criterion.class);
        changed.putAll(values);
        changed.put(criterion, newValues);
        return new Narrowing(changed);
    }

    Narrowing without(Criterion criterion, String value) {
        return with(
                criterion,
                of(criterion).stream().filter(other -> !other.equals(value)).toList());
    }

    SensitiveChoice sensitive() {
        return of(Criterion.SENSITIVE).stream()
                .findFirst()
                .map(SensitiveChoice::parse)
                .orElse(SensitiveChoice.HIDE);
    }

    Filter filter(Instant now) {
        Filter.Builder filter = Filter.builder().sensitive(SensitiveChoice.HIDE.filter());
        values.forEach((criterion, list) -> criterion.addTo(filter, list, now));
        return filter.build();
    }

    /** Everything that narrows items of a kind. */
    void forEach(ItemKind kind, BiConsumer<Criterion, String> action) {
        values.forEach((criterion, list) -> {
            if (criterion.isOf(kind)) {
                list.forEach(value -> action.accept(criterion, value));
            }
        });
    }
}
