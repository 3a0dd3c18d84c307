package org.vigie.crawl;

import static org.vigie.crawl.Failure.edited;
import static org.vigie.crawl.Failure.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.vigie.crawl.Failure.Again;
import org.vigie.crawl.Failure.Breaking;
import org.vigie.crawl.InstanceStatus.State;
import org.vigie.demo.Fault;
import org.vigie.peertube.Trouble;

/** Answers that can't be read, that lie, or that are only odd: the second half of {@link Failures}. */
final class HostileAnswers {

    private static final String LIST = "/api/v1/videos?*";
    private static final String CHANNELS = "/api/v1/search/video-channels?*";
    private static final String PLAYLISTS = "/api/v1/search/video-playlists?*";
    private static final String JSON = "application/json";

    private HostileAnswers() {}

    static List<Failure> all() {
        return Stream.of(unreadable(), lying(), harmless())
                .flatMap(List::stream)
                .toList();
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
                losing("suddenly much shorter", HostileAnswers::cutToOne, "suddenly lacks 11 of the 12"),
                losing(
                        "only rows of another host",
                        list -> rows(list, HostileAnswers::ofAnother),
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
                                        row -> row.put("views", BigInteger.TEN.pow(30))
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

    private static Failure losing(String name, Consumer<ObjectNode> edit, String said) {
        return new Failure(name, edited(LIST, edit), State.FAILING, null, said, Again.SIX_HOURS);
    }

    private static Failure well(String name, Breaking breaking) {
        return new Failure(name, breaking, State.UP, null, null, Again.DAILY);
    }
}
