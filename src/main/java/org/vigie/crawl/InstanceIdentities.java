package org.vigie.crawl;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.vigie.catalog.Host;
import org.vigie.peertube.Identity;

/** Remembers who hosts are; each method is one transaction. Nothing is merged: what is one instance is only told. */
@ApplicationScoped
class InstanceIdentities implements PanacheRepositoryBase<InstanceIdentityEntity, String> {

    private final Clock clock;

    InstanceIdentities(Clock clock) {
        this.clock = clock;
    }

    /** @param goodFor how long an answer counts */
    @Transactional
    boolean isDue(Host host, Duration goodFor) {
        return findByIdOptional(host.name())
                .filter(known -> known.readAt.isAfter(clock.instant().minus(goodFor)))
                .isEmpty();
    }

    /** Whether another instance answers by this name than before. */
    @Transactional
    boolean note(Host host, Identity identity) {
        Optional<InstanceIdentityEntity> known = findByIdOptional(host.name());
        InstanceIdentityEntity entity = known.orElseGet(InstanceIdentityEntity::new);
        boolean replaced = known.isPresent() && !entity.key.equals(identity.key());
        entity.host = host.name();
        entity.claims = identity.host().name();
        entity.key = identity.key();
        entity.readAt = clock.instant();
        if (replaced) {
            entity.replacedAt = clock.instant();
        }
        if (known.isEmpty()) {
            persist(entity);
        }
        return replaced;
    }

    /** Other names of the same instance, known or only claimed. */
    @Transactional
    List<Host> alsoKnownAs(Host host) {
        return findByIdOptional(host.name())
                .map(known -> {
                    TreeSet<Host> names = new TreeSet<>();
                    names.add(new Host(known.claims));
                    list("key", known.key).forEach(same -> names.add(new Host(same.host)));
                    names.remove(host);
                    return List.copyOf(names);
                })
                .orElse(List.of());
    }

    @Transactional
    Optional<Instant> replaced(Host host) {
        return findByIdOptional(host.name()).map(known -> known.replacedAt);
    }
}
