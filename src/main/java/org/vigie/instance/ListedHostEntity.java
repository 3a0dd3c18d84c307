package org.vigie.instance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That a list had a host, and when last. */
@Entity
@Table(name = "listed_host")
@IdClass(ListedHostEntity.Key.class)
class ListedHostEntity {

    record Key(String listUrl, String host) implements Serializable {}

    @Id
    private String listUrl;

    @Id
    private String host;

    private Instant lastListed;

    protected ListedHostEntity() {}

    ListedHostEntity(String listUrl, String host, Instant lastListed) {
        this.listUrl = listUrl;
        this.host = host;
        this.lastListed = lastListed;
    }

    String listUrl() {
        return listUrl;
    }

    String host() {
        return host;
    }

    Instant lastListed() {
        return lastListed;
    }

    void listed(Instant now) {
        lastListed = now;
    }
}
