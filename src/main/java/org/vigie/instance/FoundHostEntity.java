package org.vigie.instance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A host that a known instance follows or is followed by. */
@Entity
@Table(name = "found_host")
class FoundHostEntity {

    @Id
    String host;

    /** The first instance that told of it. */
    String via;

    Instant foundAt;
}
