package org.vigie.peertube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.peertube.BoundedJson.Parsed;

/** Says what an HTTP exchange means for whoever asked. */
final class Outcomes {

    private static final String PASSWORD = "video_requires_password";
    private static final int MAX_QUOTED = 200;

    private final BoundedJson json;
    private final Clock clock;

    Outcomes(BoundedJson json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** @param read reads the body of a good answer */
    <T> Answer<T> of(Reply reply, Asked asked, Function<byte[], Answer<T>> read) {
        return switch (reply) {
            case Reply.Received received -> received(received, asked, read);
            case Reply.Elsewhere elsewhere -> new Answer.Refused<>(elsewhere.status(), elsewhere.why());
            case Reply.Garbled garbled -> new Answer.Unreadable<>(garbled.why());
            case Reply.Nothing nothing -> new Answer.Unreachable<>(nothing.why());
        };
    }

    private <T> Answer<T> received(Reply.Received received, Asked asked, Function<byte[], Answer<T>> read) {
        int status = received.status();
        if (status / 100 == 2) {
            return read.apply(received.body());
        }
        if (status == 429 || (status == 503 && received.retryAfter() != null)) {
            return new Answer.Throttled<>(RetryAfter.parse(received.retryAfter(), clock.instant()));
        }
        if (status / 100 == 5) {
            return new Answer.Failed<>(status);
        }
        JsonNode problem = problem(received.body());
        Optional<String> absent = whyAbsent(status, asked, problem, received.body());
        return absent.isPresent()
                ? new Answer.Absent<>(status, absent.get())
                : new Answer.Refused<>(status, whyRefused(received, problem));
    }

    /** PeerTube's error object (RFC 9457 since 3.3); missing if the body isn't one. */
    private JsonNode problem(byte[] body) {
        return switch (json.parse(body)) {
            case Parsed.Tree tree -> tree.root();
            case Parsed.Not not -> MissingNode.getInstance();
        };
    }

    private static Optional<String> whyAbsent(int status, Asked asked, JsonNode problem, byte[] body) {
        boolean list = asked == Asked.LIST;
        // A proxy whose PeerTube is gone says 404 or 401 to everything; taken at its word it would empty the index.
        boolean notPeerTube =
                asked == Asked.ITEM && BoundedJson.looksLikeHtml(new String(body, StandardCharsets.UTF_8));
        if (list || notPeerTube) {
            return Optional.empty();
        }
        if (PASSWORD.equals(problem.path("code").textValue()) && (status == 401 || status == 403)) {
            return Optional.of("it is behind a password");
        }
        return switch (status) {
            case 404, 410 -> Optional.of("it is not there, or not any more");
            case 401 -> Optional.of("it is not public: private, internal or blocked");
            default -> Optional.empty();
        };
    }

    private static String whyRefused(Reply.Received received, JsonNode problem) {
        int status = received.status();
        String detail = CleanText.line(problem.path("detail").asText(""), MAX_QUOTED);
        if (detail != null) {
            return "answered " + status + ": " + detail;
        }
        return switch (status) {
            case 400 ->
                received.body().length == 0
                        ? "does not know this question (400): is this PeerTube, and not a very old one?"
                        : "finds the question wrong (400)";
            case 401 -> "wants a login (401)";
            case 403 -> "forbids it (403): something in front of PeerTube may keep crawlers out";
            case 404 -> "has nothing there (404): is this PeerTube?";
            default -> "answered " + status;
        };
    }
}
