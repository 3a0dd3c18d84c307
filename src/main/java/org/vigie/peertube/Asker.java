package org.vigie.peertube;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.peertube.BoundedJson.Parsed;

/** Asks an instance for one path, unless its robots.txt forbids that, and has the answer read. */
final class Asker implements AutoCloseable {

    static final String JSON = "application/json";
    static final String ACTIVITY = "application/activity+json";

    private final BoundedJson json = new BoundedJson();
    private final Clock clock;
    private final int maxBody;
    private final BoundedHttp http;
    private final Outcomes outcomes;
    private final HostSigns signs;

    Asker(PeerTubeConfig config, Outside outside, Clock clock, String userAgent) {
        this.clock = clock;
        this.maxBody = Math.clamp(config.maxBody().asLongValue(), 1, Integer.MAX_VALUE - 8);
        this.http = new BoundedHttp(config, outside, clock, userAgent);
        this.outcomes = new Outcomes(json, clock);
        this.signs = outside.signs();
    }

    PictureFetch pictures() {
        return new PictureFetch(http, outcomes);
    }

    Signs signs(Origin origin) {
        return signs.of(origin.address().getAuthority());
    }

    <T> Answer<T> ask(Origin origin, String path, Asked asked, Function<Fields, Answer<T>> read) {
        return ask(origin, path, JSON, asked, read);
    }

    <T> Answer<T> ask(Origin origin, String path, String accept, Asked asked, Function<Fields, Answer<T>> read) {
        if (origin.robots().filter(robots -> !robots.allows(path)).isPresent()) {
            return new Answer.Disallowed<>("its robots.txt disallows " + path.replaceFirst("\\?.*", ""));
        }
        URI uri = WebAddress.at(origin, path);
        Reply reply = http.get(BoundedHttp.Ask.json(uri, accept, maxBody, origin.isPlaced()));
        // What PeerTube answers to the other paths comes from a cache, headers and all.
        if (reply instanceof Reply.Received received && path.startsWith("/api/")) {
            Optional<Allowance> allowance = RateHeaders.of(received, clock.instant());
            signs.change(uri.getAuthority(), before -> before.with(allowance));
        }
        return outcomes.of(reply, asked, body -> switch (json.parse(body)) {
            case Parsed.Tree tree -> read.apply(new Fields(tree.root(), origin.host(), clock.instant()));
            case Parsed.Not not -> new Answer.Unreadable<>(not.trouble(), not.why());
        });
    }

    /** Of a site that is no instance, and so has no robots.txt for us. */
    Answer<JsonNode> json(URI uri) {
        boolean vouchedFor = "http".equalsIgnoreCase(uri.getScheme());
        Reply reply = http.get(new BoundedHttp.Ask(uri, JSON, maxBody, vouchedFor, BoundedHttp.Follow.ANYWHERE, false));
        return outcomes.of(reply, Asked.LIST, body -> switch (json.parse(body)) {
            case Parsed.Tree tree -> new Answer.Found<>(tree.root());
            case Parsed.Not not -> new Answer.Unreadable<>(not.trouble(), not.why());
        });
    }

    /** As RFC 9309 says: no file allows everything; one that can't be reached nothing, but for a copy kept of it. */
    Answer<Robots> robots(Origin origin, Optional<Robots> before) {
        URI uri = WebAddress.at(origin, "/robots.txt");
        Reply reply = http.get(new BoundedHttp.Ask(
                uri, "text/plain", Robots.MAX_BYTES, origin.isPlaced(), BoundedHttp.Follow.ANYWHERE, true));
        Instant now = clock.instant();
        Answer<Robots> answer = outcomes.of(
                reply,
                Asked.LIST,
                body -> new Answer.Found<>(Robots.of(new String(body, StandardCharsets.UTF_8), now)));
        return switch (answer) {
            case Answer.Found<Robots> found -> found;
            case Answer.Absent<Robots> absent -> none(now);
            // Too many redirects count as no file; so do those that lead where we don't follow.
            case Answer.Refused<Robots> refused when refused.status() < 500 -> none(now);
            case Answer.Refused<Robots> refused -> kept(before, now).orElse(refused);
            // A bot protection that answers here answers to all else too, and is told of then.
            case Answer.Unreadable<Robots> unreadable -> none(now);
            case Answer.Throttled<Robots> throttled -> kept(before, now).orElse(throttled);
            case Answer.Failed<Robots> failed -> kept(before, now).orElse(failed);
            case Answer.Unreachable<Robots> unreachable -> kept(before, now).orElse(unreachable);
            case Answer.Disallowed<Robots> disallowed -> disallowed;
        };
    }

    private static Answer<Robots> none(Instant now) {
        return new Answer.Found<>(Robots.of("", now));
    }

    private static Optional<Answer<Robots>> kept(Optional<Robots> before, Instant now) {
        return before.filter(robots -> robots.isUsable(now)).map(Answer.Found::new);
    }

    @Override
    public void close() {
        http.close();
    }
}
