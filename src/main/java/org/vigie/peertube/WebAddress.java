package org.vigie.peertube;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.catalog.Host;

/** Addresses and paths that instances give, believed only in so far as they are well-formed and lead where they may. */
final class WebAddress {

    private static final int MAX_LENGTH = 1000;

    /** A path with an optional query of the characters RFC 3986 allows; a second slash would make it another host. */
    private static final Pattern PATH = Pattern.compile("/(?!/)[A-Za-z0-9/._~%!$&'()*+,;=:@?-]*");

    private WebAddress() {}

    /** An absolute http or https address without credentials. */
    static Optional<URI> parse(String written) {
        if (written == null || written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(written);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Whether this address is on the host itself. */
    static boolean isOn(URI uri, Host host) {
        return Host.parse(uri.getRawAuthority()).filter(host::equals).isPresent();
    }

    /** The address if it is on the host itself, else the one its origin would have given. */
    static String own(String written, Host host, String derivedPath) {
        return parse(written)
                .filter(uri -> isOn(uri, host))
                .map(URI::toASCIIString)
                .orElse("https://" + host + derivedPath);
    }

    static Optional<String> path(String written) {
        boolean fits = written != null
                && written.length() <= MAX_LENGTH
                && PATH.matcher(written).matches();
        return fits ? Optional.of(written) : Optional.empty();
    }

    /** Where to ask an instance for a path. */
    static URI at(Origin origin, String path) {
        String address = origin.address().toString();
        return URI.create((address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + path);
    }

    /** Path and query of an address, as they are sent. */
    static String pathOf(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
