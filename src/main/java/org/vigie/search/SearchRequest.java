package org.vigie.search;

import java.util.Set;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Filter;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Sort;

/**
 * What a person or program asks for, checked by the face that took it.
 *
 * @param text as typed, operators included; empty for everything
 * @param blockedHosts left out of the hits
 * @param blockedAccounts {@code name@host}, lower case; what is of them is left out
 * @param preferredLanguages language ids, not a filter
 * @param start 0 to {@value #MAX_START}, or {@value #MAX_DEPTH} with a cursor
 * @param count 0 to {@value #MAX_COUNT}
 */
public record SearchRequest(
        ItemKind kind,
        String text,
        Filter filter,
        Set<Host> blockedHosts,
        Set<String> blockedAccounts,
        Set<String> preferredLanguages,
        Sort sort,
        int start,
        int count,
        Extras extras) {

    public static final int MAX_START = 9000;
    public static final int MAX_COUNT = 500;

    /** Where a cursor leads at most: what is behind costs more than one request should. */
    public static final int MAX_DEPTH = 100_000;

    /** Without anything but words, filter and order. */
    public static SearchRequest of(ItemKind kind, String text, Filter filter, Sort sort, int start, int count) {
        return new SearchRequest(kind, text, filter, Set.of(), Set.of(), Set.of(), sort, start, count, Extras.USUAL);
    }

    /** The same, beginning elsewhere. */
    public SearchRequest from(int newStart) {
        return page(newStart, count);
    }

    /** The same, with another number of hits. */
    public SearchRequest count(int newCount) {
        return page(start, newCount);
    }

    private SearchRequest page(int newStart, int newCount) {
        return new SearchRequest(
                kind,
                text,
                filter,
                blockedHosts,
                blockedAccounts,
                preferredLanguages,
                sort,
                newStart,
                newCount,
                extras);
    }
}
