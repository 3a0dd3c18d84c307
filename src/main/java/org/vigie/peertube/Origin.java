package org.vigie.peertube;

import java.net.URI;
import org.vigie.catalog.Host;

/**
 * An instance and where to reach it.
 *
 * @param host who it is: the only host whose items it may speak of
 * @param address {@code scheme://host[:port]} to send requests to; {@code https://HOST} unless the operator says otherwise
 */
public record Origin(Host host, URI address) {

    public static Origin of(Host host) {
        return new Origin(host, URI.create("https://" + host));
    }

    /** Whether the operator said where to reach it, and so answers for that place. */
    boolean isPlaced() {
        return !address.equals(of(host).address());
    }
}
