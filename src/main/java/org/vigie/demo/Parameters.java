package org.vigie.demo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The query of a request, checked as PeerTube checks it: a count over 100 is refused, not cut; unknown names are ignored. */
final class Parameters {

    private static final int DEFAULT_COUNT = 15;
    private static final int MAX_COUNT = 100;
    private static final String INVALID = "Invalid value";

    private final Map<String, List<String>> values = new HashMap<>();
    private final String operation;
    private final boolean cuts;

    /**
     * @param query as it was sent; null if there was none
     * @param operation what the documentation calls the route; null where PeerTube doesn't name it in problems
     */
    Parameters(String query, String operation) {
        this(query, operation, false);
    }

    /** @param cuts whether a count over 100 is cut rather than refused (PeerTube 2) */
    Parameters(String query, String operation, boolean cuts) {
        this.operation = operation;
        this.cuts = cuts;
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
        }
    }

    /** As PeerTube before 4.0 was asked for own videos alone. */
    boolean filtersOwn() {
        return one("filter").filter("local"::equals).isPresent();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    int start() {
        return number("start", 0, Integer.MAX_VALUE, INVALID);
    }

    int count() {
        return number("count", DEFAULT_COUNT, MAX_COUNT, "Should have a number count (max: " + MAX_COUNT + ")");
    }

    /** @return as asked, with its minus if it has one */
    String sort(String usual, Set<String> allowed) {
        String sort = one("sort").orElse(usual);
        if (!allowed.contains(sort.startsWith("-") ? sort.substring(1) : sort)) {
            throw refusal("sort", sort, INVALID);
        }
        return sort;
    }

    Optional<Boolean> flag(String name) {
        return one(name).map(value -> switch (value) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw refusal(name, value, "Should have a valid " + name + " boolean");
        });
    }

    /** Whether sensitive videos, others, or (empty) both are asked for; without the parameter the others, as by default. */
    Optional<Boolean> sensitive() {
        String value = one("nsfw").orElse("false");
        return switch (value) {
            case "both" -> Optional.empty();
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw refusal("nsfw", value, INVALID);
        };
    }

    private int number(String name, int usual, int max, String hint) {
        String value = one(name).orElse(Integer.toString(usual));
        if (!value.matches("[0-9]{1,15}")) {
            throw refusal(name, value, hint);
        }
        long number = Long.parseLong(value);
        if (number > max && max == MAX_COUNT && !cuts) {
            throw refusal(name, value, hint);
        }
        return (int) Math.min(number, max);
    }

    private Refusal refusal(String name, String value, String hint) {
        return Refusal.badParameter(operation, name, value, hint);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return text;
        }
    }
}
