package org.vigie.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.search.SearcherManager;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;

/** Finds an item as it was last put, be it searchable yet or not: keeps what was put since the last refresh. */
final class RecentItems extends LiveFieldValues<IndexSearcher, Optional<Item>> {

    RecentItems(SearcherManager searchers) {
        super(searchers, Optional.empty());
    }

    void put(Item item) {
        add(key(item.id()), Optional.of(item));
    }

    void remove(ItemId id) {
        delete(key(id));
    }

    Optional<Item> find(ItemId id) {
        try {
            Optional<Item> item = get(key(id));
            return item == null ? Optional.empty() : item;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    protected Optional<Item> lookupFromSearcher(IndexSearcher searcher, String key) throws IOException {
        return StoredItems.find(searcher, key);
    }

    private static String key(ItemId id) {
        return Schema.id(id);
    }
}
