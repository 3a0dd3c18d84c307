package org.vigie.peertube;

import java.util.Optional;

/**
 * What an account or channel says in ActivityPub of being found. PeerTube says it since 8.2, and since then always.
 *
 * @param indexable whether what it publishes may be searched (FEP-5feb); empty if it doesn't say
 * @param discoverable whether it may be suggested; empty if it doesn't say
 */
public record ActorFlags(Optional<Boolean> indexable, Optional<Boolean> discoverable) {

    public static final ActorFlags UNSAID = new ActorFlags(Optional.empty(), Optional.empty());
}
