package org.vigie.media;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video.Counters;
import org.vigie.index.Exclusions;
import org.vigie.index.Hits;
import org.vigie.index.Query;
import org.vigie.index.SearchIndex;
import org.vigie.index.Suggestion;

/** An index that only knows what it was given; asked for anything else, the test that did so is wrong. */
public final class ItemsOnly implements SearchIndex {

    private final Map<ItemId, Item> items = new LinkedHashMap<>();

    public ItemsOnly(Collection<? extends Item> items) {
        items.forEach(item -> this.items.put(item.id(), item));
    }

    @Override
    public Optional<Item> get(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public long put(Collection<? extends Item> newItems) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long updateCounters(Map<ItemId, Counters> counters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long remove(Collection<ItemId> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void commit() {
        // Nothing is ever written.
    }

    @Override
    public void refresh() {
        // Nothing is ever written.
    }

    @Override
    public long lastCommit() {
        return 0;
    }

    @Override
    public List<Suggestion> suggest(String typed, Exclusions exclusions, Set<Host> hidden, int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void settle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Hits search(Query query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String state() {
        return "always";
    }

    @Override
    public long count(ItemKind kind) {
        return items.keySet().stream().filter(id -> id.kind() == kind).count();
    }
}
