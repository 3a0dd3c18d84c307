package org.vigie.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers to bodies that are announced as too large, before anything reads them. Quarkus refuses those too, and those that
 * grow too large, but without a word, and so that a page of another site can't even read the status.
 */
@Singleton
class BodyLimit {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final int TOO_LARGE = 413;

    private final long limit;

    @Inject
    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void listen(@Observes Router router) {
        router.route("/api/*").order(Integer.MIN_VALUE).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.addHeadersEndHandler(sent -> {
            if (response.getStatusCode() == TOO_LARGE) {
                response.headers().set(ALLOW_ORIGIN, "*");
            }
        });
        if (announced(context) <= limit) {
            context.next();
            return;
        }
        response.setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.JSON.toString())
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem());
    }

    private static long announced(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private Buffer problem() {
        String detail = "A body may have at most " + limit + " bytes.";
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(Problem.of(Problem.Code.BODY_TOO_LARGE, detail)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
