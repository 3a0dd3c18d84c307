package org.vigie.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.api.KnownHosts.Entry;
import org.vigie.api.Tagged.Asked;

/**
 * The hosts that search answers can name: for pages that say where pictures may come from, for PeerTube's following of a list,
 * and for engines that crawl what this one does.
 */
@Path("/api/v1/instances")
@RunOnVirtualThread
public class HostsResource {

    static final int MAX_COUNT = 5_000;

    /** As many as PeerTube asks for at a time. */
    private static final int DEFAULT_COUNT = 1_000;

    /** Files of hosts that change once an hour at most. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /**
     * Who asks what is new since the last time must also get what was heard of before and had nothing to show then. To get a
     * host twice does no harm: PeerTube follows it once.
     */
    private static final Duration LATE = Duration.ofDays(7);

    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");

    private static final Comparator<Entry> BY_HOST =
            Comparator.comparing(entry -> entry.status().host());
    private static final Map<String, Comparator<Entry>> SORTS =
            Map.of("host", BY_HOST, "createdAt", Comparator.comparing(Entry::firstSeen));

    private final KnownHosts hosts;
    private final Tagged tagged;

    HostsResource(KnownHosts hosts, Tagged tagged) {
        this.hosts = hosts;
        this.tagged = tagged;
    }

    public record Page<T>(int total, List<T> data) {}

    public record HostJson(String host) {}

    /**
     * @param name what it calls itself; null before the first good answer
     * @param state up, failing (what was found before is still shown) or waiting
     * @param createdAt when we first heard of it
     * @param checkedAt when a visit last ended; null before that
     * @param updatedAt when a visit last ended well; null before that
     */
    public record InstanceJson(
            String host,
            String name,
            String version,
            String state,
            int videosCount,
            int channelsCount,
            int playlistsCount,
            String createdAt,
            String checkedAt,
            String updatedAt) {

        static InstanceJson of(Entry entry) {
            return new InstanceJson(
                    entry.status().host().name(),
                    entry.status().name(),
                    entry.status().version(),
                    entry.status().state().name().toLowerCase(Locale.ROOT),
                    entry.status().videos().kept(),
                    entry.status().channels().kept(),
                    entry.status().playlists().kept(),
                    Wire.date(entry.firstSeen()),
                    Wire.date(entry.status().checked()),
                    Wire.date(entry.status().succeeded()));
        }
    }

    private record Wanted(int start, int count, List<Entry> all) {

        List<Entry> page() {
            return all.stream().skip(start).limit(count).toList();
        }
    }

    @GET
    public Response instances(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        ParameterReader reader = new ParameterReader(new Parameters(uri.getQueryParameters()));
        boolean text = reader.read("format", HostsResource::isText, "must be json or text")
                .orElseGet(() -> prefersText(headers));
        Wanted wanted = read(reader, "host");
        Asked asked = Asked.of(request, headers);
        Response answer = text
                ? tagged.forAll(asked, lines(wanted.all()), TEXT, FRESH)
                : tagged.forAll(
                        asked,
                        new Page<>(
                                wanted.all().size(),
                                wanted.page().stream().map(InstanceJson::of).toList()),
                        FRESH);
        answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return answer;
    }

    /** In the format of the public list of PeerTube instances. */
    @GET
    @Path("hosts")
    public Response hosts(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Wanted wanted = read(new ParameterReader(new Parameters(uri.getQueryParameters())), "createdAt");
        List<HostJson> page = wanted.page().stream()
                .map(entry -> new HostJson(entry.status().host().name()))
                .toList();
        return tagged.forAll(Asked.of(request, headers), new Page<>(wanted.all().size(), page), FRESH);
    }

    private Wanted read(ParameterReader reader, String usualSort) {
        int start = reader.number("start", 0, Integer.MAX_VALUE);
        int count = reader.number("count", DEFAULT_COUNT, MAX_COUNT);
        Comparator<Entry> order = reader.read(
                        "sort", HostsResource::order, "must be host or createdAt, with or without -")
                .orElse(SORTS.get(usualSort));
        Optional<Instant> since = reader.read(
                "since", written -> WrittenDate.parse(written).map(WrittenDate::first), "must be a date or time");
        reader.throwIfWrong();
        return new Wanted(start, count, chosen(hosts.returned(), order, since));
    }

    static List<Entry> chosen(List<Entry> all, Comparator<Entry> order, Optional<Instant> since) {
        Optional<Instant> earliest = since.map(time -> time.minus(LATE));
        return all.stream()
                .filter(entry -> earliest.isEmpty() || !entry.firstSeen().isBefore(earliest.get()))
                .sorted(order.thenComparing(BY_HOST))
                .toList();
    }

    static Optional<Comparator<Entry>> order(String written) {
        boolean descending = written.startsWith("-");
        return Optional.ofNullable(SORTS.get(descending ? written.substring(1) : written))
                .map(order -> descending ? order.reversed() : order);
    }

    private static Optional<Boolean> isText(String format) {
        return switch (format) {
            case "text" -> Optional.of(true);
            case "json" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Of a client that takes anything, nobody knows. */
    private static boolean prefersText(HttpHeaders headers) {
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null && accept.strip().startsWith(MediaType.TEXT_PLAIN);
    }

    private static String lines(List<Entry> entries) {
        return entries.stream().map(entry -> entry.status().host() + "\n").collect(Collectors.joining());
    }
}
