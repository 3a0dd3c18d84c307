package org.vigie.crawl;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is wrong with a host, as long as something is. */
@Entity
@Table(name = "instance_trouble")
class InstanceTroubleEntity {

    @Id
    String host;

    /** A {@link org.vigie.peertube.Trouble}; null if no answer of the host was the trouble. */
    String trouble;

    /** When the first crawl failed since the last that went well. */
    Instant since;
}
