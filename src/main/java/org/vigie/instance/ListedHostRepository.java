package org.vigie.instance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class ListedHostRepository implements PanacheRepositoryBase<ListedHostEntity, ListedHostEntity.Key> {

    List<ListedHostEntity> of(String listUrl) {
        return list("listUrl", listUrl);
    }

    List<String> hosts(String listUrl) {
        return getEntityManager()
                .createQuery("select host from ListedHostEntity where listUrl = :url", String.class)
                .setParameter("url", listUrl)
                .getResultList();
    }

    boolean has(String listUrl, String host) {
        return findById(new ListedHostEntity.Key(listUrl, host)) != null;
    }

    long listedSince(String listUrl, Instant since) {
        return count("listUrl = ?1 and lastListed >= ?2", listUrl, since);
    }
}
