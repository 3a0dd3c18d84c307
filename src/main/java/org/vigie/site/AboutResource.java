package org.vigie.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.vigie.rules.RuleBook;

/** What this engine is, what it does, and by which rules. */
@Path("/about")
class AboutResource {

    private final Pages pages;
    private final RuleBook rules;

    AboutResource(Pages pages, RuleBook rules) {
        this.pages = pages;
        this.rules = rules;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RunOnVirtualThread
    public Response page(@Context UriInfo uri, @Context HttpHeaders headers) {
        Visit visit = Visit.of(uri, headers);
        return pages.show(visit, () -> Templates.about(AboutView.of(visit, rules)));
    }
}
