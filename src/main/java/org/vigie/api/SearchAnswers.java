package org.vigie.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.vigie.catalog.Host;
import org.vigie.index.Hits;
import org.vigie.index.Query.Facet;
import org.vigie.search.Lookup;
import org.vigie.search.Search;
import org.vigie.search.SearchRequest;

/** Makes a page of results of what was asked. */
@Singleton
final class SearchAnswers {

    private final Search search;
    private final PictureLinks pictures;
    private final Clock clock;

    @Inject
    SearchAnswers(Search search, PictureLinks pictures, Clock clock) {
        this.search = search;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** @param parameters that the request was read from */
    Results answer(SearchRequest request, Parameters parameters) {
        Hits hits = search.search(request);
        Optional<String> next = parameters
                .one("cursor")
                .filter(sent -> !sent.isBlank())
                .flatMap(sent -> new Cursor(request, parameters).next(request, hits));
        return Results.of(hits, rendering(parameters), next);
    }

    Rendering rendering(Parameters parameters) {
        return new Rendering(parameters.one("fromHost").flatMap(Host::parse), pictures);
    }

    /** Of something that was named. */
    ItemJson json(Lookup.Found.Thing found, Parameters parameters) {
        return rendering(parameters).json(found.item(), 0, HitExtras.ofCopies(found.others()));
    }

    /** All that the answer depends on but the index. Counts by age go with the time, if not by the second. */
    String question(SearchRequest request, Parameters parameters) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        boolean ages = request.extras().facets().contains(Facet.PUBLISHED);
        return request.kind() + "\0" + parameters.question(Set.of()) + (ages ? minute : "");
    }
}
