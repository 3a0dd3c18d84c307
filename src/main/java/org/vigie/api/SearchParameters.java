package org.vigie.api;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.api.Problem.ParameterError;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Filter;
import org.vigie.index.Query.Sort;
import org.vigie.index.Query.Sort.By;
import org.vigie.search.SearchRequest;

/** Checks the parameters of a search and makes a request of them; unknown ones are ignored. */
final class SearchParameters {

    static final int MAX_TEXT = 5_000;

    private static final int DEFAULT_COUNT = 20;
    private static final int MAX_LANGUAGES = 200;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9_-]{1,20}");

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
            Map.of("match", By.MATCH, "displayName", By.NAME, "createdAt", By.CREATED);

    private final Parameters parameters;
    private final Map<String, ParameterError> errors = new LinkedHashMap<>();

    private SearchParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    /** @throws BadRequest naming every parameter that is wrong */
    static SearchRequest read(ItemKind kind, Parameters parameters) {
        return new SearchParameters(parameters).read(kind);
    }

    private SearchRequest read(ItemKind kind) {
        Filter filter = Filter.builder()
                .sensitive(sensitive())
                .languages(languages())
                .hosts(host("host").map(Set::of).orElse(Set.of()))
                .build();
        SearchRequest request = SearchRequest.of(
                kind,
                text(),
                filter,
                sort(kind),
                number("start", 0, SearchRequest.MAX_START),
                number("count", DEFAULT_COUNT, SearchRequest.MAX_COUNT));
        if (!errors.isEmpty()) {
            String names = String.join(", ", errors.keySet());
            throw new BadRequest(Problem.of(Problem.Code.INVALID_PARAMETER, "Not valid: " + names + ".", errors));
        }
        return request;
    }

    private String text() {
        String text = parameters.one("search").orElse("").strip();
        if (text.length() > MAX_TEXT) {
            wrong("search", "must have at most " + MAX_TEXT + " characters");
            return "";
        }
        return text;
    }

    private Optional<Boolean> sensitive() {
        String written = parameters.one("nsfw").orElse("both");
        return switch (written) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            case "both" -> Optional.empty();
            default -> {
                wrong("nsfw", "must be true, false or both");
                yield Optional.empty();
            }
        };
    }

    private Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>(parameters.all("languageOneOf"));
        boolean valid = languages.size() <= MAX_LANGUAGES
                && languages.stream().allMatch(id -> LANGUAGE.matcher(id).matches());
        if (!valid) {
            wrong(
                    "languageOneOf",
                    "must be at most " + MAX_LANGUAGES + " language ids such as en, zh-Hans or _unknown");
        }
        return languages;
    }

    private Optional<Host> host(String name) {
        String written = parameters.one(name).orElse("");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<Host> host = Host.parse(written);
        if (host.isEmpty()) {
            wrong(name, "must be a host such as tube.example or tube.example:8443");
        }
        return host;
    }

    private Sort sort(ItemKind kind) {
        String written = parameters.one("sort").orElse("-match");
        boolean descending = written.startsWith("-");
        Map<String, By> sorts = kind == ItemKind.VIDEO ? VIDEO_SORTS : OTHER_SORTS;
        By by = sorts.get(descending ? written.substring(1) : written);
        if (by == null) {
            wrong(
                    "sort",
                    "must be one of "
                            + String.join(", ", sorts.keySet().stream().sorted().toList())
                            + ", with or without a leading -");
            return Sort.MATCH;
        }
        return by == By.MATCH ? Sort.MATCH : new Sort(by, descending);
    }

    private int number(String name, int whenAbsent, int most) {
        Optional<String> written = parameters.one(name);
        if (written.isEmpty()) {
            return whenAbsent;
        }
        int number = WHOLE_NUMBER.matcher(written.get()).matches() ? Integer.parseInt(written.get()) : -1;
        if (number < 0 || number > most) {
            wrong(name, "must be a whole number from 0 to " + most);
            return whenAbsent;
        }
        return number;
    }

    private void wrong(String name, String message) {
        errors.put(name, new ParameterError(message, name, "query"));
    }
}
