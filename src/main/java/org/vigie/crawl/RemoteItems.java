package org.vigie.crawl;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;

/** What is remembered of remote items between crawls; each method is one transaction. */
@ApplicationScoped
class RemoteItems {

    private final RemoteItemRepository items;
    private final ListedRows rows;
    private final Clock clock;

    RemoteItems(RemoteItemRepository items, ListedRows rows, Clock clock) {
        this.items = items;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param contentHash null if it must be put again
     * @param excludedBy mark of the rule that keeps it out; null if none does
     * @param missing whether a list missed it
     */
    record Remembered(Long contentHash, long textHash, long countersHash, Long excludedBy, boolean missing) {}

    /**
     * An item as a list had it just now.
     *
     * @param excludedBy mark of the rule that keeps it out; null if none does
     * @param written whether the index was told anything of it
     */
    record Sighting(Item item, Fingerprint fingerprint, Long excludedBy, boolean written) {}

    @Transactional
    Map<ItemId, Remembered> recall(Host host, ItemKind kind, Collection<ItemId> ids) {
        return rows.recall(host, kind, ids);
    }

    /**
     * @param before what was remembered of them before
     * @param commit number of the index commit that holds what was written of them
     */
    @Transactional
    void saw(Host host, ItemKind kind, List<Sighting> sightings, Map<ItemId, Remembered> before, long commit) {
        rows.saw(new ListedRows.Seen(host, kind, commit, clock.instant()), sightings, before);
    }

    /** Items that the index has and nobody here knows: taken for missing, so that their host is asked about each. */
    @Transactional
    void adopt(List<Item> strays) {
        Instant now = clock.instant();
        for (Item stray : strays) {
            RemoteItemEntity entity = RemoteItemEntity.of(stray, now);
            entity.contentHash = null;
            entity.missingSince = now;
            items.persist(entity);
        }
    }

    /** What no list has had since then, apart from what is known to be missing. */
    @Transactional
    int unseen(Host host, ItemKind kind, Instant since) {
        return (int) items.count(
                "host = ?1 and kind = ?2 and seenAt < ?3 and missingSince is null", host.name(), kind, since);
    }

    /** What lists had when they were last complete. */
    @Transactional
    int expected(Host host, ItemKind kind) {
        return (int) items.count("host = ?1 and kind = ?2 and missingSince is null", host.name(), kind);
    }

    /** Lives that no list has had since then: whether they ended, each is asked. */
    @Transactional
    void markLivesMissing(Host host, Instant notSeenSince) {
        items.update(
                "missingSince = ?1 where host = ?2 and kind = ?3 and live = true and seenAt < ?4"
                        + " and missingSince is null and excludedBy is null",
                clock.instant(),
                host.name(),
                ItemKind.VIDEO,
                notSeenSince);
    }

    @Transactional
    boolean isMissing(ItemId id) {
        return items.findByIdOptional(new RemoteItemEntity.Key(id.host().name(), id.kind(), id.key()))
                .map(entity -> entity.missingSince != null)
                .orElse(false);
    }

    @Transactional
    void markMissing(Host host, Instant notSeenSince) {
        for (ItemKind kind : ItemKind.values()) {
            items.markMissing(host, kind, notSeenSince, clock.instant());
        }
    }

    @Transactional
    List<ItemId> backlog(Host host, Duration detailsRefreshedAfter, int most) {
        return items.backlog(host, clock.instant().minus(detailsRefreshedAfter), most).stream()
                .map(RemoteItemEntity::id)
                .toList();
    }

    /** Hosts that have anything to ask about. */
    @Transactional
    Set<Host> hostsWithBacklog(Duration detailsRefreshedAfter) {
        return items.hostsWithBacklog(clock.instant().minus(detailsRefreshedAfter));
    }

    /** Videos to be asked for captions and chapters. */
    @Transactional
    List<ItemId> withoutExtras(Host host, int most) {
        return items.withoutExtras(host, most).stream()
                .map(RemoteItemEntity::id)
                .toList();
    }

    /** @param commit number of the index commit that holds what was written of it; 0 if nothing was */
    @Transactional
    void hasExtras(ItemId id, long commit) {
        items.hasExtras(id, clock.instant(), commit);
    }

    @Transactional
    boolean hasBacklog(Host host, Duration detailsRefreshedAfter) {
        return items.hasBacklog(host, clock.instant().minus(detailsRefreshedAfter));
    }

    /**
     * Its details are as good as they get until its text changes.
     *
     * @param excludedBy mark of the rule that keeps it out; null if none does
     * @param commit number of the index commit that holds what was written of it; 0 if nothing was
     */
    @Transactional
    void detailed(Item item, Long excludedBy, long commit) {
        rows.detailed(item, excludedBy, commit, clock.instant());
    }

    /** Its details can't be had; it stays as it is until its text changes. */
    @Transactional
    void hasNoDetails(ItemId id) {
        items.hasNoDetails(id, clock.instant());
    }

    /** A list missed it, but it is still there. */
    @Transactional
    void stillThere(ItemId id) {
        change(id, entity -> {
            entity.missingSince = null;
            entity.seenAt = clock.instant();
        });
    }

    /** What is kept of a channel: itself, its videos and playlists. */
    @Transactional
    List<ItemId> keptOf(Host host, String channel) {
        return items.list("host = ?1 and lower(channel) = ?2 and excludedBy is null", host.name(), channel).stream()
                .map(RemoteItemEntity::id)
                .toList();
    }

    @Transactional
    List<ItemId> kept(Host host, ItemKind kind, int most) {
        return items.find("host = ?1 and kind = ?2 and excludedBy is null", host.name(), kind).page(0, most).stream()
                .map(RemoteItemEntity::id)
                .toList();
    }

    /** @param mark of what keeps them out from now on */
    @Transactional
    void exclude(List<ItemId> ids, Long mark, long commit) {
        ids.forEach(id -> change(id, entity -> {
            entity.excludedBy = mark;
            entity.indexedIn = Math.max(entity.indexedIn, commit);
        }));
    }

    /** By mark: how many items it keeps out. */
    @Transactional
    Map<Long, Integer> excluded(Host host) {
        return items.excluded(host);
    }

    /** The index hasn't got it any more. Should it be listed again before it is forgotten, it is put again. */
    @Transactional
    void takenOut(ItemId id) {
        change(id, entity -> entity.contentHash = null);
    }

    @Transactional
    void forget(ItemId id) {
        items.deleteById(new RemoteItemEntity.Key(id.host().name(), id.kind(), id.key()));
    }

    @Transactional
    List<Host> forgetAfter(long commit) {
        return items.forgetAfter(commit);
    }

    /** By host: when anything of it was last seen. */
    @Transactional
    Map<Host, Instant> lastSeen() {
        return items.lastSeen();
    }

    @Transactional
    List<ItemId> some(Host host, int most) {
        return items.find("host", host.name()).page(0, most).stream()
                .map(RemoteItemEntity::id)
                .toList();
    }

    @Transactional
    int kept(Host host, ItemKind kind) {
        return items.kept(host, kind);
    }

    @Transactional
    int known(Host host, ItemKind kind) {
        return items.known(host, kind);
    }

    @Transactional
    Map<String, Integer> videosByChannel(Host host) {
        return items.videosByChannel(host);
    }

    private void change(ItemId id, Consumer<RemoteItemEntity> change) {
        items.findByIdOptional(new RemoteItemEntity.Key(id.host().name(), id.kind(), id.key()))
                .ifPresent(change);
    }
}
