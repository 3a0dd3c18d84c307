package org.vigie.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.vigie.crawl.InstanceStatus.State;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.Fault;
import org.vigie.demo.Gate;
import org.vigie.peertube.Trouble;

/** What can go wrong with a host, each with what has to come of it; the table of {@link FailureTableTest}. */
final class Failures {

    private static final String CONFIG = "/api/v1/config";
    private static final String LIST = "/api/v1/videos?*";
    private static final String CHANNELS = "/api/v1/search/video-channels?*";
    private static final String PLAYLISTS = "/api/v1/search/video-playlists?*";
    private static final String JSON = "application/json";
    private static final Set<Trouble> NOT_DOWN = EnumSet.of(
            Trouble.FORBIDDEN,
            Trouble.BOT_WALL,
            Trouble.RATE_LIMITED,
            Trouble.TOO_OLD,
            Trouble.TOO_LARGE,
            Trouble.BROKEN_ANSWER,
            Trouble.ENDLESS_LIST);
    private static final Duration THREE_HOURS = Duration.ofHours(3);

    private Failures() {}

    /** The host that something happens to. */
    interface Patient {

        FakeInstance instance();

        void leads(String... addresses);

        void certificate(String keys) throws Exception;

        /** HTTP where there was TLS. */
        void plain() throws IOException;

        void away();

        void later(Duration time);
    }

    interface Breaking {
        void on(Patient patient) throws Exception;
    }

    /** When the host is visited again. */
    enum Again {
        /** Five minutes, with jitter. */
        SOON(Duration.ofSeconds(270), Duration.ofSeconds(330)),
        /** When it said. */
        AS_IT_WISHES(THREE_HOURS, THREE_HOURS.plusMinutes(1)),
        /** As often as the rhythm for hosts that lost much says. */
        SIX_HOURS(Duration.ofHours(6), Duration.ofHours(6)),
        DAILY(Duration.ofMinutes(1296), Duration.ofMinutes(1584)),
        /** When its robots.txt is due again. */
        NEXT_DAY(Duration.ofHours(24), Duration.ofHours(26));

        private final Duration least;
        private final Duration most;

        Again(Duration least, Duration most) {
            this.least = least;
            this.most = most;
        }

        Duration least() {
            return least;
        }

        Duration most() {
            return most;
        }
    }

    /**
     * @param trouble null if nothing in one exchange is wrong
     * @param said part of what is told; null if nothing is to be told
     */
    record Failure(String name, Breaking breaking, State state, Trouble trouble, String said, Again again) {

        boolean overTls() {
            return name.startsWith("TLS: ");
        }

        boolean takesLong() {
            return trouble == Trouble.TIMEOUT;
        }

        /** Whether nobody finds PeerTube there. */
        boolean down() {
            return trouble != null && !NOT_DOWN.contains(trouble);
        }

