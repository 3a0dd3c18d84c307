package org.vigie.crawl;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;

/** What is known of one video, channel or playlist of an instance, apart from what the index has of it. */
@Entity
@Table(name = "remote_item")
@IdClass(RemoteItemEntity.Key.class)
class RemoteItemEntity {

    @Id
    String host;

    @Id
    @Enumerated(EnumType.STRING)
    ItemKind kind;

    @Id
    @Column(name = "item_key")
    String key;

    /** Of the list row that the index has; null if the index may have lost it. */
    @Column(name = "content_hash")
    Long contentHash;

    @Column(name = "text_hash")
    long textHash;

    @Column(name = "counters_hash")
    long countersHash;

    /** The text hash at the time its details were read; null before that. */
    @Column(name = "detailed_text_hash")
    Long detailedTextHash;

    @Column(name = "detailed_at")
    Instant detailedAt;

    /** When it was asked for its captions and chapters; null before that. */
    @Column(name = "extras_at")
    Instant extrasAt;

    @Column(name = "seen_at")
    Instant seenAt;

    /** When a complete crawl first missed it; null while lists have it. */
    @Column(name = "missing_since")
    Instant missingSince;

    /** Mark of the rule that keeps it out of the index, see {@link RuleMarks}; null while it is in. */
    @Column(name = "excluded_by")
    Long excludedBy;

    /** Number of the index commit that holds the last write of it. */
    @Column(name = "indexed_in")
    long indexedIn;

    @Column(name = "published_at")
    Instant publishedAt;

    /** The name of its channel, of a channel its own; null if it has none. */
    @Column(name = "channel")
    String channel;

    /** What is heavier is asked about first. */
    double weight;

    /** Of a video: whether it is a live. */
    boolean live;

    record Key(String host, ItemKind kind, String key) implements Serializable {}

    ItemId id() {
        return new ItemId(kind, new Host(host), key);
    }

    /** As its list row tells it, and never put. */
    static RemoteItemEntity of(Item item, Instant now) {
        RemoteItemEntity entity = new RemoteItemEntity();
        entity.host = item.id().host().name();
        entity.kind = item.id().kind();
        entity.key = item.id().key();
        Fingerprint fingerprint = Fingerprint.of(item);
        entity.textHash = fingerprint.text();
        entity.countersHash = fingerprint.counters();
        entity.seenAt = now;
        ListedRows.Told told = ListedRows.Told.of(item);
        entity.publishedAt = told.published();
        entity.channel = told.channel();
        entity.live = told.live();
        entity.weight = told.weight();
        return entity;
    }
}
