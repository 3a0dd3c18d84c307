package org.vigie.crawl;

/** What a crawl is for; each kind has a rhythm of its own in {@code indexer-config/crawl.yaml}. */
public enum CrawlKind {
    /** Lists everything public on the host: finds what is new, changed and missing. */
    FULL,
    /** Reads the details (tags, whole description) that lists leave out, of what is new or changed, and confirms what is missing. */
    DETAILS
}
