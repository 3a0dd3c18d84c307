package org.vigie.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video.Counters;

/**
 * Everything searchable, kept by one engine.
 *
 * <p>What is written becomes searchable with the next {@link #refresh} (about a second) and survives a crash with the next
 * {@link #commit}. Each write answers its number, later ones higher ones, and one of nothing that of the last before it; a
 * commit has the number of the last write it holds for certain. So a caller can tell after a crash ({@link #lastCommit}) what
 * has to be written again. All methods may be called from any thread.
 */
public interface SearchIndex {

    /** Adds items, each replacing the one of the same id. */
    long put(Collection<? extends Item> items);

    /** Updates the counters of videos in place, without touching their text. Unknown ids are ignored. */
    long updateCounters(Map<ItemId, Counters> counters);

    /** Unknown ids are ignored. */
    long remove(Collection<ItemId> ids);

    /** The item as it was last put, whether searchable yet or not. */
    Optional<Item> get(ItemId id);

    /** Makes all that was written before this call durable. */
    void commit();

    /** Makes all that was written before this call searchable. */
    void refresh();

    /**
     * Makes all that was written before this call searchable, and the index what it becomes by itself when it is left alone:
     * in few segments, and with a dictionary of all its words. May take a minute for millions of items.
     */
    void settle();

    /** Number of the newest durable commit; 0 for an index that began empty. */
    long lastCommit();

    /**
     * Best first, or as the query's sort says.
     *
     * @throws SearchOverdue if it takes longer than a search may
     */
    Hits search(Query query);

    /**
     * What may be meant by a beginning, likeliest first.
     *
     * @param typed so far; its last word may be cut
     * @param hidden hosts of which nothing is told, whatever the exclusions say
     */
    List<Suggestion> suggest(String typed, Exclusions exclusions, Set<Host> hidden, int count);

    /**
     * What answers of this index depend on: the same as long as it answers the same, and never again what it was before. Cheap;
     * to be asked for before the answer it is to stand for.
     */
    String state();

    /** Searchable items of a kind. */
    long count(ItemKind kind);
}
