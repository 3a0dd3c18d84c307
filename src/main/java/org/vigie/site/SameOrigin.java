package org.vigie.site;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;

/**
 * Whether a form was sent from a page of ours. Browsers say so themselves; who isn't a browser can't be made by another
 * page to send anything.
 */
final class SameOrigin {

    private SameOrigin() {}

    /** @param publicUrl where people reach this engine, which a proxy may not have passed on */
    static boolean is(HttpHeaders headers, Optional<URI> publicUrl) {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = headers.getHeaderString("Origin");
        return origin == null
                || authority(origin)
                        .filter(sender -> sender.equalsIgnoreCase(headers.getHeaderString(HttpHeaders.HOST))
                                || publicUrl
                                        .map(URI::getAuthority)
                                        .filter(sender::equalsIgnoreCase)
                                        .isPresent())
                        .isPresent();
    }

    private static Optional<String> authority(String origin) {
        int start = origin.indexOf("://");
        return start < 0 ? Optional.empty() : Optional.of(origin.substring(start + 3));
    }
}
