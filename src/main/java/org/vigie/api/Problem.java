package org.vigie.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.vigie.fairuse.Standing;

/**
 * An error answer: RFC 9457, with the {@code errors} object that clients of the reference engine read
 * ({@code errors.*.msg}).
 *
 * @param code stable, for programs
 * @param detail for people; never text of an exception
 * @param errors by parameter; left out where no parameter is at fault
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, String title, int status, String code, String detail, Map<String, ParameterError> errors) {

    /** When a search that took too long may be tried again: a machine that is too busy needs a breath. */
    private static final int RETRY_SECONDS = 5;

    static final MediaType JSON = new MediaType("application", "problem+json", "UTF-8");

    /** Everything that can be wrong; a code, once published, keeps its meaning. */
    enum Code {
        INVALID_PARAMETER(400, "A parameter is not valid"),
        MALFORMED_BODY(400, "The body can't be read"),
        NOT_FOUND(404, "There is nothing here"),
        METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
        BODY_TOO_LARGE(413, "The body is too large"),
        BAD_REQUEST(400, "The request can't be understood"),
        UNKNOWN_API_KEY(401, "This API key is not known"),
        TOO_MANY_REQUESTS(429, "Too many requests"),
        SEARCH_OVERDUE(503, "The search took too long"),
        INTERNAL_ERROR(500, "Something went wrong on our side");

        private final int status;
        private final String title;

        Code(int status, String title) {
            this.status = status;
            this.title = title;
        }
    }

    /**
     * @param value what was sent: a text, or a list of them; long ones cut
     * @param location where it stood, "query" or "body"
     */
    record ParameterError(String msg, Object value, String param, String location) {}

    static Problem of(Code code, String detail) {
        return of(code, detail, Map.of());
    }

    static Problem of(Code code, String detail, Map<String, ParameterError> errors) {
        return new Problem(
                "about:blank", code.title, code.status, code.name().toLowerCase(java.util.Locale.ROOT), detail, errors);
    }

    /** The same with a status of its own: of requests that can't be understood there are several kinds. */
    Problem with(int other) {
        return new Problem(type, title, other, code, detail, errors);
    }

    Response response() {
        Response.ResponseBuilder answer = Response.status(status).type(JSON).entity(this);
        return status == Code.SEARCH_OVERDUE.status
                ? answer.header(Standing.RETRY_AFTER, RETRY_SECONDS).build()
                : answer.build();
    }
}
