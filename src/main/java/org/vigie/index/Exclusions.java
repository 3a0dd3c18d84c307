package org.vigie.index;

import java.util.Set;

/**
 * What must not be a hit, whatever the query says: items that match {@code excluded} and don't match {@code excepted}.
 */
public record Exclusions(Terms excluded, Terms excepted) {

    public static final Exclusions NONE = new Exclusions(Terms.NONE, Terms.NONE);

    /**
     * An item matches if any of these does.
     *
     * @param hosts host names
     * @param accounts {@code name@host}, lower case
     * @param channels {@code name@host}, lower case
     * @param words words or phrases, looked for in name, tags and description
     */
    public record Terms(Set<String> hosts, Set<String> accounts, Set<String> channels, Set<String> words) {

        public static final Terms NONE = new Terms(Set.of(), Set.of(), Set.of(), Set.of());

        public boolean isEmpty() {
            return hosts.isEmpty() && accounts.isEmpty() && channels.isEmpty() && words.isEmpty();
        }
    }
}
