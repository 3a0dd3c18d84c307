package org.vigie.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.vigie.fairuse.Decision;
import org.vigie.fairuse.FairUse;
import org.vigie.fairuse.Standing;

/** Tells clients of the API where they stand, and those who asked too much to wait. */
@Singleton
class ApiFairUse {

    /** What scripts of other pages may read. */
    static final String EXPOSED =
            String.join(", ", Standing.LIMIT_FIELD, Standing.POLICY_FIELD, Standing.RETRY_AFTER, "ETag");

    private final FairUse fairUse;

    @Inject
    ApiFairUse(FairUse fairUse) {
        this.fairUse = fairUse;
    }

    void listen(@Observes Router router) {
        router.route("/api/*").order(RouteOrder.FAIR_USE).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        context.response().putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        switch (fairUse.decide(context)) {
            case Decision.Free() -> context.next();
            case Decision.Counted(Standing standing) -> {
                standing.tell(context.response().headers());
                context.next();
            }
            case Decision.Refused(Standing standing) -> {
                standing.tell(context.response().headers());
                ProblemAnswer.send(context, tooMany(standing));
            }
            case Decision.UnknownKey(Standing standing) -> {
                standing.tell(context.response().headers());
                context.response().putHeader("WWW-Authenticate", "Bearer");
                ProblemAnswer.send(
                        context,
                        Problem.of(
                                Problem.Code.UNKNOWN_API_KEY,
                                "Ask whoever runs this engine for another key, or leave it out."));
            }
        }
    }

    private static Problem tooMany(Standing standing) {
        return Problem.of(
                Problem.Code.TOO_MANY_REQUESTS,
                "At most %d requests in %d seconds; please wait %d seconds."
                        .formatted(
                                standing.quota().requests(),
                                standing.quota().within().toSeconds(),
                                standing.waitSeconds()));
    }
}
