package org.vigie.peertube;

import java.net.URI;
import java.util.Optional;

/** Who we say we are: {@code Vigie/VERSION (+URL)}, the form PeerTube itself uses, with the page that explains the crawler. */
final class UserAgent {

    /** An engine without a public address is one that somebody tries at home. */
    private static final URI AT_HOME = URI.create("http://localhost:8080");

    private UserAgent() {}

    static String of(String version, Optional<URI> publicUrl) {
        String url = publicUrl.orElse(AT_HOME).toASCIIString();
        String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        return "Vigie/" + version + " (+" + base + "/about#crawler)";
    }
}
