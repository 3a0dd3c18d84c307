package org.vigie.index;

import java.util.List;
import org.vigie.catalog.Item;

/**
 * A page of what a query found.
 *
 * @param total all items that match, exact, the same on every page while the index stands still
 */
public record Hits(long total, List<Hit> page) {

    /** @param score larger is better; only comparable within one query; 0 where the order is not by match */
    public record Hit(Item item, double score) {}
}
