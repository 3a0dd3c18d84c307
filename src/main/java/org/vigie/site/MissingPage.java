package org.vigie.site;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a person who follows a dead link with a page instead of nothing. Programs get a bare 404. */
@Singleton
class MissingPage {

    private final Pages pages;

    MissingPage(Pages pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper
    public Response missing(NotFoundException missing, @Context UriInfo uri, @Context HttpHeaders headers) {
        int status = Response.Status.NOT_FOUND.getStatusCode();
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        boolean person = accept != null && accept.contains(MediaType.TEXT_HTML);
        if (!person || uri.getPath().startsWith("/api/")) {
            return Response.status(status).build();
        }
        return pages.error(Visit.of("/", "", null, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), status);
    }
}
