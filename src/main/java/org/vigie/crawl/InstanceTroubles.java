package org.vigie.crawl;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.peertube.Trouble;

/** Remembers what is wrong with hosts and since when; each method is one transaction. */
@ApplicationScoped
class InstanceTroubles implements PanacheRepositoryBase<InstanceTroubleEntity, String> {

    private final Clock clock;

    InstanceTroubles(Clock clock) {
        this.clock = clock;
    }

    /** @param what empty if the host never answered wrongly and the crawl failed all the same */
    record Lasting(Optional<Trouble> what, Instant since) {}

    @Transactional
    Optional<Lasting> of(Host host) {
        return findByIdOptional(host.name()).map(entity -> new Lasting(named(entity.trouble), entity.since));
    }

    @Transactional
    void failed(Host host, Optional<Trouble> what) {
        InstanceTroubleEntity entity = findByIdOptional(host.name()).orElseGet(() -> {
            InstanceTroubleEntity fresh = new InstanceTroubleEntity();
            fresh.host = host.name();
            fresh.since = clock.instant();
            persist(fresh);
            return fresh;
        });
        entity.trouble = what.map(Trouble::name).orElse(null);
    }

    @Transactional
    void over(Host host) {
        deleteById(host.name());
    }

    /** One that another version of the engine wrote may have gone. */
    private static Optional<Trouble> named(String name) {
        return Arrays.stream(Trouble.values())
                .filter(trouble -> trouble.name().equals(name))
                .findFirst();
    }
}
