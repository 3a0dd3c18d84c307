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

/** A channel or account, and what it says of being found. */
@Entity
@Table(name = "actor")
@IdClass(ActorEntity.Key.class)
class ActorEntity {

    enum Kind {
        CHANNEL,
        ACCOUNT
    }

    @Id
    String host;

    @Id
    @Enumerated(EnumType.STRING)
    Kind kind;

    /** In lower case, as PeerTube finds it in any. */
    @Id
    String name;

    /** Of a channel: the name of its account, in lower case; null if nobody says. */
    String owner;

    /** The "no" in its texts, as a sentence; null if there is none. */
    String words;

    /** The "no" of its ActivityPub flags, as a sentence; null if there is none. */
    String flags;

    /** When it was last asked for its flags; null if never. */
    @Column(name = "flags_asked")
    Instant flagsAsked;

    @Column(name = "seen_at")
    Instant seenAt;

    record Key(String host, Kind kind, String name) implements Serializable {}

    /** Its "no" as a sentence; null if it says none. */
    String no() {
        return words != null ? words : flags;
    }
}
