package org.vigie.instance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A list we follow or once followed, and how reading it went. */
@Entity
@Table(name = "host_list")
class HostListEntity {

    @Id
    private String url;

    private Instant readAt;
    private int hosts;
    private String error;

    protected HostListEntity() {}

    HostListEntity(String url) {
        this.url = url;
    }

    HostListStatus status() {
        return new HostListStatus(url, readAt, hosts, error);
    }

    /** @param warning null if all is well */
    void read(Instant now, int newHosts, String warning) {
        readAt = now;
        hosts = newHosts;
        error = Column.fit(warning, Column.MAX_ERROR);
    }

    void failed(String why) {
        error = Column.fit(why, Column.MAX_ERROR);
    }
}
