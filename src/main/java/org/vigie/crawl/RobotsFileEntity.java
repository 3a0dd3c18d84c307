package org.vigie.crawl;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The robots.txt of a host as it was last fetched. */
@Entity
@Table(name = "robots_file")
class RobotsFileEntity {

    @Id
    String host;

    String text;
    Instant fetched;
}
