package org.vigie.instance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That a list had a host, when last, and what it said of it then. */
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

    /** Null if the list doesn't say. */
    private Integer videos;

    protected ListedHostEntity() {}

    ListedHostEntity(String listUrl, String host) {
        this.listUrl = listUrl;
        this.host = host;
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

    Integer videos() {
        return videos;
    }

    /** @param newVideos how many videos the list says it has; null if it doesn't */
    void listed(Instant now, Integer newVideos) {
        lastListed = now;
        videos = newVideos;
    }
}
