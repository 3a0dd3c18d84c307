package org.vigie.crawl;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.vigie.peertube.Trouble;

/** What crawling has learnt of a host as a whole. */
@Entity
@Table(name = "host_state")
class HostStateEntity {

    @Id
    String host;

    /** Why it doesn't want to be found; null if it doesn't mind. */
    String declined;

    @Enumerated(EnumType.STRING)
    Trouble trouble;

    /** When the first of the crawls began to fail of which none was complete since; null while it is up. */
    @Column(name = "down_since")
    Instant downSince;

    /** How often in a row it had to be left alone. */
    int rests;

    /** Not to be asked anything before; null if it may. */
    @Column(name = "rest_until")
    Instant restUntil;

    /** Seconds between two looks at what is newest, as learnt; null before the first. */
    @Column(name = "newest_every")
    Long newestEvery;

    /** When it was last seen to have a live; null if never. */
    @Column(name = "last_live")
    Instant lastLive;

    /** Since when its lists lack more than can be believed; null if they don't. */
    @Column(name = "loss_since")
    Instant lossSince;

    @Column(name = "loss_passes")
    int lossPasses;

    @Column(name = "loss_rows")
    int lossRows;
}
