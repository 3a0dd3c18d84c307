package org.vigie.api;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Facet;
import org.vigie.index.Query.Sort;
import org.vigie.index.Query.Sort.By;
import org.vigie.search.SearchRequest;

/** Checks the parameters of a search and makes a request of them; unknown ones are ignored. */
final class SearchParameters {

    static final int MAX_TEXT = 5_000;

    private static final int DEFAULT_COUNT = 20;

    private static final Map<String, By> VIDEO_SORTS = Map.of(
            "match", By.MATCH,
            "name", By.NAME,
            "duration", By.DURATION,
            "createdAt", By.CREATED,
            "publishedAt", By.PUBLISHED,
            "originallyPublishedAt", By.ORIGINALLY_PUBLISHED,
            "views", By.VIEWS,
            "likes", By.LIKES,
            // Fedilab-like apps ask for it; views are the nearest there is.
            "trending", By.VIEWS);

    private static final Map<String, By> OTHER_SORTS =
            Map.of("match", By.MATCH, "displayName", By.NAME, "createdAt", By.CREATED, "trending", By.MATCH);

    private static final Map<Facet, String> FACETS = facets();

    private final ItemKind kind;
    private final ParameterReader reader;
    private final FilterParameters filters;

    private SearchParameters(ItemKind kind, ParameterReader reader) {
        this.kind = kind;
        this.reader = reader;
        this.filters = new FilterParameters(kind, reader);
    }

    /** @throws BadRequest naming every parameter that is wrong */
    static SearchRequest read(ItemKind kind, Parameters parameters) {
        ParameterReader reader = new ParameterReader(parameters);
        SearchRequest request = new SearchParameters(kind, reader).read();
        int start = position(request, reader, parameters);
        reader.throwIfWrong();
        return request.from(start);
    }

    /** Read last, as a cursor is one of everything else that was asked. */
    private static int position(SearchRequest request, ParameterReader reader, Parameters parameters) {
        int start = reader.number("start", 0, SearchRequest.MAX_START);
        Optional<Integer> position =
                reader.read("cursor", written -> new Cursor(request, parameters).position(written), Cursor.WRONG);
        if (position.isPresent() && start > 0) {
            reader.wrong("start", "must not stand beside cursor");
        }
        return position.orElse(start);
    }

    private SearchRequest read() {
        return new SearchRequest(
                kind,
                text(),
                filters.filter(),
                filters.blockedHosts(),
                filters.blockedAccounts(),
                filters.languages("boostLanguages"),
                sort(),
                0,
                reader.number("count", DEFAULT_COUNT, SearchRequest.MAX_COUNT),
                extras());
    }

    private String text() {
        String text = reader.text("search").orElse("");
        if (text.length() > MAX_TEXT) {
            reader.wrong("search", "must have at most " + MAX_TEXT + " characters");
            return "";
        }
        return text;
    }

    private Sort sort() {
        String written = reader.text("sort").orElse("-match");
        boolean descending = written.startsWith("-");
        Map<String, By> sorts = kind == ItemKind.VIDEO ? VIDEO_SORTS : OTHER_SORTS;
        By by = sorts.get(descending ? written.substring(1) : written);
        if (by == null) {
            reader.wrong(
                    "sort",
                    "must be one of "
                            + String.join(", ", sorts.keySet().stream().sorted().toList())
                            + ", with or without a leading -");
            return Sort.MATCH;
        }
        return by == By.MATCH ? Sort.MATCH : new Sort(by, descending);
    }

    /** What is ours alone, beside what clients of the reference engine know. */
    private Extras extras() {
        return new Extras(
                wantedFacets(),
                reader.yesOrNo("explain").orElse(false),
                reader.yesOrNo("highlight").orElse(false),
                reader.yesOrNo("fold").orElse(true),
                !reader.yesOrNo("spam").orElse(false));
    }

    private Set<Facet> wantedFacets() {
        String message = "must be among " + String.join(", ", FACETS.values());
        Set<Facet> wanted = EnumSet.noneOf(Facet.class);
        reader.all("facets", FACETS.size(), SearchParameters::facets, message).forEach(wanted::addAll);
        return wanted;
    }

    /** Several may stand in one value, between commas. */
    private static Optional<Set<Facet>> facets(String written) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        for (String name : written.split(",", FACETS.size() + 1)) {
            Optional<Facet> facet = FACETS.keySet().stream()
                    .filter(one -> FACETS.get(one).equals(name.strip()))
                    .findFirst();
            if (facet.isEmpty()) {
                return Optional.empty();
            }
            facets.add(facet.get());
        }
        return Optional.of(facets);
    }

    private static Map<Facet, String> facets() {
        Map<Facet, String> names = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            names.put(facet, facet.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
