package org.vigie.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What browsers, crawlers and finders of holes ask a site for. */
@Path("/")
class PlainResource {

    /** Pages of results are endless, and an engine in another engine's results helps nobody. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /search
            Disallow: /api/
            Disallow: /media/
            """;

    /** The address people reach this engine at, whatever a proxy makes of it: browsers refuse relative ones. */
    private static final String OPEN_SEARCH = """
            <?xml version="1.0" encoding="UTF-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
              <ShortName>%2$s</ShortName>
              <Description>Videos on PeerTube platforms</Description>
              <InputEncoding>UTF-8</InputEncoding>
              <Image height="64" width="64" type="image/svg+xml">%1$s/favicon.svg</Image>
              <Url type="text/html" method="get" template="%1$s/search?search={searchTerms}"/>
              <Url type="application/opensearchdescription+xml" rel="self" template="%1$s/opensearch.xml"/>
            </OpenSearchDescription>
            """;

    /** As the specification of OpenSearch has it. */
    private static final int MAX_SHORT_NAME = 16;

    private final String here;
    private final String name;
    private final SecurityText security;

    PlainResource(
            @ConfigProperty(name = "vigie.public-url") URI publicUrl,
            @ConfigProperty(name = "vigie.name") String name,
            @ConfigProperty(name = "vigie.contact") Optional<String> contact,
            Clock clock) {
        this.here = publicUrl.toString().replaceAll("/+$", "");
        this.name = name;
        this.security = new SecurityText(here, contact, clock);
    }

    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public String robots() {
        return ROBOTS;
    }

    @GET
    @Path("opensearch.xml")
    @Produces("application/opensearchdescription+xml")
    public String openSearch() {
        String shortName = name.length() <= MAX_SHORT_NAME ? name : name.substring(0, MAX_SHORT_NAME);
        return OPEN_SEARCH.formatted(escape(here), escape(shortName));
    }

    @GET
    @Path(".well-known/security.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public Response security() {
        return security.text()
                .map(text -> Response.ok(text, MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8")))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
                .build();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
