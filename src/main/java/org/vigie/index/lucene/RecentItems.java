package org.vigie.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.util.BytesRef;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;

/** Finds an item as it was last put, be it searchable yet or not: keeps what was put since the last refresh. */
final class RecentItems extends LiveFieldValues<IndexSearcher, Optional<Item>> {

    RecentItems(Searchers searchers) {
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
        return StoredItems.find(searcher, new BytesRef(key.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The bytes of an id as characters. */
    private static String key(ItemId id) {
        BytesRef bytes = Schema.id(id);
        return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.ISO_8859_1);
    }
}
