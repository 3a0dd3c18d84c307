package org.vigie.search;

import java.util.Optional;
import java.util.Set;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Query.Sort;

/**
 * What a person or program asks for, checked by the face that took it.
 *
 * @param text words as typed; empty for everything
 * @param sensitive videos only: only sensitive ones, only others, or both if empty
 * @param languages language ids, {@code _unknown} for none; empty for all
 * @param start 0 to {@value #MAX_START}
 * @param count 0 to {@value #MAX_COUNT}
 */
public record SearchRequest(
        ItemKind kind,
        String text,
        Optional<Boolean> sensitive,
        Set<String> languages,
        Optional<Host> host,
        Sort sort,
        int start,
        int count) {

    public static final int MAX_START = 9000;
    public static final int MAX_COUNT = 500;
}
