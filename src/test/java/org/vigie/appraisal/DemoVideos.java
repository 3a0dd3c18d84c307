package org.vigie.appraisal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Host;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Thumbnails;
import org.vigie.catalog.Video;

/** The videos of the demo's instances, as if they had been crawled. */
public final class DemoVideos {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoVideos() {}

    public static List<Video> all() {
        return lines("/demo/videos.jsonl").stream().map(DemoVideos::video).toList();
    }

    static List<JsonNode> lines(String resource) {
        List<JsonNode> rows = new ArrayList<>();
        try (InputStream in = DemoVideos.class.getResourceAsStream(resource)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                rows.add(JSON.readTree(line));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    private static Video video(JsonNode row) {
        Host host = Host.of(row.get("host").asText());
        UUID uuid = UUID.fromString(row.get("uuid").asText());
        List<String> tags = new ArrayList<>();
        row.get("tags").forEach(tag -> tags.add(tag.asText()));
        JsonNode language = row.get("language");
        return new Video(
                host,
                uuid,
                1,
                "https://" + host + "/videos/watch/" + uuid,
                "/videos/embed/" + uuid,
                new Video.Text(row.get("name").asText(), text(row.get("description")), true, tags),
                new Video.Labels(
                        Labelled.unknown(),
                        Labelled.unknown(),
                        language.isNull()
                                ? Labelled.unknown()
                                : new Labelled<>(
                                        language.get("id").asText(),
                                        language.get("label").asText()),
                        new Labelled<>(1, "Public")),
                new Video.Dates(
                        time(row.get("publishedAt")),
                        time(row.get("publishedAt")),
                        time(row.get("publishedAt")),
                        time(row.get("originallyPublishedAt"))),
                Video.Sensitivity.NONE,
                row.get("duration").asInt(),
                row.get("isLive").asBoolean(),
                new Video.Counters(
                        row.get("views").asLong(),
                        0,
                        row.get("likes").asLong(),
                        row.get("dislikes").asLong(),
                        0),
                Thumbnails.NONE,
                actor(host, row.get("account")),
                actor(host, row.get("channel")),
                null);
    }

    private static Actor actor(Host host, JsonNode row) {
        String name = row.get("name").asText();
        return new Actor(1, name, row.get("displayName").asText(), host, "https://" + host + "/a/" + name, List.of());
    }

    private static String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }

    private static Instant time(JsonNode value) {
        return value.isNull() ? null : Instant.parse(value.asText());
    }
}
