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

/** A page of results. */
@Path("/search")
class SearchResource {

    private final Pages pages;
    private final ResultsPage results;

    SearchResource(Pages pages, ResultsPage results) {
        this.pages = pages;
        this.results = results;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RunOnVirtualThread
    public Response page(@Context UriInfo uri, @Context HttpHeaders headers) {
        Visit visit = Visit.of(uri, headers);
        return pages.show(visit, () -> Templates.search(results.view(uri.getQueryParameters(), visit)));
    }
}
