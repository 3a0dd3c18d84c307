package org.vigie.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * An answer before it is sent.
 *
 * @param headers beside the usual ones
 * @param limited whether it counts against the rate limit
 */
record Reply(int status, String contentType, byte[] body, Map<String, String> headers, boolean limited) {

    private static final byte[] NOTHING = {};

    static Reply json(Json.Content fields) {
        return json(Json.bytes(json -> Json.object(json, fields)));
    }

    static Reply json(byte[] body) {
        return new Reply(200, "application/json; charset=utf-8", body, Map.of(), true);
    }

    static Reply problem(int status, byte[] body) {
        return new Reply(status, "application/problem+json; charset=utf-8", body, Map.of(), true);
    }

    static Reply text(String text) {
        return new Reply(200, "text/plain; charset=utf-8", bytes(text), Map.of(), true);
    }

    static Reply html(int status, String page) {
        Map<String, String> cacheControl = Map.of("Cache-Control", "max-age=0, no-cache, must-revalidate");
        return new Reply(status, "text/html; charset=utf-8", bytes(page), cacheControl, false);
    }

    /** A file under a name that changes with its content. */
    static Reply file(String contentType, byte[] body) {
        return new Reply(200, contentType, body, Map.of("Cache-Control", "public, max-age=172800"), false);
    }

    static Reply missingFile() {
        return new Reply(404, "text/plain; charset=utf-8", bytes("Not Found"), Map.of(), false);
    }

    /** What PeerTube says to an API route it doesn't have: 400 and an empty body of type JSON. */
    static Reply unknownRoute() {
        return new Reply(400, "application/json; charset=utf-8", NOTHING, Map.of(), false);
    }

    /** PeerTube's rate limiter answers in plain text that is called HTML. */
    static Reply tooManyRequests(Duration retryAfter) {
        String sentence = "Too many requests, please try again later.";
        Map<String, String> headers = Map.of("Retry-After", Long.toString(retryAfter.toSeconds()));
        return new Reply(429, "text/html; charset=utf-8", bytes(sentence), headers, true);
    }

    Reply withBody(byte[] newBody) {
        return new Reply(status, contentType, newBody, headers, limited);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
