package org.vigie.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** What browsers and crawlers ask a site for. */
@Path("/")
class PlainResource {

    /** Pages of results are endless, and an engine in another engine's results helps nobody. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /search
            Disallow: /api/
            Disallow: /media/
            """;

    /** {@code %s} is the address people reach this engine at: browsers refuse relative ones. */
    private static final String OPEN_SEARCH = """
            <?xml version="1.0" encoding="UTF-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
              <ShortName>Vigie</ShortName>
              <Description>Videos on PeerTube platforms</Description>
              <InputEncoding>UTF-8</InputEncoding>
              <Image height="64" width="64" type="image/svg+xml">%1$sfavicon.svg</Image>
              <Url type="text/html" method="get" template="%1$ssearch?search={searchTerms}"/>
            </OpenSearchDescription>
            """;

    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public String robots() {
        return ROBOTS;
    }

    @GET
    @Path("opensearch.xml")
    @Produces("application/opensearchdescription+xml")
    public String openSearch(@Context UriInfo uri) {
        return OPEN_SEARCH.formatted(escape(uri.getBaseUri().toString()));
    }

    /** The host name in it is what the client sent. */
    private static String escape(String address) {
        return address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
