package org.vigie.site;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Query.Sort;
import org.vigie.index.Query.Sort.By;

/** The orders a visitor can choose; named in addresses as in the API. */
enum Order {
    MATCH("-match", By.MATCH, true, EnumSet.allOf(ItemKind.class)),
    NEWEST("-publishedAt", By.PUBLISHED, true, EnumSet.allOf(ItemKind.class)),
    OLDEST("publishedAt", By.PUBLISHED, false, EnumSet.allOf(ItemKind.class)),
    VIEWED("-views", By.VIEWS, true, EnumSet.of(ItemKind.VIDEO)),
    LIKED("-likes", By.LIKES, true, EnumSet.of(ItemKind.VIDEO)),
    LONGEST("-duration", By.DURATION, true, EnumSet.of(ItemKind.VIDEO)),
    SHORTEST("duration", By.DURATION, false, EnumSet.of(ItemKind.VIDEO)),
    NAME("name", By.NAME, false, EnumSet.allOf(ItemKind.class));

    private final String wire;
    private final By by;
    private final boolean descending;
    private final Set<ItemKind> kinds;

    Order(String wire, By by, boolean descending, Set<ItemKind> kinds) {
        this.wire = wire;
        this.by = by;
        this.descending = descending;
        this.kinds = kinds;
    }

    /** The order of this name, or the usual one if it means nothing for these items. */
    static Order parse(String written, ItemKind kind, String text) {
        return offered(kind, text).stream()
                .filter(order -> order.wire.equals(written))
                .findFirst()
                .orElse(usual(text));
    }

    /** Without words nothing matches better than anything else, so the newest come first. */
    static Order usual(String text) {
        return text.isEmpty() ? NEWEST : MATCH;
    }

    static List<Order> offered(ItemKind kind, String text) {
        return Arrays.stream(values())
                .filter(order -> order.kinds.contains(kind))
                .filter(order -> order != MATCH || !text.isEmpty())
                .toList();
    }

    String wire() {
        return wire;
    }

    /** Channels and playlists aren't published, only created. */
    Sort sort(ItemKind kind) {
        return new Sort(by == By.PUBLISHED && kind != ItemKind.VIDEO ? By.CREATED : by, descending);
    }
}
