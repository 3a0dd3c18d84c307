package org.vigie.site;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.index.Hits;

/** Makes a page of results of what its address asks for. */
@Singleton
class ResultsPage {

    private final ResultsSearch search;
    private final Clock clock;

    ResultsPage(ResultsSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    SearchView view(MultivaluedMap<String, String> parameters, Visit visit) {
        SearchAddress asked = SearchAddress.parse(parameters);
        Messages messages = Pages.messages(visit);
        Formats formats = new Formats(visit.locale(), clock);
        ResultsSearch.Found found = search.find(asked);
        Hits hits = found.hits();
        boolean beyond = asked.page() > Pagination.last(hits.total());
        Cards cards = new Cards(visit, formats);
        List<String> notices = notices(parameters, asked, messages);
        notices.addAll(notices(asked, hits.reading(), visit));
        return new SearchView(
                new Frame(visit, title(asked, messages), asked.text(), SearchForm.kept(asked, visit)),
                heading(asked, hits.total(), messages, formats),
                tabs(asked, found.totals(), visit, formats),
                orders(asked, visit),
                Chip.of(asked, visit),
                SearchForm.of(asked, hits.facets(), visit, formats),
                notices,
                meant(asked, hits.reading(), visit),
                found.channel()
                        .map(channel -> cards.of(channel, Highlights.NONE, asked))
                        .orElse(null),
                beyond ? List.of() : results(asked, hits.page(), cards),
                first(asked),
                beyond,
                Pagination.of(asked, hits.total(), visit),
                found.spam()
                        ? visit.link(asked.with(Criterion.SPAM, List.of(Criterion.YES))
                                .toString())
                        : null,
                elsewhere(asked, visit));
    }

    private static int first(SearchAddress asked) {
        return (asked.page() - 1) * SearchAddress.PAGE_SIZE + 1;
    }

    private static List<SearchView.Result> results(SearchAddress asked, List<Hits.Hit> hits, Cards cards) {
        List<SearchView.Result> results = new ArrayList<>();
        for (Hits.Hit hit : hits) {
            int number = first(asked) + results.size();
            Highlights found = new Highlights(hit.highlights());
            HitNotes notes = HitNotes.of(hit, Why.of(hit, number, asked, cards.visit(), cards.formats()));
            results.add(
                    switch (hit.item()) {
                        case Video video ->
                            new SearchView.Result(number, cards.of(video, found, asked), null, null, notes);
                        case Channel channel ->
                            new SearchView.Result(number, null, cards.of(channel, found, asked), null, notes);
                        case Playlist playlist ->
                            new SearchView.Result(number, null, null, cards.of(playlist, found, asked), notes);
                    });
        }
        return List.copyOf(results);
    }

    private static String title(SearchAddress asked, Messages messages) {
        return asked.text().isEmpty() ? messages.search_title_empty() : messages.search_title(asked.text());
    }

    private static String heading(SearchAddress asked, long total, Messages messages, Formats formats) {
        String count = formats.number(total);
        return switch (asked.kind()) {
            case VIDEO -> messages.found_videos(total, count);
            case CHANNEL -> messages.found_channels(total, count);
            case PLAYLIST -> messages.found_playlists(total, count);
        };
    }

    private static List<SearchView.Tab> tabs(
            SearchAddress asked, Map<ItemKind, Long> totals, Visit visit, Formats formats) {
        Messages messages = Pages.messages(visit);
        return Stream.of(ItemKind.values())
                .map(kind -> {
                    String label = switch (kind) {
                        case VIDEO -> messages.videos();
                        case CHANNEL -> messages.channels();
                        case PLAYLIST -> messages.playlists();
                    };
                    String url = visit.link(asked.withKind(kind).toString());
                    return new SearchView.Tab(label, formats.number(totals.get(kind)), url, kind == asked.kind());
                })
                .toList();
    }

    private static List<SearchView.Sorting> orders(SearchAddress asked, Visit visit) {
        Messages messages = Pages.messages(visit);
        return Order.offered(asked.kind(), asked.text()).stream()
                .map(order -> new SearchView.Sorting(
                        messages.order(order), visit.link(asked.withOrder(order).toString()), order == asked.order()))
                .toList();
    }

    /** What of the address was left out. */
    private static List<String> notices(
            MultivaluedMap<String, String> parameters, SearchAddress asked, Messages messages) {
        List<String> notices = new ArrayList<>();
        parameters.getOrDefault(Criterion.HOST.wire(), List.of()).stream()
                .filter(host -> !host.isBlank() && Host.parse(host).isEmpty())
                .findFirst()
                .map(messages::notice_host)
                .ifPresent(notices::add);
        String text = parameters.getFirst("search");
        if (text != null && text.strip().length() > asked.text().length()) {
            notices.add(messages.notice_long(SearchAddress.MAX_TEXT));
        }
        return notices;
    }

    /** How the words were taken, where that isn't as they were typed. */
    private static List<String> notices(SearchAddress asked, Hits.Reading reading, Visit visit) {
        FindingMessages messages = Pages.messages(FindingMessages.class, visit);
        List<String> notices = new ArrayList<>();
        if (reading.corrected()) {
            reading.suggestion()
                    .map(meant -> messages.corrected(asked.text(), meant))
                    .ifPresent(notices::add);
        }
        if (reading.found() > 0 && reading.found() < reading.words()) {
            notices.add(messages.some(reading.words(), reading.found()));
        }
        return notices;
    }

    private static SearchView.Link meant(SearchAddress asked, Hits.Reading reading, Visit visit) {
        return reading.suggestion()
                .filter(meant -> !reading.corrected() && !meant.equals(asked.text()))
                .map(meant -> new SearchView.Link(
                        meant, visit.link(asked.withText(meant).toString())))
                .orElse(null);
    }

    private static SearchView.Elsewhere elsewhere(SearchAddress asked, Visit visit) {
        SearchAddress plain = SearchAddress.of(asked.text()).withKind(asked.kind());
        return new SearchView.Elsewhere(
                asked.narrowing().isEmpty() ? null : visit.link(plain.toString()),
                visit.link(SearchAddress.of("").toString()));
    }
}
