package org.vigie.crawl;

import static org.vigie.crawl.Failure.edited;
import static org.vigie.crawl.Failure.failing;
import static org.vigie.crawl.Failure.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vigie.crawl.Failure.Again;
import org.vigie.crawl.Failure.Breaking;
import org.vigie.crawl.Failure.Patient;
import org.vigie.crawl.InstanceStatus.State;
import org.vigie.demo.Fault;
import org.vigie.demo.Gate;
import org.vigie.peertube.Trouble;

/** What can go wrong with a host; with {@link HostileAnswers} the table of {@link FailureTableTest}. */
final class Failures {

    private static final String CONFIG = "/api/v1/config";
    private static final String LIST = "/api/v1/videos?*";
    private static final String JSON = "application/json";
    private static final Duration THREE_HOURS = Duration.ofHours(3);

    private Failures() {}

    static List<Failure> all() {
        return Stream.of(unreachable(), overTls(), keptOut(), notPeerTube(), HostileAnswers.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Failure> unreachable() {
        return List.of(
                failing("the name is not in DNS", patient -> patient.leads(), Trouble.UNKNOWN_NAME, "not known to DNS"),
                failing("only a dead IPv6 address", patient -> patient.leads("::1"), Trouble.DEAD_IPV6, "only an IPv6"),
                failing("nobody listens", Patient::away, Trouble.CONNECTION_REFUSED, "connection refused"),
                slow("never answers", CONFIG, new Fault.Stalled(new Gate())),
                slow("drips", LIST, new Fault.Dripping(Duration.ofMillis(50))),
                order("hangs up", CONFIG, new Fault.Closed(), Trouble.BROKEN_OFF, "broke off"),
                order("hangs up in the middle", LIST, new Fault.CutOff(), Trouble.BROKEN_OFF, "broke off"));
    }

    private static List<Failure> overTls() {
        return List.of(
                certificate("expired", Trouble.TLS_EXPIRED, "has expired"),
                certificate("early", Trouble.TLS_NOT_YET_VALID, "is not valid yet"),
                certificate("self-signed", Trouble.TLS_SELF_SIGNED, "signed by nobody but itself"),
                certificate("other-name", Trouble.TLS_WRONG_NAME, "is for another name"),
                certificate("unknown-issuer", Trouble.TLS_UNKNOWN_ISSUER, "not from an authority we know"));
    }

    private static List<Failure> keptOut() {
        Map<String, String> cloudflare = Map.of("Server", "cloudflare", "cf-mitigated", "challenge");
        String retry = Long.toString(THREE_HOURS.toSeconds());
        return List.of(
                order("forbids", "*", new Fault.Status(403), Trouble.FORBIDDEN, "It refused with 403"),
                order(
                        "a bot wall",
                        "*",
                        new Fault.Canned(403, "text/html", "<title>Just a moment...</title>", cloudflare),
                        Trouble.BOT_WALL,
                        "keeps programs out"),
                order("wants a login", CONFIG, new Fault.Status(401), Trouble.LOGIN_WANTED, "wants a login"),
                new Failure(
                        "a rate limit that says how long",
                        patient -> patient.instance().order(LIST, new Fault.TooManyRequests(THREE_HOURS)),
                        State.FAILING,
                        Trouble.RATE_LIMITED,
                        "asks us to slow down",
                        Again.AS_IT_WISHES),
                new Failure(
                        "a pause for maintenance that says how long",
                        patient -> patient.instance()
                                .order(LIST, new Fault.Canned(503, JSON, "{}", Map.of("Retry-After", retry))),
                        State.FAILING,
                        Trouble.RATE_LIMITED,
                        "asks us to slow down",
                        Again.AS_IT_WISHES),
                order(
                        "a rate limit that doesn't say how long",
                        LIST,
                        new Fault.Canned(429, "text/html", "Too many", Map.of()),
                        Trouble.RATE_LIMITED,
                        "asks us to slow down"),
                declining("robots.txt says no", patient -> {
                    patient.instance().robots("User-agent: vigie\nDisallow: /\n");
                    patient.later(Duration.ofHours(25));
                }),
                declining(
                        "it says noindex of itself",
                        edited(
                                CONFIG,
                                config -> ((ObjectNode) config.get("instance")).put("shortDescription", "#noindex"))));
    }

    private static List<Failure> notPeerTube() {
        String mastodon = "{\"uri\": \"tube.example\", \"version\": \"4.5.0\"}";
        return List.of(
                order("an error of the server", "*", new Fault.Status(502), Trouble.SERVER_ERROR, "failed with 502"),
                order("a web page", "*", new Fault.Html(), Trouble.WEB_PAGE, "an HTML page"),
                order("another software", CONFIG, json(mastodon), Trouble.NOT_PEERTUBE, "this is not PeerTube"),
                failing(
                        "too old",
                        edited(CONFIG, config -> config.put("serverVersion", "1.4.1")),
                        Trouble.TOO_OLD,
                        "1.4.1"),
                order(
                        "sends us to another host",
                        "*",
                        new Fault.Redirected("https://moved.example/"),
                        Trouble.MOVED,
                        "redirects to https://moved.example/"),
                order(
                        "sends us into a private network",
                        "*",
                        new Fault.Redirected("http://169.254.169.254/latest/meta-data"),
                        Trouble.MOVED,
                        "not its own host"),
                order("sends us to a file", "*", new Fault.Redirected("file:///etc/passwd"), Trouble.MOVED, "own host"),
                order(
                        "redirects in circles",
                        CONFIG,
                        new Fault.Redirected(CONFIG),
                        Trouble.REDIRECT_LOOP,
                        "again and again"),
                order(
                        "its list is gone",
                        LIST,
                        new Fault.Canned(404, JSON, "{\"status\":404}", Map.of()),
                        Trouble.NOT_PEERTUBE,
                        "It refused with 404"));
    }

    private static Fault json(String body) {
        return new Fault.Canned(200, JSON, body, Map.of());
    }

    private static Failure slow(String name, String target, Fault fault) {
        Breaking breaking = patient -> {
            patient.hurried();
            patient.instance().order(target, fault);
        };
        return failing(name, breaking, Trouble.TIMEOUT, "no answer within 500 ms");
    }

    private static Failure certificate(String keys, Trouble trouble, String said) {
        return failing("TLS: " + keys, patient -> patient.certificate(keys), trouble, said);
    }

    private static Failure declining(String name, Breaking breaking) {
        return new Failure(name, breaking, State.EXCLUDED, null, "", Again.NEXT_DAY);
    }
}
