package org.vigie.index;

import java.util.Optional;
import java.util.Set;
import org.vigie.catalog.Host;

/**
 * What an item must be to be a hit. Empty parts don't filter.
 *
 * @param sensitive videos only: only sensitive ones, or only others
 * @param languages videos only: language ids; {@link #UNKNOWN_LANGUAGE} for videos without one
 */
public record Filter(Optional<Boolean> sensitive, Set<String> languages, Optional<Host> host) {

    public static final String UNKNOWN_LANGUAGE = "_unknown";

    public static final Filter NONE = new Filter(Optional.empty(), Set.of(), Optional.empty());
}
