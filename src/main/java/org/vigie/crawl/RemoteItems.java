package org.vigie.crawl;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;

/** What is remembered of remote items between crawls; each method is one transaction. */
@ApplicationScoped
class RemoteItems {

    private final RemoteItemRepository items;
    private final Clock clock;

    RemoteItems(RemoteItemRepository items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /**
     * @param contentHash null if it must be put again
     * @param excludedBy mark of the rule that keeps it out; null if none does
     */
    record Remembered(Long contentHash, long textHash, long countersHash, Long excludedBy) {}

    /**
     * An item as a list had it just now.
     *
     * @param excludedBy mark of the rule that keeps it out; null if none does
     * @param written whether the index was told anything of it
     */
    record Sighting(Item item, Fingerprint fingerprint, Long excludedBy, boolean written) {}

    @Transactional
    Map<ItemId, Remembered> recall(Host host, ItemKind kind, Collection<ItemId> ids) {
        Map<ItemId, Remembered> remembered = new HashMap<>();
        items.byKey(host, kind, ids.stream().map(ItemId::key).toList())
                .forEach((key, item) -> remembered.put(
                        item.id(),
                        new Remembered(item.contentHash, item.textHash, item.countersHash, item.excludedBy)));
        return remembered;
    }

    /** @param commit number of the index commit that holds what was written of them */
    @Transactional
    void saw(Host host, ItemKind kind, List<Sighting> sightings, long commit) {
        Map<String, RemoteItemEntity> known = items.byKey(
                host,
                kind,
                sightings.stream().map(sighting -> sighting.item().id().key()).toList());
        Instant now = clock.instant();
        for (Sighting sighting : sightings) {
            RemoteItemEntity entity = known.get(sighting.item().id().key());
            if (entity == null) {
                entity = entity(sighting.item().id());
                note(entity, sighting, commit, now);
                items.persist(entity);
            } else {
                note(entity, sighting, commit, now);
            }
        }
    }

    /** Items that the index has and nobody here knows: taken for missing, so that their host is asked about each. */
    @Transactional
    void adopt(List<Item> strays) {
        Instant now = clock.instant();
        for (Item stray : strays) {
            RemoteItemEntity entity = entity(stray.id());
            note(entity, new Sighting(stray, Fingerprint.of(stray), null, false), 0, now);
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
    void isLive(ItemId id, boolean live) {
        change(id, entity -> entity.live = live);
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
        change(id, entity -> {
            entity.extrasAt = clock.instant();
            entity.indexedIn = Math.max(entity.indexedIn, commit);
        });
    }

    @Transactional
    boolean hasBacklog(Host host, Duration detailsRefreshedAfter) {
        return !backlog(host, detailsRefreshedAfter, 1).isEmpty();
    }

    /**
     * Its details are as good as they get until its text changes.
     *
     * @param excludedBy mark of the rule that keeps it out; null if none does
     * @param commit number of the index commit that holds what was written of it; 0 if nothing was
     */
    @Transactional
    void detailed(ItemId id, Long excludedBy, long commit) {
        change(id, entity -> {
            entity.detailedTextHash = entity.textHash;
            entity.detailedAt = clock.instant();
            entity.missingSince = null;
            entity.excludedBy = excludedBy;
            entity.indexedIn = Math.max(entity.indexedIn, commit);
        });
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

    private static RemoteItemEntity entity(ItemId id) {
        RemoteItemEntity entity = new RemoteItemEntity();
        entity.host = id.host().name();
        entity.kind = id.kind();
        entity.key = id.key();
        return entity;
    }

    private static void note(RemoteItemEntity entity, Sighting sighting, long commit, Instant now) {
        entity.contentHash = sighting.fingerprint().content();
        entity.textHash = sighting.fingerprint().text();
        entity.countersHash = sighting.fingerprint().counters();
        entity.seenAt = now;
        entity.missingSince = null;
        if (entity.excludedBy != null && sighting.excludedBy() == null) {
            // It comes back as its list row; what its details told was not kept.
            entity.detailedTextHash = null;
        }
        entity.excludedBy = sighting.excludedBy();
        if (sighting.written()) {
            entity.indexedIn = Math.max(entity.indexedIn, commit);
        }
        switch (sighting.item()) {
            case Video video -> {
                entity.publishedAt = video.dates().published();
                entity.channel = video.channel().name();
                entity.live = video.live();
                entity.weight = weight(video);
            }
            case Channel channel -> entity.channel = channel.actor().name();
            case Playlist playlist ->
                entity.channel =
                        playlist.channel() == null ? null : playlist.channel().name();
        }
    }

    /** In days: a video with ten times the views of another is worth asking about as if it were a month newer. */
    private static double weight(Video video) {
        double day = video.dates().published().getEpochSecond()
                / (double) Duration.ofDays(1).toSeconds();
        return day + 30 * Math.log10(1.0 + video.counters().views());
    }
}
