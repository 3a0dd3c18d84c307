package org.vigie.crawl;

/** What a crawl is for; each kind has a rhythm of its own in {@code indexer-config/crawl.yaml}. */
public enum CrawlKind {
    /** Lists what was published last, until what is known: finds what is new. */
    NEWEST,
    /** Lists everything public on the host: finds what is new, changed and missing. */
    FULL,
    /** Reads the details (tags, whole description) that lists leave out, of what is new or changed, and confirms what is missing. */
    DETAILS,
    /** Lists the lives that are on air, and has those asked about that no longer are. */
    LIVE
}
