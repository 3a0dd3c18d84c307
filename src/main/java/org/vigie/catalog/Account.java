package org.vigie.catalog;

import java.time.Instant;

/**
 * The account that owns a channel.
 *
 * @param description null if it has none, or if the list leaves it out (PeerTube 8 does)
 */
public record Account(
        Actor actor, String description, long followers, long following, Instant created, Instant updated) {}
