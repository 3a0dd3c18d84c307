package org.vigie.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.vigie.catalog.Host;

/** What an engine finds, asked over its API as any client asks. */
public record Api(Engine engine) {

    public static final String VIDEOS = "videos";
    public static final String CHANNELS = "video-channels";
    public static final String PLAYLISTS = "video-playlists";

    private static final int PAGE = 100;

    public long total(String kind) throws IOException {
        return total(kind, "");
    }

    public long total(String kind, String words) throws IOException {
        // What looks like spam is there, too, and each copy of a video.
        return page(kind, "count=0&spam=true&fold=false&search=" + encoded(words))
                .get("total")
                .asLong();
    }

    /** Videos, channels or playlists of one host, the first hundred. */
    List<JsonNode> of(Host host, String kind) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        page(kind, "sort=createdAt&count=" + PAGE + "&host=" + host).get("data").forEach(items::add);
        return items;
    }

    /** Names of what {@link #of} finds. */
    List<String> names(Host host, String kind) throws IOException {
        String key = kind.equals(VIDEOS) ? "name" : "displayName";
        return of(host, kind).stream().map(item -> item.get(key).asText()).toList();
    }

    /** All videos, channels or playlists, page by page. */
    List<JsonNode> all(String kind) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        do {
            page = page(kind, "sort=createdAt&count=" + PAGE + "&start=" + all.size());
            page.get("data").forEach(all::add);
        } while (!page.get("data").isEmpty());
        return all;
    }

    /** The names of the best hits. */
    List<String> names(String words) throws IOException {
        List<String> names = new ArrayList<>();
        page(VIDEOS, "search=" + encoded(words))
                .get("data")
                .forEach(video -> names.add(video.get("name").asText()));
        return names;
    }

    /** How many videos a channel says it has. */
    int videosOf(Host host, String channel) throws IOException {
        return of(host, CHANNELS).stream()
                .filter(found -> found.get("name").asText().equals(channel))
                .mapToInt(found -> found.get("videosCount").asInt())
                .sum();
    }

    /** Answers to some questions, byte by byte. */
    List<String> answers() throws IOException {
        List<String> answers = new ArrayList<>();
        for (String query : List.of("count=500", "search=video+description", "search=channel&sort=createdAt")) {
            for (String kind : List.of(VIDEOS, CHANNELS, PLAYLISTS)) {
                answers.add(engine.get("/api/v1/search/" + kind + "?" + query).body());
            }
        }
        answers.add(engine.get("/search?search=video").body());
        return answers;
    }

    private JsonNode page(String kind, String query) throws IOException {
        return engine.json("/api/v1/search/" + kind + "?" + query);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
