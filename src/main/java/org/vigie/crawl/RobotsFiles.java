package org.vigie.crawl;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.peertube.Robots;

/** Every host's robots.txt, kept so that a restart doesn't ask for it again; each method is one transaction. */
@ApplicationScoped
class RobotsFiles implements PanacheRepositoryBase<RobotsFileEntity, String> {

    @Transactional
    Optional<Robots> of(Host host) {
        return findByIdOptional(host.name()).map(file -> Robots.of(file.text, file.fetched));
    }

    @Transactional
    void keep(Host host, Robots robots) {
        RobotsFileEntity file = findByIdOptional(host.name()).orElseGet(RobotsFileEntity::new);
        file.host = host.name();
        // PostgreSQL takes no NUL.
        file.text = robots.text().replace("\0", "");
        file.fetched = robots.fetched();
        persist(file);
    }

    /** It is asked for again at the next visit. */
    @Transactional
    void forget(Host host) {
        deleteById(host.name());
    }
}
