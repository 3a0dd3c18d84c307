package org.vigie.peertube;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The dates an item must have, completed from each other. What has no believable date at all counts as from 1970: "now"
 * would put whoever leaves it out, or writes next year, on top of everything new, at each crawl again.
 */
record Dated(Instant created, Instant updated, Instant published) {

    static Dated of(Fields item) {
        Instant created = item.instant("createdAt");
        Instant updated = item.instant("updatedAt");
        Instant published = item.instant("publishedAt");
        return new Dated(
                first(created, published, updated),
                first(updated, published, created),
                first(published, created, updated));
    }

    static Instant first(Instant... choices) {
        return Stream.of(choices).filter(Objects::nonNull).findFirst().orElse(Instant.EPOCH);
    }
}
