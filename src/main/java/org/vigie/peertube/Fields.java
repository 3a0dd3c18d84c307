package org.vigie.peertube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.vigie.catalog.Host;
import org.vigie.catalog.Labelled;

/**
 * One JSON object of an instance, read tolerantly: whatever is missing, null, of a wrong type or absurd reads as "not said"
 * (null, 0, false, empty), never as an error.
 */
final class Fields {

    /** More than anything can have been seen or liked; sums of such numbers still fit, and JSON clients read them exactly. */
    private static final long MAX_COUNT = 1_000_000_000_000L;

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** Clocks differ, and a day covers any that was set to local time by mistake. */
    private static final Duration FUTURE = Duration.ofDays(1);

    private static final int MAX_DATE_LENGTH = 40;
    private static final int MAX_LABEL = 100;

    private final JsonNode node;
    private final Host host;
    private final Instant now;

    /** @param host the instance that says this, and the only one it may speak of */
    Fields(JsonNode node, Host host, Instant now) {
        this.node = node.isObject() ? node : MissingNode.getInstance();
        this.host = host;
        this.now = now;
    }

    Host host() {
        return host;
    }

    Instant now() {
        return now;
    }

    /** Whether this is an object at all. */
    boolean present() {
        return node.isObject();
    }

    /** Whether the field is there and not null, of whatever type. */
    boolean has(String field) {
        return !node.path(field).isMissingNode() && !node.path(field).isNull();
    }

    /** The object in a field; reads as empty if there is none. */
    Fields in(String field) {
        return new Fields(node.path(field), host, now);
    }

    boolean hasList(String field) {
        return node.path(field).isArray();
    }

    /** The elements of a list; those that aren't objects are not {@link #present}. */
    List<Fields> each(String field, int max) {
        return elements(field, max).stream()
                .map(element -> new Fields(element, host, now))
                .toList();
    }

    List<String> lines(String field, int max, int maxLength) {
        return elements(field, max).stream()
                .filter(JsonNode::isTextual)
                .map(element -> CleanText.line(element.textValue(), maxLength))
                .filter(line -> line != null)
                .distinct()
                .toList();
    }

    private List<JsonNode> elements(String field, int max) {
        JsonNode list = node.path(field);
        return IntStream.range(0, list.isArray() ? Math.min(list.size(), max) : 0)
                .mapToObj(list::get)
                .toList();
    }

    /** As it came; null if it isn't a text. */
    String raw(String field) {
        return node.path(field).textValue();
    }

    String line(String field, int max) {
        return raw(field) == null ? null : CleanText.line(raw(field), max);
    }

    String text(String field, int max) {
        return raw(field) == null ? null : CleanText.text(raw(field), max);
    }

    boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    /** Empty unless it is said with a true or false of JSON. */
    Optional<Boolean> said(String field) {
        JsonNode value = node.path(field);
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    /** At least 0, at most a thousand billion. */
    long count(String field) {
        Long value = number(node.path(field));
        return value == null ? 0 : Math.clamp(value, 0, MAX_COUNT);
    }

    /** A number that means something else when it is missing; empty if it is missing or negative. */
    OptionalLong knownCount(String field) {
        Long value = number(node.path(field));
        return value == null || value < 0 ? OptionalLong.empty() : OptionalLong.of(Math.min(value, MAX_COUNT));
    }

    /** At least 0. */
    int smallCount(String field) {
        return Math.clamp(count(field), 0, Integer.MAX_VALUE);
    }

    /** Null if it doesn't say, or says something before 1900 or more than a day ahead. */
    Instant instant(String field) {
        String written = raw(field);
        if (written == null || written.length() > MAX_DATE_LENGTH) {
            return null;
        }
        try {
            Instant instant = Instant.parse(written.strip());
            return instant.isBefore(EARLIEST) || instant.isAfter(now.plus(FUTURE)) ? null : instant;
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    /** A value of a dictionary with numbers as ids. */
    Labelled<Integer> labelled(String field) {
        Integer id = id(field);
        return id == null ? Labelled.unknown() : new Labelled<>(id, label(field));
    }

    /** A value of a dictionary with texts as ids, as languages have. */
    Labelled<String> labelledText(String field, int maxLength) {
        String id = in(field).line("id", maxLength);
        return id == null ? Labelled.unknown() : new Labelled<>(id, label(field));
    }

    /** The id of the dictionary value in a field; null if it doesn't say. */
    Integer id(String field) {
        Long id = number(node.path(field).path("id"));
        return id == null || id != id.intValue() ? null : Integer.valueOf(id.intValue());
    }

    private String label(String field) {
        String label = in(field).line("label", MAX_LABEL);
        return label == null ? Labelled.UNKNOWN : label;
    }

    /** Null if it isn't a number; the nearest long if it is a huge one. */
    private static Long number(JsonNode value) {
        if (value.isTextual() && value.textValue().matches("-?[0-9]{1,18}")) {
            return Long.valueOf(value.textValue());
        }
        if (!value.isNumber()) {
            return null;
        }
        // Casting a double to long gives the nearest one there is.
        return value.canConvertToLong() ? value.longValue() : (long) value.doubleValue();
    }
}
