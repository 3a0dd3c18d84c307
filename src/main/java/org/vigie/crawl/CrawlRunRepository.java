package org.vigie.crawl;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.catalog.Host;

/** The queries over crawl runs; to be called in a transaction. */
@ApplicationScoped
class CrawlRunRepository implements PanacheRepository<CrawlRunEntity> {

    Optional<CrawlRunEntity> open(Host host, CrawlKind kind) {
        return find("host = ?1 and kind = ?2 and endedAt is null order by id desc", host.name(), kind)
                .firstResultOptional();
    }

    Optional<CrawlRunEntity> lastEnded(Host host, CrawlKind kind) {
        return find("host = ?1 and kind = ?2 and endedAt is not null order by id desc", host.name(), kind)
                .firstResultOptional();
    }

    List<CrawlRunEntity> endedSince(CrawlKind kind, Instant since) {
        return list("kind = ?1 and endedAt >= ?2 order by endedAt, id", kind, since);
    }

    long deleteEndedBefore(Instant limit) {
        return delete("endedAt < ?1", limit);
    }

    void deleteEndedBefore(Host host, CrawlKind kind, long id) {
        delete("host = ?1 and kind = ?2 and endedAt is not null and id < ?3", host.name(), kind, id);
    }
}
