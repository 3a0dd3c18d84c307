package org.vigie.peertube;

import java.util.Optional;

/**
 * What an account or channel says in ActivityPub of being found. PeerTube has the flags since 8.2, and since then always.
 *
 * @param indexable whether what it publishes may be searched (FEP-5feb); empty if it doesn't say
 * @param discoverable whether it may be suggested; empty if it doesn't say
 * @param description null if there is none
 */
public record ActorFlags(Optional<Boolean> indexable, Optional<Boolean> discoverable, String description) {

    public static final ActorFlags UNSAID = new ActorFlags(Optional.empty(), Optional.empty(), null);
}
