package org.vigie.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Leaves small answers as they are: compressing them costs both sides more than it saves. */
@Singleton
class SmallAnswers {

    /** Fits into one packet, together with what stands before it. */
    private static final int SMALL = 1_000;

    void listen(@Observes Router router) {
        router.route("/api/*").order(Integer.MIN_VALUE).handler(context -> {
            HttpServerResponse response = context.response();
            context.addHeadersEndHandler(sent -> {
                String length = response.headers().get(HttpHeaders.CONTENT_LENGTH);
                if (length != null && length.length() <= 3 && Integer.parseInt(length) < SMALL) {
                    response.headers().set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
                }
            });
            context.next();
        });
    }
}
