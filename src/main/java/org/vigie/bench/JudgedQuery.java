package org.vigie.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A query with what people who know the catalogue say of the answers.
 *
 * @param kind what it is about: a spelling mistake, a phrase, …
 * @param language of the person who asks
 * @param search as typed
 * @param params further parameters of the API, each with its values
 * @param judgments grades 1 to 3 by id: the uuid of a video or playlist, {@code name@host} of a channel. None: the right
 *     answer is an empty one
 * @param mustNot ids that must not be among the first five
 */
record JudgedQuery(
        String id,
        String kind,
        String language,
        String search,
        Map<String, List<String>> params,
        Type type,
        Map<String, Integer> judgments,
        Set<String> mustNot) {

    /** What is searched for, with the last part of its address. */
    enum Type {
        VIDEOS("videos"),
        CHANNELS("video-channels"),
        PLAYLISTS("video-playlists");

        private final String path;

        Type(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    /** From a file with a JSON object a line. */
    static List<JudgedQuery> read(Path file) throws IOException {
        List<JudgedQuery> queries = new ArrayList<>();
        for (JsonNode line : JsonLines.read(file)) {
            queries.add(of(line));
        }
        return queries;
    }

    private static JudgedQuery of(JsonNode line) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        line.path("params").properties().forEach(param -> params.put(param.getKey(), texts(param.getValue())));
        Map<String, Integer> judgments = new LinkedHashMap<>();
        line.path("judgments")
                .properties()
                .forEach(judgment -> judgments.put(
                        normal(judgment.getKey()), judgment.getValue().intValue()));
        return new JudgedQuery(
                line.get("id").asText(),
                line.get("class").asText(),
                line.get("lang").asText(),
                line.get("search").asText(),
                params,
                Type.valueOf(line.get("type").asText().toUpperCase(Locale.ROOT)),
                judgments,
                texts(line.path("must_not")).stream().map(JudgedQuery::normal).collect(Collectors.toUnmodifiableSet()));
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(element -> texts.add(element.asText()));
        } else if (!value.isMissingNode()) {
            texts.add(value.asText());
        }
        return List.copyOf(texts);
    }

    /** Ids are compared without regard to case. */
    static String normal(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    boolean hasAnswer() {
        return !judgments.isEmpty();
    }
}