        boolean deadIpv6() {
            return name.contains("IPv6 is dead and IPv4");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Failure> all() {
        return Stream.of(unreachable(), overTls(), keptOut(), notPeerTube(), unreadable(), lying(), harmless())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Failure> unreachable() {
        return List.of(
                failing("the name is not in DNS", patient -> patient.leads(), Trouble.UNKNOWN_NAME, "not known to DNS"),
                failing("only a dead IPv6 address", patient -> patient.leads("::1"), Trouble.DEAD_IPV6, "only an IPv6"),
                failing("nobody listens", Patient::away, Trouble.CONNECTION_REFUSED, "connection refused"),
                order("never answers", CONFIG, new Fault.Stalled(new Gate()), Trouble.TIMEOUT, "no answer within 2 s"),
                order(
                        "drips",
                        LIST,
                        new Fault.Dripping(Duration.ofMillis(50)),
                        Trouble.TIMEOUT,
                        "no answer within 2 s"),
                order("hangs up", CONFIG, new Fault.Closed(), Trouble.BROKEN_OFF, "broke off"),
                order("hangs up in the middle", LIST, new Fault.CutOff(), Trouble.BROKEN_OFF, "broke off"));
    }

    private static List<Failure> overTls() {
        return List.of(
                certificate("expired", Trouble.TLS_EXPIRED, "has expired"),
                certificate("early", Trouble.TLS_NOT_YET_VALID, "is not valid yet"),
                certificate("self-signed", Trouble.TLS_SELF_SIGNED, "signed by nobody but itself"),
                certificate("other-name", Trouble.TLS_WRONG_NAME, "is for another name"),
                certificate("unknown-issuer", Trouble.TLS_UNKNOWN_ISSUER, "not from an authority we know"),
                failing("TLS: plain HTTP", Patient::plain, Trouble.TLS_OTHER, "does not speak TLS"));
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

    private static List<Failure> unreadable() {
        return List.of(
                order("half a body", LIST, new Fault.HalfBody(), Trouble.BROKEN_ANSWER, "not whole JSON"),
                order("no body", LIST, new Fault.EmptyBody(), Trouble.BROKEN_ANSWER, "an empty body"),
                order("wrong types", LIST, new Fault.WrongTypes(), Trouble.NOT_PEERTUBE, "its list of videos"),
                order("a gzip bomb", LIST, new Fault.Inflating(20), Trouble.TOO_LARGE, "more than 500000 bytes"),
                order("a huge body", LIST, json(" ".repeat(600_000)), Trouble.TOO_LARGE, "more than 500000 bytes"),
                order(
                        "huge headers",
                        LIST,
                        new Fault.Canned(200, JSON, "{}", Map.of("X-Long", "x".repeat(40_000))),
                        Trouble.TOO_LARGE,
                        "more headers than we read"),
                order(
                        "deep JSON",
                        LIST,
                        json("{\"data\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
                        Trouble.BROKEN_ANSWER,
                        "beyond all bounds"),
                order(
                        "numbers that are none",
                        LIST,
                        json("{\"total\":NaN,\"data\":[]}"),
                        Trouble.BROKEN_ANSWER,
                        "not whole JSON"),
                order(
                        "channels that can't be listed",
                        CHANNELS,
                        new Fault.Status(500),
                        Trouble.SERVER_ERROR,
                        "its list of channels"),
                order(
                        "playlists that can't be listed",
                        PLAYLISTS,
                        new Fault.HalfBody(),
                        Trouble.BROKEN_ANSWER,
                        "its list of playlists"));
    }

    private static List<Failure> lying() {
        return List.of(
                order(
                        "the first page again and again",
                        LIST,
                        new Fault.AsIf(page(0)),
                        Trouble.ENDLESS_LIST,
                        "repeats itself or never ends"),
                losing("suddenly empty", list -> list.put("total", 0).putArray("data"), "is empty, but 12 were known"),
                losing("suddenly much shorter", Failures::cutToOne, "suddenly lacks 11 of the 12"),
                losing(
                        "only rows of another host",
                        list -> rows(list, Failures::ofAnother),
                        "is empty, but 12 were known"));
    }

    private static List<Failure> harmless() {
        return List.of(
                well("IPv6 is dead and IPv4 is not", patient -> patient.leads("::1", "127.0.0.1")),
                well("robots.txt can't be had for once", patient -> {
                    patient.later(Duration.ofHours(25));
                    patient.instance().order("/robots.txt", new Fault.Status(500));
                }),
                well("a total far too high", edited(LIST, list -> list.put("total", 5_000))),
                well("a total far too low", edited(LIST, list -> list.put("total", 1))),
                well("a total that is no number", edited(LIST, list -> list.put("total", "many"))),
                well("a wrong content type", patient -> patient.instance().order("*", new Fault.Called("text/html"))),
                well("a row of another host on each page", edited(LIST, list -> ofAnother(firstOf(list)))),
                well(
                        "numbers beyond all measure",
                        edited(
                                LIST,
                                list -> rows(
                                        list,
                                        row -> row.put("views", BigInteger.TEN.pow(300))
                                                .put("duration", 1e300)
                                                .put("likes", -5)))),
                well(
                        "a page order that shifts meanwhile",
                        patient -> patient.instance().order("/api/v1/videos?start=5&*", new Fault.AsIf(page(6)))));
    }

    private static String page(int start) {
        return "/api/v1/videos?start=" + start + "&count=5&sort=createdAt&isLocal=true&nsfw=both";
    }

    private static void cutToOne(ObjectNode list) {
        ObjectNode first = firstOf(list);
        list.put("total", 1).putArray("data").add(first);
    }

    private static ObjectNode firstOf(ObjectNode list) {
        return (ObjectNode) list.path("data").path(0);
    }

    private static void rows(ObjectNode list, Consumer<ObjectNode> change) {
        for (JsonNode row : list.get("data")) {
            change.accept((ObjectNode) row);
        }
    }

    private static void ofAnother(ObjectNode row) {
        ((ObjectNode) row.get("channel")).put("host", "other.example");
        ((ObjectNode) row.get("account")).put("host", "other.example");
    }

    private static Fault json(String body) {
        return new Fault.Canned(200, JSON, body, Map.of());
    }

    private static Breaking edited(String target, Consumer<ObjectNode> edit) {
        return patient -> patient.instance().order(target, new Fault.Edited(edit));
    }

    private static Failure order(String name, String target, Fault fault, Trouble trouble, String said) {
        return failing(name, patient -> patient.instance().order(target, fault), trouble, said);
    }

    private static Failure failing(String name, Breaking breaking, Trouble trouble, String said) {
        return new Failure(name, breaking, State.FAILING, trouble, said, Again.SOON);
    }

    private static Failure certificate(String keys, Trouble trouble, String said) {
        return failing("TLS: " + keys, patient -> patient.certificate(keys), trouble, said);
    }

    private static Failure losing(String name, Consumer<ObjectNode> edit, String said) {
        return new Failure(name, edited(LIST, edit), State.FAILING, null, said, Again.SIX_HOURS);
    }

    private static Failure declining(String name, Breaking breaking) {
        return new Failure(name, breaking, State.EXCLUDED, null, "", Again.NEXT_DAY);
    }

    private static Failure well(String name, Breaking breaking) {
        return new Failure(name, breaking, State.UP, null, null, Again.DAILY);
    }
}
