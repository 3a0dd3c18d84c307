package org.vigie.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.api.KnownHosts.Entry;
import org.vigie.api.Results.CountJson;
import org.vigie.api.Tagged.Asked;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.index.Filter;
import org.vigie.index.Hits;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Facet;
import org.vigie.index.Query.Sort;
import org.vigie.search.Search;
import org.vigie.search.SearchRequest;
import org.vigie.search.SearchState;

/** How much there is to find, and how fresh it is. */
@Path("/api/v1/stats")
@RunOnVirtualThread
public class StatsResource {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Extras ALL = new Extras(Set.of(), false, false, false, false);
    private static final Extras ALL_BY_LANGUAGE = new Extras(Set.of(Facet.LANGUAGE), false, false, false, false);

    private final Search search;
    private final SearchState state;
    private final KnownHosts hosts;
    private final Tagged tagged;
    private Counted counted = new Counted("", null);

    /**
     * @param returned hosts that something is found of
     * @param known all hosts, by state
     */
    public record Hosts(long returned, Map<String, Long> known) {}

    /**
     * Of what is found, copies counted each and likely spam too.
     *
     * @param languages of videos, by id of what is spoken; most first, the first 50
     * @param newestVideoAt null without videos
     */
    public record Items(long videos, long channels, long playlists, List<CountJson> languages, String newestVideoAt) {}

    /**
     * @param newestCheckAt when the visit that ended last did; null before the first
     * @param oldestCheckAt the same of the host, among those that something is found of, that waited longest
     */
    public record Stats(Hosts hosts, Items items, String newestCheckAt, String oldestCheckAt) {}

    private record Counted(String state, Items items) {}

    StatsResource(Search search, SearchState state, KnownHosts hosts, Tagged tagged) {
        this.search = search;
        this.state = state;
        this.hosts = hosts;
        this.tagged = tagged;
    }

    @GET
    public Response get(@Context HttpHeaders headers, @Context Request request) {
        List<Instant> checks = hosts.returned().stream()
                .map(entry -> entry.status().checked())
                .filter(Objects::nonNull)
                .toList();
        Stats stats = new Stats(
                hosts(),
                items(),
                date(checks.stream().max(Comparator.naturalOrder())),
                date(checks.stream().min(Comparator.naturalOrder())));
        return tagged.forAll(Asked.of(request, headers), stats, FRESH);
    }

    private Hosts hosts() {
        Function<Entry, String> name = entry -> entry.status().state().name().toLowerCase(Locale.ROOT);
        return new Hosts(
                hosts.returned().size(),
                hosts.all().stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting())));
    }

    /** Counted once for each state of the index, however many ask. */
    private synchronized Items items() {
        String now = state.now();
        Counted last = counted;
        if (last.items() == null || !last.state().equals(now)) {
            last = new Counted(now, count());
            counted = last;
        }
        return last.items();
    }

    private Items count() {
        Sort newestFirst = new Sort(Sort.By.PUBLISHED, true);
        Hits videos = search.search(request(ItemKind.VIDEO, newestFirst, 1, ALL_BY_LANGUAGE));
        Optional<Instant> newest = videos.page().stream()
                .map(Hits.Hit::item)
                .filter(Video.class::isInstance)
                .map(item -> ((Video) item).dates().published())
                .filter(Objects::nonNull)
                .findFirst();
        return new Items(
                videos.total(),
                search.search(request(ItemKind.CHANNEL, Sort.MATCH, 0, ALL)).total(),
                search.search(request(ItemKind.PLAYLIST, Sort.MATCH, 0, ALL)).total(),
                Results.counts(videos.facets().getOrDefault(Facet.LANGUAGE, List.of())),
                date(newest));
    }

    private static SearchRequest request(ItemKind kind, Sort sort, int count, Extras extras) {
        return new SearchRequest(kind, "", Filter.NONE, Set.of(), Set.of(), Set.of(), sort, 0, count, extras);
    }

    private static String date(Optional<Instant> date) {
        return Wire.date(date.orElse(null));
    }
}
