package org.vigie.index;

/** A search would have taken longer than the operator lets one take, and was given up. */
public final class SearchOverdue extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SearchOverdue() {
        super("a search took too long", null, false, false);
    }
}
