package org.vigie.search;

import java.util.Set;
import org.vigie.catalog.Host;

/** Hosts of which nothing is shown for now, because they have been down for long. */
public interface HiddenHosts {

    HiddenHosts NONE = Set::of;

    /** Asked with every search. */
    Set<Host> now();
}
