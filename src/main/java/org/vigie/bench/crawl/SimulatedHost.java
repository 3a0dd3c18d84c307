package org.vigie.bench.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vigie.bench.crawl.HostVideos.Body;
import org.vigie.bench.crawl.RequestLog.Kind;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeAnswers;

/** One PeerTube instance of the federation: says what each request is for, and answers it. */
final class SimulatedHost {

    private static final String VIDEOS = "/api/v1/videos";
    private static final String SEARCH = "/api/v1/search/video-";

    /** An answer as it is sent. */
    record Answer(int status, String contentType, byte[] body, boolean packed) {

        private static Answer json(Body body) {
            return new Answer(200, "application/json; charset=utf-8", body.bytes(), body.packed());
        }
    }

    private final Host host;
    private final FakeAnswers answers;
    private final HostVideos videos;
    private final RequestLog log = new RequestLog();
    private volatile int port;

    SimulatedHost(Host host, FakeAnswers answers, HostVideos videos) {
        this.host = host;
        this.answers = answers;
        this.videos = videos;
    }

    Host host() {
        return host;
    }

    HostVideos videos() {
        return videos;
    }

    RequestLog log() {
        return log;
    }

    void listensAt(int newPort) {
        port = newPort;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    UUID publish(Instant now) {
        return videos.publish(now);
    }

    static Kind kind(URI asked) {
        String path = asked.getPath();
        if (path.equals(VIDEOS)) {
            Map<String, String> query = query(asked);
            boolean newest = "-publishedAt".equals(query.get("sort"));
            return query.containsKey("isLive") ? Kind.LIVES : newest ? Kind.NEWEST : Kind.VIDEOS;
        }
        return switch (path) {
            case "/robots.txt" -> Kind.ROBOTS;
            case "/api/v1/config" -> Kind.CONFIG;
            case SEARCH + "channels" -> Kind.CHANNELS;
            case SEARCH + "playlists" -> Kind.PLAYLISTS;
            default ->
                path.startsWith(VIDEOS + "/")
                        ? Kind.DETAILS
                        : path.startsWith("/accounts/") || path.startsWith("/video-channels/")
                                ? Kind.FLAGS
                                : Kind.OTHER;
        };
    }

    Answer answer(URI asked, String accept) {
        return switch (kind(asked)) {
            case ROBOTS -> new Answer(200, "text/plain; charset=utf-8", "User-agent: *\nDisallow:\n".getBytes(), false);
            case VIDEOS -> Answer.json(videos.listed(number(asked, "start"), number(asked, "count")));
            case NEWEST -> Answer.json(videos.newest(number(asked, "start"), number(asked, "count")));
            case DETAILS -> details(asked).orElseGet(() -> other(asked, accept));
            case FLAGS -> flags(asked, accept);
            case CONFIG, LIVES, CHANNELS, PLAYLISTS, OTHER -> other(asked, accept);
        };
    }

    private Optional<Answer> details(URI asked) {
        String uuid = asked.getPath().substring(VIDEOS.length() + 1);
        return uuid.length() == 36
                ? videos.details(UUID.fromString(uuid)).map(body -> Answer.json(new Body(body, false)))
                : Optional.empty();
    }

    private Answer flags(URI asked, String accept) {
        String path = asked.getPath();
        return path.startsWith("/accounts/")
                ? Answer.json(new Body(answers.account(path.substring("/accounts/".length())), false))
                : other(asked, accept);
    }

    private Answer other(URI asked, String accept) {
        FakeAnswers.Answer answer = answers.answer(asked, accept);
        return new Answer(answer.status(), answer.contentType(), answer.body(), false);
    }

    private static int number(URI asked, String name) {
        return Integer.parseInt(query(asked).getOrDefault(name, "0"));
    }

    private static Map<String, String> query(URI asked) {
        String query = asked.getQuery() == null ? "" : asked.getQuery();
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
    }
}
