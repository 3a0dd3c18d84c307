package org.vigie.site;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Answers a person who follows a dead link with a page instead of nothing. Programs get what they would have got. */
@Provider
class MissingPage implements ContainerResponseFilter {

    private final Pages pages;

    MissingPage(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String accept = String.valueOf(request.getHeaderString(HttpHeaders.ACCEPT));
        if (response.getStatus() != 404
                || response.hasEntity() && !MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())
                || !accept.contains(MediaType.TEXT_HTML)
                || response.getHeaders().containsKey("Content-Security-Policy")) {
            return;
        }
        String path = request.getUriInfo().getRequestUri().getRawPath();
        Visit visit = Visit.of(path, "", null, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        try (Response page = pages.error(visit, 404)) {
            page.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
            response.setEntity(page.getEntity());
        }
    }
}
