package org.vigie.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers to bodies that are announced as too large, or grow too large. Quarkus refuses those too, but without a word, and
 * so that a page of another site can't even read the status.
 */
@Singleton
class BodyLimit {

    private final long limit;

    @Inject
    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void listen(@Observes Router router) {
        router.route("/api/*").order(RouteOrder.BODY).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        if (announced(context.request()) > limit) {
            refuse(context);
        } else if (context.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            gather(context);
        } else {
            context.next();
        }
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    /** Nobody knows how long it gets; so it is read here, as far as it may go, and handed on as a whole. */
    private void gather(RoutingContext context) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() + part.length() > limit) {
                // What follows is of no interest.
                request.handler(rest -> {});
                request.endHandler(end -> {});
                refuse(context);
            } else {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
        request.exceptionHandler(broken -> request.connection().close());
        request.resume();
    }

    private void refuse(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        ProblemAnswer.send(
                context, Problem.of(Problem.Code.BODY_TOO_LARGE, "A body may have at most " + limit + " bytes."));
    }
}
