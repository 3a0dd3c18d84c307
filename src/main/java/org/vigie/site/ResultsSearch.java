package org.vigie.site;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.catalog.Channel;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Hits;
import org.vigie.index.Query.Facet;
import org.vigie.search.Search;

/** Finds all that a page of results shows: the results, how many there are of each kind, and by filters. */
@Singleton
class ResultsSearch {

    private final Search search;
    private final Clock clock;

    ResultsSearch(Search search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /**
     * @param totals by kind
     * @param channel that is called just what was typed
     * @param spam whether results were left out because they look like spam; told on the last page only
     */
    record Found(Hits hits, Map<ItemKind, Long> totals, Optional<Channel> channel, boolean spam) {}

    Found find(SearchAddress asked) {
        Instant now = clock.instant();
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        Stream.of(Criterion.values())
                .filter(criterion -> criterion.isOf(asked.kind()))
                .forEach(criterion -> criterion.facet().ifPresent(facets::add));
        Hits hits = search.search(asked.request(SearchAddress.PAGE_SIZE, true, facets, now));
        Map<ItemKind, Long> totals = new EnumMap<>(ItemKind.class);
        totals.put(asked.kind(), hits.total());
        Optional<Channel> channel = Optional.empty();
        for (ItemKind kind : ItemKind.values()) {
            if (kind != asked.kind()) {
                boolean first = kind == ItemKind.CHANNEL && asked.page() == 1 && asked.byMatch();
                Hits others = search.search(asked.withKind(kind).request(first ? 1 : 0, now));
                totals.put(kind, others.total());
                channel = first ? ExactChannel.among(others, asked.text()) : channel;
            }
        }
        return new Found(hits, totals, channel, leftOut(asked, hits.total(), now));
    }

    private boolean leftOut(SearchAddress asked, long total, Instant now) {
        boolean last = asked.page() >= Pagination.last(total);
        boolean hidden = !asked.narrowing().has(Criterion.SPAM);
        return last
                && hidden
                && search.search(asked.with(Criterion.SPAM, List.of(Criterion.YES))
                                        .request(0, now))
                                .total()
                        > total;
    }
}
