package org.vigie.rules;

/** What the rules say of an item or host. */
public sealed interface Verdict {

    record Allowed() implements Verdict {}

    /** Crawled but not shown. */
    record Hidden(Rule rule) implements Verdict {}

    /** Neither crawled nor shown. */
    record Excluded(Rule rule) implements Verdict {}
}
