package org.vigie.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.catalog.Host;
import org.vigie.instance.Known;
import org.vigie.instance.Known.Count;

/** Instances of which nothing matters but how large they are expected to be. */
final class ExpectedSize {

    private ExpectedSize() {}

    /** One that was never crawled, and is reached there. */
    static Known at(URI address, Host host, int byList) {
        return of(address, host, OptionalInt.of(byList), 0);
    }

    /** @param seen videos that the last complete crawl saw; 0 before there was one */
    static Known of(Host host, OptionalInt byList, int seen) {
        return of(URI.create("https://" + host), host, byList, seen);
    }

    private static Known of(URI address, Host host, OptionalInt byList, int seen) {
        Count none = new Count(0, 0);
        return new Known(
                host,
                address,
                Optional.empty(),
                Known.OWN,
                Instant.EPOCH,
                byList,
                new Known.LastCrawl(null, null, null, null, null, null, 0),
                new Known.Found(new Count(seen, seen), none, none));
    }
}
