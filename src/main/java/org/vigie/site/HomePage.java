package org.vigie.site;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.Video;
import org.vigie.index.Hits;
import org.vigie.search.Search;
import org.vigie.search.SearchRequest;

/** Makes the first page: something to watch, in the visitor's languages as far as there is. */
@Singleton
class HomePage {

    private static final int SHOWN = 24;

    /** Asked for, so that enough are left when one busy channel has them all. */
    private static final int LOOKED_AT = 120;

    private static final int PER_CHANNEL = 2;

    private final Search search;
    private final Totals totals;
    private final Clock clock;

    HomePage(Search search, Totals totals, Clock clock) {
        this.search = search;
        this.totals = totals;
        this.clock = clock;
    }

    HomeView view(Visit visit) {
        Formats formats = new Formats(visit.locale(), clock);
        Totals.Counted counted = totals.now();
        SearchAddress everything = SearchAddress.of("");
        Cards cards = new Cards(visit, formats);
        List<Cards.VideoCard> newest = newest(everything, visit.languages()).stream()
                .map(video -> cards.of(video, Highlights.NONE, everything))
                .toList();
        return new HomeView(
                new Frame(visit, Pages.messages(visit).home_title(), "", SearchForm.kept(visit)),
                counted.videos(),
                formats.number(counted.videos()),
                counted.platforms(),
                formats.number(counted.platforms()),
                newest,
                visit.languages().stream().map(Languages::name).collect(Collectors.joining(", ")),
                visit.link(everything.toString()));
    }

    private List<Video> newest(SearchAddress everything, List<String> languages) {
        Map<ItemId, Video> found = new LinkedHashMap<>();
        if (!languages.isEmpty()) {
            find(everything.with(Criterion.LANGUAGE, languages)).forEach(video -> found.put(video.id(), video));
        }
        if (found.size() < SHOWN) {
            find(everything).forEach(video -> found.putIfAbsent(video.id(), video));
        }
        return found.values().stream().limit(SHOWN).toList();
    }

    private Stream<Video> find(SearchAddress asked) {
        SearchRequest request = asked.request(LOOKED_AT, clock.instant());
        List<Video> varied = new ArrayList<>();
        Map<String, Integer> perChannel = new HashMap<>();
        for (Hits.Hit hit : search.search(request).page()) {
            if (hit.item() instanceof Video video
                    && perChannel.merge(video.channel().handle(), 1, Integer::sum) <= PER_CHANNEL) {
                varied.add(video);
            }
        }
        return varied.stream();
    }
}
