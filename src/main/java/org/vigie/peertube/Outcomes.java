package org.vigie.peertube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
            case Reply.Elsewhere elsewhere ->
                new Answer.Refused<>(elsewhere.status(), elsewhere.trouble(), elsewhere.why());
            case Reply.Garbled garbled -> new Answer.Unreadable<>(garbled.trouble(), garbled.why());
            case Reply.Nothing nothing -> new Answer.Unreachable<>(nothing.trouble(), nothing.why());
        };
    }

    private <T> Answer<T> received(Reply.Received received, Asked asked, Function<byte[], Answer<T>> read) {
        int status = received.status();
        // Some bot protections say 200, some 429 or 503; in no case has PeerTube been asked.
        Optional<String> wall = asked == Asked.PICTURE ? Optional.empty() : BotWall.of(received);
        if (wall.isPresent()) {
            String why = "answers with the page of " + wall.get() + ", which keeps programs out";
            return status / 100 == 2
                    ? new Answer.Unreadable<>(Trouble.BOT_WALL, why)
                    : new Answer.Refused<>(status, Trouble.BOT_WALL, why);
        }
        if (status / 100 == 2) {
            return read.apply(received.body());
        }
        String retryAfter = received.header("retry-after");
        if (status == 429 || (status == 503 && retryAfter != null)) {
            return new Answer.Throttled<>(wait(received, retryAfter));
        }
        if (status / 100 == 5) {
            return new Answer.Failed<>(status);
        }
        JsonNode problem = problem(received.body());
        Optional<String> absent = whyAbsent(status, asked, problem, received.body());
        return absent.isPresent()
                ? new Answer.Absent<>(status, absent.get())
                : new Answer.Refused<>(status, trouble(received), whyRefused(received, problem));
    }

    /** Whoever refuses without saying how long may have said when it counts anew. */
    private Optional<Duration> wait(Reply.Received received, String retryAfter) {
        Instant now = clock.instant();
        return RetryAfter.parse(retryAfter, now)
                .or(() -> RateHeaders.of(received, now)
                        .filter(allowance -> allowance.remaining() == 0)
                        .map(allowance -> Duration.between(now, allowance.reset())));
    }

    private static Trouble trouble(Reply.Received received) {
        boolean html = BoundedJson.looksLikeHtml(new String(received.body(), StandardCharsets.UTF_8));
        return switch (received.status()) {
            case 401, 407 -> Trouble.LOGIN_WANTED;
            case 403, 405, 406, 451 -> Trouble.FORBIDDEN;
            case 404, 410 -> html ? Trouble.WEB_PAGE : Trouble.NOT_PEERTUBE;
            default -> Trouble.BROKEN_ANSWER;
        };
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
