package org.vigie.peertube;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** Fetches what is no instance's, such as lists of them, within the same bounds and with the same care as all else. */
public interface OtherSites {

    /**
     * A JSON object. An address that begins with {@code https} leads to the public internet only, redirects included; one with
     * {@code http} may lead anywhere and is not left, since the operator wrote it and nobody else could vouch for it.
     */
    Answer<JsonNode> json(URI address);
}
