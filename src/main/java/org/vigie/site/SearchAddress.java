package org.vigie.site;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Facet;
import org.vigie.search.SearchRequest;

/**
 * What a page of results shows, all of it in its address. Reading never fails: what can't be understood is left out.
 *
 * @param explained number of the result of which to tell why it stands there; 0 for none
 * @param page from 1
 */
record SearchAddress(ItemKind kind, String text, Order order, Narrowing narrowing, int explained, int page) {

    static final int PAGE_SIZE = 20;
    static final int LAST_PAGE = SearchRequest.MAX_START / PAGE_SIZE + 1;
    static final int MAX_TEXT = 300;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    static SearchAddress parse(MultivaluedMap<String, String> parameters) {
        ItemKind kind = kind(first(parameters, "type"));
        String text = cut(first(parameters, "search").strip());
        return new SearchAddress(
                kind,
                text,
                Order.parse(first(parameters, "sort"), kind, text),
                Narrowing.parse(parameters),
                number(first(parameters, "explain"), 0),
                number(first(parameters, "page"), 1));
    }

    private static int number(String written, int otherwise) {
        return NUMBER.matcher(written).matches() ? Integer.parseInt(written) : otherwise;
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
        return new SearchAddress(ItemKind.VIDEO, text, Order.usual(text), Narrowing.NONE, 0, 1);
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

    /** The items themselves and nothing beside them. */
    SearchRequest request(int count, Instant now) {
        return request(count, false, Set.of(), now);
    }

    /**
     * @param count of hits, 0 to only count them
     * @param shown whether people will look at the hits
     */
    SearchRequest request(int count, boolean shown, Set<Facet> facets, Instant now) {
        int start = count == 0 ? 0 : Math.min((page - 1) * PAGE_SIZE, SearchRequest.MAX_START);
        return new SearchRequest(
                kind,
                text,
                narrowing.filter(now),
                Set.of(),
                Set.of(),
                Set.of(),
                order.sort(kind),
                start,
                count,
                new Extras(facets, shown && explained > 0, shown, true, !narrowing.has(Criterion.SPAM)));
    }

    /** The same of other items. What is explained is this kind's, and pages begin anew, as with every other change. */
    SearchAddress withKind(ItemKind newKind) {
        return new SearchAddress(newKind, text, Order.parse(order.wire(), newKind, text), narrowing, 0, 1);
    }

    SearchAddress withText(String newText) {
        return new SearchAddress(kind, newText, order, narrowing, 0, 1);
    }

    SearchAddress withOrder(Order newOrder) {
        return new SearchAddress(kind, text, newOrder, narrowing, 0, 1);
    }

    SearchAddress with(Narrowing newNarrowing) {
        return new SearchAddress(kind, text, order, newNarrowing, 0, 1);
    }

    SearchAddress with(Criterion criterion, List<String> values) {
        return with(narrowing.with(criterion, values));
    }

    SearchAddress withHost(Host host) {
        return with(Criterion.HOST, List.of(host.name()));
    }

    SearchAddress withPage(int newPage) {
        return new SearchAddress(kind, text, order, narrowing, 0, newPage);
    }

    SearchAddress withExplained(int newExplained) {
        return new SearchAddress(kind, text, order, narrowing, newExplained, page);
    }

    /** Whether the order is by how well an item matches. */
    boolean byMatch() {
        return order == Order.MATCH;
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
        narrowing
                .values()
                .forEach((criterion, values) -> values.forEach(value ->
                        address.append('&').append(criterion.wire()).append('=').append(encode(value))));
        if (explained > 0) {
            address.append("&explain=").append(explained);
        }
        if (page > 1) {
            address.append("&page=").append(page);
        }
        return address.toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
