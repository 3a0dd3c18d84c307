package org.vigie.crawl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Filter;
import org.vigie.index.Query;
import org.vigie.index.Query.Sort;
import org.vigie.index.SearchIndex;

/**
 * Finds what the index has and memory doesn't know, which no crawl would ever remove: a crash can leave such, as the index may
 * be a moment ahead of the database, and so can an index that was rebuilt from what was still readable of it.
 */
final class Strays {

    private static final int AT_ONCE = 500;
    private static final Sort ORDER = new Sort(Sort.By.CREATED, false);

    private final SearchIndex index;
    private final RemoteItems memory;

    Strays(SearchIndex index, RemoteItems memory) {
        this.index = index;
        this.memory = memory;
    }

    /**
     * Has them asked about like what lists have missed. To be called when nothing else is written of this host. What was put
     * just now may not be searchable yet; then a stray may be passed over until the next time, but nothing is taken for one.
     */
    void adopt(Host host) {
        for (ItemKind kind : ItemKind.values()) {
            int kept = memory.kept(host, kind);
            if (there(host, kind) > kept) {
                // What was removed just now may still be there.
                index.refresh();
                int there = there(host, kind);
                if (there > kept) {
                    memory.adopt(unknown(host, kind, there));
                }
            }
        }
    }

    private int there(Host host, ItemKind kind) {
        return (int) index.search(query(host, kind, 0, 0)).total();
    }

    private List<Item> unknown(Host host, ItemKind kind, int there) {
        List<Item> unknown = new ArrayList<>();
        for (int start = 0; start < there; start += AT_ONCE) {
            Map<ItemId, Item> some = new LinkedHashMap<>();
            index.search(query(host, kind, start, AT_ONCE))
                    .page()
                    .forEach(hit -> some.put(hit.item().id(), hit.item()));
            some.keySet().removeAll(memory.recall(host, kind, some.keySet()).keySet());
            unknown.addAll(some.values());
        }
        return unknown;
    }

    private static Query query(Host host, ItemKind kind, int start, int count) {
        return Query.all(kind, Filter.builder().hosts(Set.of(host)).build(), ORDER, start, count);
    }
}
