package org.vigie.site;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Filter;
import org.vigie.search.SearchRequest;

/**
 * What a page of results shows, all of it in its address. Reading never fails: what can't be understood is left out.
 *
 * @param languages ids, {@code _unknown} for videos without one
 * @param page from 1
 */
record SearchAddress(
        ItemKind kind,
        String text,
        Order order,
        SensitiveChoice sensitive,
        List<String> languages,
        Optional<Host> host,
        int page) {

    static final int PAGE_SIZE = 20;
    static final int LAST_PAGE = SearchRequest.MAX_START / PAGE_SIZE + 1;
    static final int MAX_TEXT = 300;

    private static final int MAX_LANGUAGES = 30;
    private static final Pattern LANGUAGE =
            Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,3}|" + Filter.UNKNOWN_LANGUAGE);
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");

    static SearchAddress parse(MultivaluedMap<String, String> parameters) {
        ItemKind kind = kind(first(parameters, "type"));
        String text = cut(first(parameters, "search").strip());
        List<String> languages = Stream.of("languageOneOf", "languageOneOf[]")
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream())
                .flatMap(written -> Stream.of(written.split(",")))
                .filter(written -> LANGUAGE.matcher(written).matches())
                .distinct()
                .limit(MAX_LANGUAGES)
                .toList();
        String page = first(parameters, "page");
        return new SearchAddress(
                kind,
                text,
                Order.parse(first(parameters, "sort"), kind, text),
                SensitiveChoice.parse(first(parameters, "nsfw")),
                languages,
                Host.parse(first(parameters, "host")),
                PAGE.matcher(page).matches() ? Integer.parseInt(page) : 1);
    }

    private static String first(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse("");
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MAX_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT));
    }

    static SearchAddress of(String text) {
        return new SearchAddress(
                ItemKind.VIDEO, text, Order.usual(text), SensitiveChoice.HIDE, List.of(), Optional.empty(), 1);
    }

    private static ItemKind kind(String written) {
        return switch (written) {
            case "channels" -> ItemKind.CHANNEL;
            case "playlists" -> ItemKind.PLAYLIST;
            default -> ItemKind.VIDEO;
        };
    }

    static String wire(ItemKind kind) {
        return switch (kind) {
            case VIDEO -> "videos";
            case CHANNEL -> "channels";
            case PLAYLIST -> "playlists";
        };
    }

    /** @param count of hits, 0 to only count them */
    SearchRequest request(ItemKind ofKind, int count) {
        int start = count == 0 ? 0 : Math.min((page - 1) * PAGE_SIZE, SearchRequest.MAX_START);
        Filter filter = Filter.builder()
                .sensitive(sensitive.filter())
                .languages(Set.copyOf(languages))
                .hosts(host.map(Set::of).orElse(Set.of()))
                .build();
        return SearchRequest.of(ofKind, text, filter, order.sort(ofKind), start, count);
    }

    SearchAddress withKind(ItemKind newKind) {
        Order kept = Order.parse(order.wire(), newKind, text);
        return new SearchAddress(newKind, text, kept, sensitive, languages, host, 1);
    }

    SearchAddress withOrder(Order newOrder) {
        return new SearchAddress(kind, text, newOrder, sensitive, languages, host, 1);
    }

    SearchAddress withSensitive(SensitiveChoice newSensitive) {
        return new SearchAddress(kind, text, order, newSensitive, languages, host, 1);
    }

    SearchAddress withLanguages(List<String> newLanguages) {
        return new SearchAddress(kind, text, order, sensitive, newLanguages, host, 1);
    }

    SearchAddress withHost(Optional<Host> newHost) {
        return new SearchAddress(kind, text, order, sensitive, languages, newHost, 1);
    }

    SearchAddress withPage(int newPage) {
        return new SearchAddress(kind, text, order, sensitive, languages, host, newPage);
    }

    /** Whether anything but words, kind and order narrows the hits. */
    boolean filtered() {
        return sensitive != SensitiveChoice.HIDE || !languages.isEmpty() || host.isPresent();
    }

    /** The shortest address that means this. */
    @Override
    public String toString() {
        StringBuilder address = new StringBuilder("/search?search=").append(encode(text));
        if (kind != ItemKind.VIDEO) {
            address.append("&type=").append(wire(kind));
        }
        if (order != Order.usual(text)) {
            address.append("&sort=").append(encode(order.wire()));
        }
        if (sensitive != SensitiveChoice.HIDE) {
            address.append("&nsfw=").append(sensitive.wire());
        }
        languages.forEach(language -> address.append("&languageOneOf=").append(encode(language)));
        host.ifPresent(name -> address.append("&host=").append(encode(name.name())));
        if (page > 1) {
            address.append("&page=").append(page);
        }
        return address.toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
