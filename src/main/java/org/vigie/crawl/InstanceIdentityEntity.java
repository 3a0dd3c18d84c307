package org.vigie.crawl;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who a host said it is. */
@Entity
@Table(name = "instance_identity")
class InstanceIdentityEntity {

    @Id
    String host;

    /** The name it calls itself by. */
    String claims;

    /** A hash of its public key. */
    @Column(name = "identity_key")
    String key;

    Instant readAt;

    /** When its key was last seen to be another one; null if it never was. */
    Instant replacedAt;
}
