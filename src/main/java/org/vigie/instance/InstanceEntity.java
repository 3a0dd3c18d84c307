package org.vigie.instance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The state of a host. Fields are private: Hibernate sees only changes made through the entity's own methods. */
@Entity
@Table(name = "instance")
class InstanceEntity {

    private static final int MAX_NAME = 200;
    private static final int MAX_VERSION = 50;

    @Id
    private String host;

    private Instant firstSeen;
    private String name;
    private String version;
    private Instant crawlStarted;
    private Instant crawlEnded;
    private Instant crawlSucceeded;
    private String error;
    private int failures;
    private int videosListed;
    private int videosKept;
    private int channelsListed;
    private int channelsKept;
    private int playlistsListed;
    private int playlistsKept;

    protected InstanceEntity() {}

    InstanceEntity(String host, Instant firstSeen) {
        this.host = host;
        this.firstSeen = firstSeen;
    }

    String host() {
        return host;
    }

    Instant firstSeen() {
        return firstSeen;
    }

    Known.LastCrawl crawl() {
        return new Known.LastCrawl(name, version, crawlStarted, crawlEnded, crawlSucceeded, error, failures);
    }

    Known.Found found() {
        return new Known.Found(
                new Known.Count(videosListed, videosKept),
                new Known.Count(channelsListed, channelsKept),
                new Known.Count(playlistsListed, playlistsKept));
    }

    void introduced(String newName, String newVersion) {
        name = Column.fit(newName, MAX_NAME);
        version = Column.fit(newVersion, MAX_VERSION);
    }

    void started(Instant now) {
        crawlStarted = now;
    }

    void succeeded(Instant now) {
        crawlEnded = now;
        crawlSucceeded = now;
        error = null;
        failures = 0;
    }

    void failed(Instant now, String why) {
        crawlEnded = now;
        error = Column.fit(why, Column.MAX_ERROR);
        failures++;
    }

    void found(Known.Found found) {
        videosListed = found.videos().listed();
        videosKept = found.videos().kept();
        channelsListed = found.channels().listed();
        channelsKept = found.channels().kept();
        playlistsListed = found.playlists().listed();
        playlistsKept = found.playlists().kept();
    }
}
