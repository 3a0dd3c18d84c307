package org.vigie.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys, their order and the types of values at every path, as seen in recorded answers. */
final class Shape {

    /** Fields that were seen to be null somewhere, while the few answers recorded of one route may all have a value. */
    private static final List<String> NULLABLE = List.of(
            ".category.id",
            ".licence.id",
            ".language.id",
            ".description",
            ".truncatedDescription",
            ".originallyPublishedAt",
            ".support");

    private final Map<String, Set<List<String>>> keys = new HashMap<>();
    private final Map<String, Set<String>> types = new HashMap<>();

    Shape(JsonNode... recorded) {
        for (JsonNode answer : recorded) {
            learn("", answer);
        }
    }

    /** What differs, in words; empty if this could have been recorded. Where only null was seen, anything may stand. */
    List<String> differences(JsonNode answer) {
        List<String> found = new ArrayList<>();
        compare("", answer, found);
        return found;
    }

    private void learn(String path, JsonNode node) {
        types.computeIfAbsent(path, unused -> new HashSet<>()).add(type(node));
        if (node.isObject()) {
            keys.computeIfAbsent(path, unused -> new HashSet<>()).add(names(node));
            node.properties().forEach(field -> learn(path + "." + field.getKey(), field.getValue()));
        }
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                learn(path + "[]", element);
            }
        });
    }

    private void compare(String path, JsonNode node, List<String> found) {
        Set<String> seen = types.getOrDefault(path, Set.of());
        boolean told = !seen.isEmpty() && !seen.equals(Set.of("NULL"));
        boolean emptyAsElsewhere = node.isNull() && NULLABLE.stream().anyMatch(path::endsWith);
        if (told && !emptyAsElsewhere && !seen.contains(type(node))) {
            found.add(path + " is " + type(node) + ", recorded " + seen);
        }
        if (node.isObject()) {
            Set<List<String>> recorded = keys.get(path);
            if (recorded != null && !recorded.contains(names(node))) {
                found.add(path + " has keys " + names(node) + ", recorded " + recorded);
            }
            node.properties().forEach(field -> compare(path + "." + field.getKey(), field.getValue(), found));
        } else {
            node.elements().forEachRemaining(element -> compare(path + "[]", element, found));
        }
    }

    private static String type(JsonNode node) {
        return node.getNodeType().name();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
