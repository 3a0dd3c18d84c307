package org.vigie.crawl;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;

/** The queries over what is known of remote items; to be called in a transaction. */
@ApplicationScoped
class RemoteItemRepository implements PanacheRepositoryBase<RemoteItemEntity, RemoteItemEntity.Key> {

    /** A video or playlist whose details are new, changed or old; old also if a rule keeps it out. Lists tell all there is of channels. */
    private static final String NEEDS_DETAILS = "(kind <> CHANNEL and (detailedAt < ?1"
            + " or (excludedBy is null and (detailedTextHash is null or detailedTextHash <> textHash))))";

    /** Missing from a complete crawl, or without good details. */
    private static final String NEEDS_ASKING = "(missingSince is not null or " + NEEDS_DETAILS + ")";

    /** Videos whose details were read since they were last asked for captions and chapters, which lives have none of. */
    private static final String NEEDS_EXTRAS =
            "kind = VIDEO and missingSince is null and excludedBy is null and live = false"
                    + " and detailedAt is not null and (extrasAt is null or extrasAt < detailedAt)";

    private static final String ONE = " where host = ?1 and kind = ?2 and key = ?3";

    /** What an index that is durable up to this commit may have lost is treated as never put. Answers which hosts have such. */
    List<Host> forgetAfter(long commit) {
        List<String> hosts = getEntityManager()
                .createQuery("select distinct host from RemoteItemEntity where indexedIn > ?1", String.class)
                .setParameter(1, commit)
                .getResultList();
        update("contentHash = null, detailedTextHash = null, indexedIn = 0 where indexedIn > ?1", commit);
        return hosts.stream().map(Host::new).toList();
    }

    void markMissing(Host host, ItemKind kind, Instant notSeenSince, Instant now) {
        update(
                "missingSince = ?4 where host = ?1 and kind = ?2 and seenAt < ?3 and missingSince is null",
                host.name(),
                kind,
                notSeenSince,
                now);
    }

    /** Items to ask about: the missing first, then videos, new and popular ones first, then playlists. */
    List<RemoteItemEntity> backlog(Host host, Instant oldDetails, int most) {
        return find(
                        NEEDS_ASKING + " and host = ?2 order by missingSince asc nulls last, weight desc",
                        oldDetails,
                        host.name())
                .page(0, most)
                .list();
    }

    boolean hasBacklog(Host host, Instant oldDetails) {
        return find(NEEDS_ASKING + " and host = ?2", oldDetails, host.name())
                .firstResultOptional()
                .isPresent();
    }

    void hasNoDetails(ItemId id, Instant now) {
        update(
                "detailedTextHash = textHash, detailedAt = ?4, missingSince = null" + ONE,
                id.host().name(),
                id.kind(),
                id.key(),
                now);
    }

    void hasExtras(ItemId id, Instant now, long commit) {
        update(
                "extrasAt = ?4, indexedIn = greatest(indexedIn, ?5)" + ONE,
                id.host().name(),
                id.kind(),
                id.key(),
                now,
                commit);
    }

    /** New and popular first. */
    List<RemoteItemEntity> withoutExtras(Host host, int most) {
        return find(NEEDS_EXTRAS + " and host = ?1 order by weight desc", host.name())
                .page(0, most)
                .list();
    }

    Set<Host> hostsWithBacklog(Instant oldDetails) {
        return getEntityManager()
                .createQuery(
                        "select distinct host from RemoteItemEntity where " + NEEDS_ASKING + " or (" + NEEDS_EXTRAS
                                + ")",
                        String.class)
                .setParameter(1, oldDetails)
                .getResultStream()
                .map(Host::new)
                .collect(Collectors.toSet());
    }

    /** Items that lists no longer have, of all hosts. */
    long missing() {
        return count("missingSince is not null");
    }

    /** The rest of what has to be asked about, of all hosts. */
    long awaitingDetails(Instant oldDetails) {
        return count(NEEDS_DETAILS + " and missingSince is null", oldDetails);
    }

    Map<Host, Instant> lastSeen() {
        return getEntityManager()
                .createQuery("select host, max(seenAt) from RemoteItemEntity group by host", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> new Host((String) row[0]), row -> (Instant) row[1]));
    }

    int kept(Host host, ItemKind kind) {
        return (int) count("host = ?1 and kind = ?2 and excludedBy is null", host.name(), kind);
    }

    int known(Host host, ItemKind kind) {
        return (int) count("host = ?1 and kind = ?2", host.name(), kind);
    }

    /** By channel name: how many of its videos the index has. */
    Map<String, Integer> videosByChannel(Host host) {
        return getEntityManager()
                .createQuery(
                        "select channel, count(*) from RemoteItemEntity where host = ?1 and kind = ?2"
                                + " and excludedBy is null and missingSince is null group by channel",
                        Object[].class)
                .setParameter(1, host.name())
                .setParameter(2, ItemKind.VIDEO)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Long) row[1]).intValue()));
    }

    Map<Long, Integer> excluded(Host host) {
        return getEntityManager()
                .createQuery(
                        "select excludedBy, count(*) from RemoteItemEntity where host = ?1 and excludedBy is not null"
                                + " group by excludedBy",
                        Object[].class)
                .setParameter(1, host.name())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Long) row[1]).intValue()));
    }
}
