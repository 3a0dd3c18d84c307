package org.vigie.peertube;

import java.net.URI;
import java.util.Optional;
import org.vigie.catalog.Host;

/**
 * An instance, where to reach it, and what is known of how to talk to it.
 *
 * @param host who it is: the only host whose items it may speak of
 * @param address {@code scheme://host[:port]} to send requests to; {@code https://HOST} unless the operator says otherwise
 * @param dialect what can be asked of it
 * @param narrowed whether channels and playlists are asked for by host, where the dialect allows it
 * @param robots what its robots.txt allows; empty as long as it wasn't asked for it
 */
public record Origin(Host host, URI address, Dialect dialect, boolean narrowed, Optional<Robots> robots) {

    /** One of which nothing is known yet: taken for a new version, without robots.txt. */
    public Origin(Host host, URI address) {
        this(host, address, Dialect.newest(), true, Optional.empty());
    }

    public static Origin of(Host host) {
        return new Origin(host, URI.create("https://" + host));
    }

    /** @param version as {@link InstanceInfo} has it; null if nobody knows */
    public Origin speaking(String version) {
        return new Origin(host, address, Dialect.of(version), narrowed, robots);
    }

    /** With its robots.txt: what that disallows isn't sent any more but answered with {@link Answer.Disallowed}. */
    public Origin under(Robots rules) {
        return new Origin(host, address, dialect, narrowed, Optional.of(rules));
    }

    /** Asks for plain lists of channels and playlists, for a host that refuses the narrowed ones. */
    public Origin askedPlainly() {
        return new Origin(host, address, dialect, false, robots);
    }

    /** Whether lists of channels and playlists are asked for by host. */
    public boolean isNarrowed() {
        return narrowed && dialect.narrowsByHost();
    }

    /** Whether the operator said where to reach it, and so answers for that place. */
    boolean isPlaced() {
        return !address.equals(URI.create("https://" + host));
    }
}
