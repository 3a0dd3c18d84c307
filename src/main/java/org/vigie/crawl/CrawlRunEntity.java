package org.vigie.crawl;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.vigie.catalog.ItemKind;

/** A crawl run: open until it ended, with the cursor at which it goes on after a stop. */
@Entity
@Table(name = "crawl_run")
class CrawlRunEntity {

    /** How a closed run ended. */
    enum End {
        COMPLETE,
        DECLINED,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crawl_run_seq")
    @SequenceGenerator(name = "crawl_run_seq", sequenceName = "crawl_run_seq", allocationSize = 50)
    Long id;

    String host;

    @Enumerated(EnumType.STRING)
    CrawlKind kind;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    End ending;

    String error;

    @Enumerated(EnumType.STRING)
    @Column(name = "cursor_kind")
    ItemKind cursorKind;

    @Column(name = "cursor_start")
    int cursorStart;

    /** Runs of this host and kind that failed in a row, this one included. */
    int failures;

    int listed;
    int written;
    int unchanged;
    int removed;
    int excluded;
    int dropped;
    int requests;
}
