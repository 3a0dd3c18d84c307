package org.vigie.bench.corpus;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Exclusions;
import org.vigie.index.Filter;
import org.vigie.index.Filter.Range;
import org.vigie.index.Filter.Tags;
import org.vigie.index.Query;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Facet;
import org.vigie.index.Query.Sort;
import org.vigie.index.Query.Text;
import org.vigie.index.Ranking;

/**
 * One question, for whatever engine: as a query of the index, and as an address of the API.
 *
 * @param words what was typed
 * @param phrase whether just so, side by side
 * @param suggest whether it is asked what the beginning of a word may become
 * @param source the video whose words these are, which is to be among the hits; null if it needn't be
 */
public record Asked(String words, boolean phrase, boolean suggest, Narrowed narrowed, Paged paged, UUID source) {

    static final int PAGE = 20;
    private static final int SUGGESTIONS = 8;

    /**
     * By what hits are narrowed down; null or empty where by nothing.
     *
     * @param safe only what isn't sensitive
     */
    public record Narrowed(String language, boolean safe, Host host, String tag, Instant since, Set<Host> blocked) {
        static final Narrowed NOT = new Narrowed(null, false, null, null, null, Set.of());
    }

    /** @param newest whether in the order of publication */
    public record Paged(boolean newest, int start, int count, Set<Facet> facets) {
        static final Paged FIRST = new Paged(false, 0, PAGE, Set.of());
    }

    static Asked plain(String words, UUID source) {
        return new Asked(words, false, false, Narrowed.NOT, Paged.FIRST, source);
    }

    Asked with(Narrowed other) {
        return new Asked(words, phrase, suggest, other, paged, source);
    }

    Asked with(Paged other) {
        return new Asked(words, phrase, suggest, narrowed, other, source);
    }

    Asked asPhrase() {
        return new Asked(words, true, suggest, narrowed, paged, source);
    }

    Asked asSuggestion() {
        return new Asked(words, phrase, true, narrowed, paged, null);
    }

    Asked ofNobody() {
        return new Asked(words, phrase, suggest, narrowed, paged, null);
    }

    /** Only the first of its hits. */
    public Asked byItself() {
        return with(new Paged(false, 0, 1, Set.of()));
    }

    public int suggestions() {
        return SUGGESTIONS;
    }

    /** As the API makes it of the same question. */
    public Query query() {
        return new Query(
                ItemKind.VIDEO,
                phrase ? new Text("", List.of(words), List.of()) : Text.of(words),
                List.of(filter()),
                narrowed.blocked().isEmpty()
                        ? List.of()
                        : List.of(Filter.builder().hosts(narrowed.blocked()).build()),
                Exclusions.NONE,
                Ranking.DEFAULT,
                Set.of(),
                paged.newest() ? new Sort(Sort.By.PUBLISHED, true) : Sort.MATCH,
                paged.start(),
                paged.count(),
                new Extras(paged.facets(), false, false, true, true));
    }

    private Filter filter() {
        return Filter.builder()
                .sensitive(narrowed.safe() ? Optional.of(false) : Optional.empty())
                .languages(narrowed.language() == null ? Set.of() : Set.of(narrowed.language()))
                .hosts(narrowed.host() == null ? Set.of() : Set.of(narrowed.host()))
                .tags(narrowed.tag() == null ? Tags.ANY : new Tags(Set.of(narrowed.tag()), Set.of()))
                .published(new Range<>(Optional.ofNullable(narrowed.since()), Optional.empty()))
                .build();
    }

    /** Path and query string of the API. */
    public String address() {
        List<String> parameters = new ArrayList<>();
        add(parameters, "search", phrase ? '"' + words + '"' : words);
        if (suggest) {
            add(parameters, "count", String.valueOf(SUGGESTIONS));
            return "/api/v1/search/suggestions?" + String.join("&", parameters);
        }
        add(parameters, "start", String.valueOf(paged.start()));
        add(parameters, "count", String.valueOf(paged.count()));
        if (paged.newest()) {
            add(parameters, "sort", "-publishedAt");
        }
        if (!paged.facets().isEmpty()) {
            List<String> facets = paged.facets().stream()
                    .map(facet -> facet.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .toList();
            add(parameters, "facets", String.join(",", facets));
        }
        addNarrowed(parameters);
        return "/api/v1/search/videos?" + String.join("&", parameters);
    }

    private void addNarrowed(List<String> parameters) {
        if (narrowed.safe()) {
            add(parameters, "nsfw", "false");
        }
        if (narrowed.language() != null) {
            add(parameters, "languageOneOf", narrowed.language());
        }
        if (narrowed.host() != null) {
            add(parameters, "host", narrowed.host().name());
        }
        if (narrowed.tag() != null) {
            add(parameters, "tagsOneOf", narrowed.tag());
        }
        if (narrowed.since() != null) {
            add(parameters, "startDate", narrowed.since().toString());
        }
        narrowed.blocked().stream().map(Host::name).sorted().forEach(host -> add(parameters, "blockedHosts", host));
    }

    private static void add(List<String> parameters, String name, String value) {
        parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
