package org.vigie.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.catalog.Account;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;

/** Finds the one thing that a name is the name of, as far as the hoster's rules let it be found. */
public interface Lookup {

    /** What was found. */
    sealed interface Found {

        /** @param others with the same uuid, on other hosts */
        record Thing(Item item, List<Item> others) implements Found {}

        /** An account, and a channel of it. */
        record Owner(Account account, Channel channel) implements Found {}
    }

    /** @param name the address of a page of PeerTube, a uuid, short uuid or handle; anything else finds nothing */
    Optional<Found> find(String name);

    /** @param host that it must be of; empty for any */
    Optional<Found.Thing> video(UUID uuid, Optional<Host> host);
}
