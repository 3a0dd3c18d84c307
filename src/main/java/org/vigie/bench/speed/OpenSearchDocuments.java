package org.vigie.bench.speed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.bench.corpus.Asked;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Video;

/**
 * Videos and questions as the reference engine gives them to its search server: its mapping, its query over several fields
 * and its fuzziness, with an analysis that folds accents.
 */
final class OpenSearchDocuments {

    private static final Map<String, Object> KEYWORD = Map.of("type", "keyword");
    private static final Map<String, Object> TEXT = Map.of("type", "text");
    private static final Map<String, Object> LONG = Map.of("type", "long");
    private static final Map<String, Object> DATE = Map.of("type", "date");
    private static final Map<String, Object> BOOLEAN = Map.of("type", "boolean");
    private static final Map<String, Object> TEXT_AND_RAW =
            Map.of("type", "text", "fields", Map.of("raw", Map.of("type", "keyword", "ignore_above", 256)));

    private static final List<String> FIELDS =
            List.of("name^5", "description", "tags^3", "account.displayName^2", "channel.displayName^3");

    private OpenSearchDocuments() {}

    static String settings() {
        Map<String, Object> analyzer =
                Map.of("type", "custom", "tokenizer", "standard", "filter", List.of("lowercase", "asciifolding"));
        return VideoDocument.json(Map.of(
                "settings",
                Map.of(
                        "number_of_shards", 1,
                        "number_of_replicas", 0,
                        "analysis", Map.of("analyzer", Map.of("default", analyzer))),
                "mappings",
                Map.of("dynamic", false, "properties", mapping())));
    }

    private static Map<String, Object> mapping() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", LONG);
        List.of("uuid", "host", "url", "embedPath", "thumbnailPath", "previewPath")
                .forEach(field -> fields.put(field, KEYWORD));
        List.of("createdAt", "updatedAt", "publishedAt").forEach(field -> fields.put(field, DATE));
        List.of("category", "licence", "language", "privacy")
                .forEach(field -> fields.put(field, Map.of("properties", Map.of("id", KEYWORD, "label", TEXT))));
        fields.put("name", TEXT_AND_RAW);
        fields.put("description", TEXT);
        fields.put("tags", TEXT_AND_RAW);
        List.of("duration", "views", "likes", "dislikes").forEach(field -> fields.put(field, LONG));
        List.of("isLive", "nsfw").forEach(field -> fields.put(field, BOOLEAN));
        Map<String, Object> actor = Map.of(
                "properties",
                Map.of(
                        "id",
                        LONG,
                        "name",
                        TEXT_AND_RAW,
                        "displayName",
                        TEXT,
                        "url",
                        KEYWORD,
                        "host",
                        KEYWORD,
                        "handle",
                        KEYWORD));
        fields.put("account", actor);
        fields.put("channel", actor);
        return fields;
    }

    /** Two lines of a bulk request. */
    static String put(Video video) {
        return "{\"index\":{\"_id\":\"" + video.uuid() + "\"}}\n" + VideoDocument.json(document(video)) + "\n";
    }

    private static Map<String, Object> document(Video video) {
        Map<String, Object> document = VideoDocument.of(video);
        document.put("account", withHandle(video.account()));
        document.put("channel", withHandle(video.channel()));
        return document;
    }

    private static Map<String, Object> withHandle(Actor actor) {
        Map<String, Object> document = VideoDocument.actor(actor);
        document.put("handle", actor.handle());
        return document;
    }

    /** @param fuzzy whether every word also stands for others like it, as the reference engine has it */
    static String search(Asked asked, boolean fuzzy) {
        Map<String, Object> search = new LinkedHashMap<>();
        search.put("from", asked.paged().start());
        search.put("size", asked.paged().count());
        search.put("_source", Map.of("excludes", List.of("account.handle", "channel.handle")));
        search.put("query", Map.of("bool", new OpenSearchFilters(asked.narrowed()).with(text(asked, fuzzy))));
        if (asked.paged().newest()) {
            search.put("sort", List.of(Map.of("publishedAt", "desc")));
        }
        return VideoDocument.json(search);
    }

    private static Map<String, Object> text(Asked asked, boolean fuzzy) {
        if (asked.words().isEmpty()) {
            return Map.of("match_all", Map.of());
        }
        Map<String, Object> match = new LinkedHashMap<>();
        match.put("query", asked.words());
        match.put("fields", FIELDS);
        match.put("operator", "or");
        match.put("minimum_should_match", "3<75%");
        if (fuzzy) {
            match.put("fuzziness", "AUTO:4,7");
        }
        return Map.of("multi_match", match);
    }
}
