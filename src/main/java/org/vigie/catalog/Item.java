package org.vigie.catalog;

/** Anything one can search for. */
public sealed interface Item permits Video, Channel, Playlist {

    ItemId id();

    Host host();
}
