package org.vigie.site;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers a person who follows a dead link with a page instead of nothing. Programs get what they would have got. */
@Singleton
class MissingPage {

    private final Pages pages;

    MissingPage(Pages pages) {
        this.pages = pages;
    }

    /** After every other route: here only comes what nobody else wanted. */
    void route(@Observes Router router) {
        router.route()
                .method(HttpMethod.GET)
                .last()
                .produces(MediaType.TEXT_HTML)
                .blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext request) {
        String accept = request.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains(MediaType.TEXT_HTML)) {
            request.next();
            return;
        }
        String language = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Visit visit = Visit.of("/", "", null, language);
        try (Response page = pages.error(visit, Response.Status.NOT_FOUND.getStatusCode())) {
            page.getStringHeaders().forEach((name, values) -> request.response().putHeader(name, values));
            request.response().setStatusCode(page.getStatus()).end((String) page.getEntity());
        }
    }
}
