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

    /** @param videos how many videos the list says the host has; null if it doesn't */
    record Row(String host, Integer videos) {}

    List<Row> rows(String listUrl) {
        return getEntityManager()
                .createQuery("select host, videos from ListedHostEntity where listUrl = :url", Row.class)
                .setParameter("url", listUrl)
                .getResultList();
    }

    long listedSince(String listUrl, Instant since) {
        return count("listUrl = ?1 and lastListed >= ?2", listUrl, since);
    }
}
