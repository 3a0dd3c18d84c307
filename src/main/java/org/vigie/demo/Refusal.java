package org.vigie.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A request PeerTube refuses, with its problem (RFC 9457) in PeerTube's order of keys. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String REFERENCE = "https://docs.joinpeertube.org/api-rest-reference.html#";
    private static final String PASSWORD = "video_requires_password";

    private final int status;
    private final String title;
    private final String operation;
    private final String parameter;
    private final String value;
    private final String hint;
    private final boolean inPath;

    private Refusal(int status, String title, String detail, String operation, String... field) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.operation = operation;
        this.parameter = field.length == 0 ? null : field[0];
        this.value = field.length == 0 ? null : field[1];
        this.hint = field.length == 0 ? null : field[2];
        this.inPath = field.length > 0 && field[0].equals("id");
    }

    /** @param operation what the documentation calls the route; null where PeerTube doesn't name it */
    static Refusal badParameter(String operation, String parameter, String value, String hint) {
        String detail = "Incorrect request parameters: " + parameter;
        return new Refusal(400, "Bad Request", detail, operation, parameter, value, hint);
    }

    static Refusal filterIsGone() {
        String detail = "\"filter\" query parameter is not supported anymore by PeerTube. Please use \"isLocal\" and"
                + " \"include\" instead";
        return new Refusal(400, "Bad Request", detail, "getVideos");
    }

    static Refusal notFound(String what, String operation) {
        return new Refusal(404, "Not Found", what + " not found", operation);
    }

    static Refusal unauthorized(PeerTubeVersion version, String operation) {
        String detail = version.modern() ? "Authentication is required" : "Not authenticated";
        return new Refusal(401, "Unauthorized", detail, operation);
    }

    static Refusal onlyForModerators() {
        String detail = "You are not allowed to see all videos, specify a custom include, auto tags or state filter";
        return new Refusal(401, "Unauthorized", detail, "getVideos");
    }

    static Refusal needsPassword(PeerTubeVersion version, String operation) {
        String detail = "Please provide a password to access this password protected video";
        return new Refusal(version.modern() ? 401 : 403, null, detail, operation);
    }

    /** @param target path and query as they were asked */
    Reply reply(PeerTubeVersion version, String target) {
        return Reply.problem(status, Json.bytes(json -> Json.object(json, problem -> write(problem, version, target))));
    }

    private void write(JsonGenerator json, PeerTubeVersion version, String target) throws IOException {
        boolean password = title == null;
        json.writeStringField("type", password ? REFERENCE + "section/Errors/" + PASSWORD : "about:blank");
        if (!password) {
            json.writeStringField("title", title);
        }
        json.writeStringField("detail", getMessage());
        if (parameter != null) {
            json.writeStringField("instance", target);
        }
        json.writeNumberField("status", status);
        if (parameter != null) {
            Json.object(json, "invalid-params", invalid -> Json.object(invalid, parameter, this::writeParameter));
        }
        if (operation != null) {
            json.writeStringField("docs", REFERENCE + "operation/" + operation);
        }
        if (password) {
            json.writeStringField("code", PASSWORD);
        }
        if (!version.modern()) {
            json.writeStringField("error", getMessage());
        }
    }

    private void writeParameter(JsonGenerator json) throws IOException {
        json.writeStringField("type", "field");
        json.writeStringField("value", value);
        json.writeStringField("msg", hint);
        json.writeStringField("path", parameter);
        json.writeStringField("location", inPath ? "params" : "query");
    }
}
