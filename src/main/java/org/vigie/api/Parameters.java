package org.vigie.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vigie.catalog.Host;

/**
 * Everything a client sent, by name, in the one form that is left after all spellings: {@code x=1&x=2}, {@code x[]=1}, JSON
 * arrays and single JSON values. The body wins over the query string.
 */
final class Parameters {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<String>> values = new HashMap<>();
    private final Set<String> inBody = new HashSet<>();
    private final Set<String> read = new TreeSet<>();

    Parameters(Map<String, List<String>> query) {
        addAll(query);
    }

    /** Of a request without a body; a PeerTube that doesn't say which one it is, is the one its User-Agent names. */
    static Parameters of(UriInfo uri, HttpHeaders headers) {
        String agent = headers.getHeaderString(HttpHeaders.USER_AGENT);
        return new Parameters(uri.getQueryParameters())
                .withDefault(
                        "fromHost",
                        PeerTubeAgent.host(agent).flatMap(Host::parse).map(Host::name));
    }

    static Parameters of(UriInfo uri, HttpHeaders headers, byte[] body) {
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        Parameters parameters = of(uri, headers);
        return body == null ? parameters : parameters.withBody(Objects.requireNonNullElse(type, ""), body);
    }

    /** @throws BadRequest if it is neither a JSON object nor a form */
    Parameters withBody(String mediaType, byte[] body) {
        if (body.length > 0) {
            if (mediaType.startsWith("application/x-www-form-urlencoded")) {
                inBody.addAll(addAll(form(new String(body, StandardCharsets.UTF_8))));
            } else {
                addJson(body);
            }
        }
        return this;
    }

    /** A value for what the client didn't send. */
    Parameters withDefault(String name, Optional<String> value) {
        value.ifPresent(found -> values.putIfAbsent(name, List.of(found)));
        return this;
    }

    /**
     * What was asked, in one form: all that was read so far, and so not what nobody here knows.
     *
     * @param but names that don't belong to the question
     */
    String question(Set<String> but) {
        StringBuilder question = new StringBuilder();
        for (String name : read) {
            List<String> all = values.getOrDefault(name, List.of());
            if (!all.isEmpty() && !but.contains(name)) {
                question.append(name);
                all.forEach(value -> question.append('\0').append(value));
                question.append("\0\0");
            }
        }
        return question.toString();
    }

    /** The value; the last one if there are several. */
    Optional<String> one(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    List<String> all(String name) {
        read.add(name);
        return values.getOrDefault(name, List.of());
    }

    /** Whether the value comes from the body, and not from the query string. */
    boolean inBody(String name) {
        return inBody.contains(name);
    }

    private Set<String> addAll(Map<String, List<String>> more) {
        Map<String, List<String>> plain = new HashMap<>();
        more.forEach((name, list) ->
                plain.computeIfAbsent(plainName(name), key -> new ArrayList<>()).addAll(list));
        values.putAll(plain);
        return plain.keySet();
    }

    private static String plainName(String name) {
        return name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
    }

    private void addJson(byte[] body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw malformed("The body is not valid JSON"
                    + (malformed.getLocation() == null
                            ? "."
                            : " (line " + malformed.getLocation().getLineNr() + ")."));
        } catch (IOException malformed) {
            throw malformed("The body is not valid JSON.");
        }
        if (!root.isObject()) {
            throw malformed("The body must be a JSON object.");
        }
        root.properties().forEach(property -> {
            String name = plainName(property.getKey());
            values.put(name, texts(property.getValue()));
            inBody.add(name);
        });
    }

    /** Null is as good as absent; what is neither a value nor a list of values is passed on to fail where it is read. */
    private static List<String> texts(JsonNode value) {
        if (value.isNull()) {
            return List.of();
        }
        if (value.isArray()) {
            List<String> all = new ArrayList<>();
            value.forEach(element -> all.addAll(texts(element)));
            return all;
        }
        return List.of(value.isValueNode() ? value.asText() : value.toString());
    }

    private static Map<String, List<String>> form(String body) {
        Map<String, List<String>> form = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            form.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return form;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw malformed("The form in the body is not well encoded.");
        }
    }

    private static BadRequest malformed(String detail) {
        return new BadRequest(Problem.of(Problem.Code.MALFORMED_BODY, detail));
    }
}
