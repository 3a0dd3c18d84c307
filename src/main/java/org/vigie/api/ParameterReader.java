package org.vigie.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.vigie.api.Problem.ParameterError;
import org.vigie.catalog.Host;
import org.vigie.index.Filter.Range;

/**
 * Reads parameters by type and collects what is wrong, so that all of it is told at once. A value that is present but empty
 * is as good as absent, since forms send those.
 */
final class ParameterReader {

    /** How much of what was sent a mistake tells again. */
    private static final int MAX_TOLD = 10;

    private static final int MAX_TOLD_LENGTH = 200;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,10}");

    private final Parameters parameters;
    private final Map<String, ParameterError> errors = new LinkedHashMap<>();

    ParameterReader(Parameters parameters) {
        this.parameters = parameters;
    }

    /** @throws BadRequest naming every parameter that is wrong */
    void throwIfWrong() {
        if (!errors.isEmpty()) {
            String names = String.join(", ", errors.keySet());
            throw new BadRequest(Problem.of(Problem.Code.INVALID_PARAMETER, "Not valid: " + names + ".", errors));
        }
    }

    void wrong(String name, String message) {
        List<String> sent = parameters.all(name).stream()
                .limit(MAX_TOLD)
                .map(ParameterReader::cut)
                .toList();
        Object value = sent.size() == 1 ? sent.getFirst() : sent;
        errors.put(name, new ParameterError(message, value, name, parameters.inBody(name) ? "body" : "query"));
    }

    /** Never through the middle of a character that is two of Java's. */
    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MAX_TOLD_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_TOLD_LENGTH)) + "…";
    }

    Optional<String> text(String name) {
        return parameters.one(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    int number(String name, int whenAbsent, int most) {
        return wholeNumber(name, most).orElse(whenAbsent);
    }

    Optional<Integer> wholeNumber(String name, int most) {
        return read(name, written -> parseNumber(written, most), "must be a whole number from 0 to " + most);
    }

    static Optional<Integer> parseNumber(String written, int most) {
        return WHOLE_NUMBER.matcher(written).matches() && Long.parseLong(written) <= most
                ? Optional.of(Integer.parseInt(written))
                : Optional.empty();
    }

    Optional<Boolean> yesOrNo(String name) {
        return read(name, ParameterReader::parseYesOrNo, "must be true or false");
    }

    private static Optional<Boolean> parseYesOrNo(String written) {
        return switch (written) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    Optional<Host> host(String name) {
        return read(name, Host::parse, "must be a host such as tube.example or tube.example:8443");
    }

    /** One value; wrong if it can't be read. */
    <T> Optional<T> read(String name, Function<String, Optional<T>> reading, String message) {
        Optional<String> written = text(name);
        Optional<T> value = written.flatMap(reading);
        if (written.isPresent() && value.isEmpty()) {
            wrong(name, message);
        }
        return value;
    }

    /** A list of values; wrong, and empty then, if one of them can't be read, or if there are more than {@code most}. */
    <T> Set<T> all(String name, int most, Function<String, Optional<T>> reading, String message) {
        Set<String> written = new LinkedHashSet<>();
        for (String one : parameters.all(name)) {
            if (!one.isBlank()) {
                written.add(one.strip());
            }
        }
        if (written.size() > most) {
            wrong(name, "must be at most " + most + " values");
            return Set.of();
        }
        Set<T> values = new LinkedHashSet<>();
        for (String one : written) {
            Optional<T> value = reading.apply(one);
            if (value.isEmpty()) {
                wrong(name, message);
                return Set.of();
            }
            values.add(value.get());
        }
        return values;
    }

    /** @param from name of the parameter with the start; both ends inclusive */
    Range<Instant> period(String from, String to) {
        String message = "must be a date such as 2026-03-14, 2026-03-14T13:04:18Z or 2026-03-14T13:04:18.594+01:00";
        return new Range<>(
                read(from, written -> WrittenDate.parse(written).map(WrittenDate::first), message),
                read(to, written -> WrittenDate.parse(written).map(WrittenDate::last), message));
    }
}
