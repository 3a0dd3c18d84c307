package org.vigie.instance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class FoundHostRepository implements PanacheRepositoryBase<FoundHostEntity, String> {

    /** By host: who told of it. */
    Map<String, String> all() {
        return listAll().stream().collect(Collectors.toMap(found -> found.host, found -> found.via));
    }
}
