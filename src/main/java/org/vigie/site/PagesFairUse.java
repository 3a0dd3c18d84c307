package org.vigie.site;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.vigie.fairuse.Decision;
import org.vigie.fairuse.FairUse;
import org.vigie.fairuse.Standing;

/** Tells who asked for too many pages or pictures to wait: people with a page, programs with a line. */
@Singleton
class PagesFairUse {

    private static final int TOO_MANY = 429;

    private final FairUse fairUse;
    private final Pages pages;

    @Inject
    PagesFairUse(FairUse fairUse, Pages pages) {
        this.fairUse = fairUse;
        this.pages = pages;
    }

    void listen(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        if (context.normalizedPath().startsWith("/api/")) {
            // The API says it in its own way.
            context.next();
            return;
        }
        switch (fairUse.decide(context)) {
            case Decision.Free free -> context.next();
            case Decision.Counted counted -> context.next();
            case Decision.UnknownKey notForPages -> context.next();
            case Decision.Refused(Standing standing) -> {
                standing.tell(context.response().headers());
                refuse(context, standing);
            }
        }
    }

    private void refuse(RoutingContext context, Standing standing) {
        HttpServerResponse response = context.response().setStatusCode(TOO_MANY);
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains(MediaType.TEXT_HTML)) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                    .end("Too many requests from your network. Please wait " + standing.waitSeconds() + " seconds.\n");
            return;
        }
        String languages = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Response page = pages.error(Visit.of("/", "", null, languages), TOO_MANY);
        page.getStringHeaders().forEach(response::putHeader);
        response.end((String) page.getEntity());
    }
}
