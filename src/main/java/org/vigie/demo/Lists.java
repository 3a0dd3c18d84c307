package org.vigie.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeCatalogue.Kept;

/** Filters, sorts and pages what a list route was asked for; equal rows stand in the order of their ids. */
final class Lists {

    private static final String PUBLISHED_LAST = "-publishedAt";
    private static final String CREATED_LAST = "-createdAt";

    private static final Map<String, Comparator<Kept<FakeVideo>>> VIDEO_ORDERS = Map.ofEntries(
            order("name", video -> video.name().toLowerCase(Locale.ROOT)),
            order("duration", FakeVideo::seconds),
            order("createdAt", VideoJson::created),
            order("publishedAt", FakeVideo::published),
            order(
                    "originallyPublishedAt",
                    video -> video.originallyPublished() == null ? Instant.MIN : video.originallyPublished()),
            order("views", video -> video.counts().views()),
            order("likes", video -> video.counts().likes()),
            order("trending", video -> video.counts().views()),
            order("hot", video -> video.counts().likes()),
            order("best", video -> video.counts().likes()));

    private static final Map<String, Comparator<Kept<FakeChannel>>> CHANNEL_ORDERS = Map.of(
            "id", Comparator.comparing(Kept::id),
            "name", Comparator.comparing(kept -> kept.item().name()),
            "createdAt", Comparator.comparing(kept -> kept.item().created()),
            "updatedAt", Comparator.comparing(kept -> kept.item().created()));

    private static final Map<String, Comparator<Kept<FakePlaylist>>> PLAYLIST_ORDERS = Map.of(
            "name", Comparator.comparing(kept -> kept.item().displayName()),
            "displayName", Comparator.comparing(kept -> kept.item().displayName()),
            "createdAt", Comparator.comparing(kept -> kept.item().created()),
            "updatedAt", Comparator.comparing(kept -> kept.item().created()));

    private static final Set<String> SEARCH_ORDERS = Set.of("createdAt");

    /** Writes one row. */
    interface Row<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    private Lists() {}

    static List<Kept<FakeVideo>> videos(List<Kept<FakeVideo>> all, Site site, Parameters asked) {
        Host own = site.host();
        if (asked.has("filter") && site.atLeast(6, 0)) {
            throw Refusal.filterIsGone();
        }
        Optional<Boolean> sensitive = asked.sensitive();
        // What a version doesn't know it ignores.
        Optional<Boolean> local = site.atLeast(4, 0) ? asked.flag("isLocal") : Optional.empty();
        if (asked.filtersOwn()) {
            local = Optional.of(true);
        }
        Optional<Boolean> wantsOwn = local;
        Optional<Boolean> live = site.atLeast(3, 4) ? asked.flag("isLive") : Optional.empty();
        List<String> languages = asked.all("languageOneOf");
        List<String> categories = asked.all("categoryOneOf");
        Optional<String> host = asked.one("host");
        Predicate<FakeVideo> wanted = video -> video.privacy() == Privacy.PUBLIC
                && is(sensitive, video.sensitive())
                && is(wantsOwn, video.host().equals(own))
                && is(live, video.live())
                && is(host, video.host().name())
                && among(languages, video.labels().language().id())
                && among(categories, video.labels().category().id());
        return sorted(
                all.stream().filter(kept -> wanted.test(kept.item())).toList(),
                VIDEO_ORDERS,
                asked.sort(PUBLISHED_LAST, VIDEO_ORDERS.keySet()));
    }

    /** Every channel it knows: PeerTube ignores {@code isLocal} and {@code host} here. */
    static List<Kept<FakeChannel>> channels(List<Kept<FakeChannel>> all, Parameters asked) {
        return sorted(all, CHANNEL_ORDERS, asked.sort(CREATED_LAST, CHANNEL_ORDERS.keySet()));
    }

    /** Only those of one host, as searches without words give them. */
    static List<Kept<FakeChannel>> searched(List<Kept<FakeChannel>> all, Parameters asked) {
        Optional<String> host = asked.one("host");
        List<Kept<FakeChannel>> found =
                all.stream().filter(kept -> is(host, kept.item().host().name())).toList();
        return sorted(found, CHANNEL_ORDERS, asked.sort(CREATED_LAST, SEARCH_ORDERS));
    }

    /** Empty ones aren't found. */
    static List<Kept<FakePlaylist>> searchedPlaylists(List<Kept<FakePlaylist>> all, Parameters asked) {
        Optional<String> host = asked.one("host");
        List<Kept<FakePlaylist>> found = all.stream()
                .filter(kept -> kept.item().privacy() == Privacy.PUBLIC
                        && !kept.item().videos().isEmpty()
                        && is(host, kept.item().host().name()))
                .toList();
        return sorted(found, PLAYLIST_ORDERS, asked.sort(CREATED_LAST, SEARCH_ORDERS));
    }

    static List<Kept<FakePlaylist>> playlists(List<Kept<FakePlaylist>> all, Parameters asked) {
        List<Kept<FakePlaylist>> listed = all.stream()
                .filter(kept -> kept.item().privacy() == Privacy.PUBLIC)
                .toList();
        return sorted(listed, PLAYLIST_ORDERS, asked.sort(CREATED_LAST, PLAYLIST_ORDERS.keySet()));
    }

    /** The page asked for; {@code skipCount} leaves the total out altogether. */
    static <T> Reply page(List<T> rows, Parameters asked, Row<T> row) {
        int start = Math.min(asked.start(), rows.size());
        int end = Math.min(start + asked.count(), rows.size());
        boolean counted = !asked.flag("skipCount").orElse(false);
        return Reply.json(json -> {
            if (counted) {
                json.writeNumberField("total", rows.size());
            }
            Json.array(json, "data", data -> {
                for (T item : rows.subList(start, end)) {
                    Json.object(data, fields -> row.write(fields, item));
                }
            });
        });
    }

    private static <T> List<Kept<T>> sorted(List<Kept<T>> rows, Map<String, Comparator<Kept<T>>> orders, String sort) {
        boolean descending = sort.startsWith("-");
        Comparator<Kept<T>> order = orders.get(descending ? sort.substring(1) : sort);
        return rows.stream()
                .sorted((descending ? order.reversed() : order).thenComparing(Kept::id))
                .toList();
    }

    private static <T> boolean is(Optional<T> wanted, T actual) {
        return wanted.isEmpty() || wanted.get().equals(actual);
    }

    private static boolean among(List<String> wanted, Object id) {
        return wanted.isEmpty() || wanted.contains(id == null ? "_unknown" : id.toString());
    }

    private static <V extends Comparable<? super V>> Map.Entry<String, Comparator<Kept<FakeVideo>>> order(
            String name, Function<FakeVideo, V> value) {
        return Map.entry(name, Comparator.comparing(kept -> value.apply(kept.item())));
    }
}
