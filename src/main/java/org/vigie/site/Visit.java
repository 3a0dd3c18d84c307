package org.vigie.site;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who looks at a page, as far as a page must know.
 *
 * @param locale language of the page, one of {@link #OFFERED}
 * @param chosen the language picked with {@code hl}, which all links keep; empty if the browser's wish decides
 * @param languages ids of the languages the browser asks for, best first
 * @param path of this page
 * @param query of this page, raw; empty if there is none
 */
record Visit(Locale locale, Optional<String> chosen, List<String> languages, String path, String query) {

    static final String PARAMETER = "hl";
    static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final int MAX_HEADER = 400;
    private static final int MAX_LANGUAGES = 6;

    static Visit of(UriInfo uri, HttpHeaders headers) {
        String query = Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("");
        String wish = uri.getQueryParameters().getFirst(PARAMETER);
        String path = Optional.ofNullable(uri.getRequestUri().getRawPath()).orElse("/");
        return of(path, query, wish, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Visit of(String path, String query, String wish, String acceptLanguage) {
        List<String> spoken = spoken(acceptLanguage);
        Optional<Locale> chosen = OFFERED.stream()
                .filter(locale -> locale.getLanguage().equals(wish))
                .findFirst();
        Locale locale = chosen.or(() -> spoken.stream()
                        .flatMap(language -> OFFERED.stream()
                                .filter(offered -> offered.getLanguage().equals(language)))
                        .findFirst())
                .orElse(OFFERED.getFirst());
        return new Visit(locale, chosen.map(Locale::getLanguage), spoken, path, query);
    }

    private static List<String> spoken(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > MAX_HEADER) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .filter(language -> !language.isEmpty())
                    .flatMap(Visit::ids)
                    .distinct()
                    .limit(MAX_LANGUAGES)
                    .toList();
        } catch (IllegalArgumentException notAHeader) {
            return List.of();
        }
    }

    /** PeerTube knows Chinese by its scripts too. */
    private static Stream<String> ids(String language) {
        return language.equals("zh") ? Stream.of("zh", "zh-Hans", "zh-Hant") : Stream.of(language);
    }

    String lang() {
        return locale.getLanguage();
    }

    /** The same visitor on another page. */
    Visit at(String otherPath) {
        return new Visit(locale, chosen, languages, otherPath, query);
    }

    /** An address of this site, keeping the chosen language. */
    String link(String address) {
        return chosen.map(language -> withParameter(address, language)).orElse(address);
    }

    /** This page in another language. */
    String in(Locale other) {
        String rest = Stream.of(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(PARAMETER + "="))
                .reduce((left, right) -> left + "&" + right)
                .orElse("");
        return withParameter(rest.isEmpty() ? path : path + "?" + rest, other.getLanguage());
    }

    private static String withParameter(String address, String language) {
        int hash = address.indexOf('#');
        String page = hash < 0 ? address : address.substring(0, hash);
        String anchor = hash < 0 ? "" : address.substring(hash);
        return page + (page.contains("?") ? "&" : "?") + PARAMETER + "=" + language + anchor;
    }
}
