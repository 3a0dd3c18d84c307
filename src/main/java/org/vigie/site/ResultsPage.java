package org.vigie.site;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.index.Hits;
import org.vigie.search.Search;

/** Makes a page of results of what its address asks for. */
@Singleton
class ResultsPage {

    private final Search search;
    private final Clock clock;

    ResultsPage(Search search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    SearchView view(MultivaluedMap<String, String> parameters, Visit visit) {
        SearchAddress asked = SearchAddress.parse(parameters);
        Messages messages = Pages.messages(visit);
        Formats formats = new Formats(visit.locale(), clock);
        Hits hits = search.search(asked.request(asked.kind(), SearchAddress.PAGE_SIZE));
        boolean beyond = asked.page() > Pagination.last(hits.total());
        Pagination pagination = Pagination.of(asked, hits.total(), visit);
        List<Item> items =
                beyond ? List.of() : hits.page().stream().map(Hits.Hit::item).toList();
        Cards cards = new Cards(visit, formats);
        return new SearchView(
                new Frame(visit, title(asked, messages), asked.text(), SearchForm.kept(asked, visit)),
                heading(asked, hits.total(), messages, formats),
                tabs(asked, hits.total(), visit, formats),
                orders(asked, visit),
                Chip.of(asked, visit),
                SearchForm.of(asked, visit),
                notices(parameters, messages),
                only(items, Video.class).map(video -> cards.of(video, asked)).toList(),
                only(items, Channel.class)
                        .map(channel -> cards.of(channel, asked))
                        .toList(),
                only(items, Playlist.class)
                        .map(playlist -> cards.of(playlist, asked))
                        .toList(),
                (pagination.page() - 1) * SearchAddress.PAGE_SIZE + 1,
                beyond,
                pagination,
                elsewhere(asked, visit));
    }

    private static <T extends Item> Stream<T> only(List<Item> items, Class<T> kind) {
        return items.stream().filter(kind::isInstance).map(kind::cast);
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

    private List<SearchView.Tab> tabs(SearchAddress asked, long total, Visit visit, Formats formats) {
        Messages messages = Pages.messages(visit);
        Map<ItemKind, String> labels = new EnumMap<>(Map.of(
                ItemKind.VIDEO, messages.videos(),
                ItemKind.CHANNEL, messages.channels(),
                ItemKind.PLAYLIST, messages.playlists()));
        List<SearchView.Tab> tabs = new ArrayList<>();
        labels.forEach((kind, label) -> {
            boolean current = kind == asked.kind();
            SearchAddress other = asked.withKind(kind);
            long count = current ? total : search.search(other.request(kind, 0)).total();
            tabs.add(new SearchView.Tab(label, formats.number(count), visit.link(other.toString()), current));
        });
        return List.copyOf(tabs);
    }

    private static List<SearchView.Sorting> orders(SearchAddress asked, Visit visit) {
        Messages messages = Pages.messages(visit);
        return Order.offered(asked.kind(), asked.text()).stream()
                .map(order -> new SearchView.Sorting(
                        messages.order(order), visit.link(asked.withOrder(order).toString()), order == asked.order()))
                .toList();
    }

    private static List<String> notices(MultivaluedMap<String, String> parameters, Messages messages) {
        List<String> notices = new ArrayList<>();
        String host = parameters.getFirst("host");
        boolean wrongHost = host != null
                && !host.isBlank()
                && org.vigie.catalog.Host.parse(host).isEmpty();
        if (wrongHost) {
            notices.add(messages.notice_host(host));
        }
        String text = parameters.getFirst("search");
        if (text != null
                && text.strip().length()
                        > SearchAddress.parse(parameters).text().length()) {
            notices.add(messages.notice_long(SearchAddress.MAX_TEXT));
        }
        return List.copyOf(notices);
    }

    private static SearchView.Elsewhere elsewhere(SearchAddress asked, Visit visit) {
        SearchAddress plain = SearchAddress.of(asked.text()).withKind(asked.kind());
        return new SearchView.Elsewhere(
                asked.filtered() ? visit.link(plain.toString()) : null,
                visit.link(SearchAddress.of("").toString()));
    }
}
