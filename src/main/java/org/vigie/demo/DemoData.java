package org.vigie.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeVideo.Counts;
import org.vigie.demo.FakeVideo.Cue;
import org.vigie.demo.FakeVideo.Label;
import org.vigie.demo.FakeVideo.Labels;

/**
 * Reads the invented catalogue of the demo. Its texts are awkward on purpose (decomposed characters, bidi marks, wrong
 * language labels) and go through untouched.
 */
final class DemoData {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** For what has no video to be dated by. */
    private static final Instant NO_DATE = Instant.parse("2025-01-01T00:00:00Z");

    private final Files files;
    private final Map<String, Host> hosts = new HashMap<>();
    private final List<JsonNode> channels;
    private final SortedMap<Host, FakeCatalogue> catalogues = new TreeMap<>();

    /** Where the lines are: files {@code videos.jsonl}, {@code channels.jsonl} and {@code playlists.jsonl}. */
    interface Files {
        InputStream open(String name) throws IOException;
    }

    /** Reads which hosts there are; their catalogues are empty until {@link #fill}. */
    DemoData(Files files) throws IOException {
        this.files = files;
        channels = lines("channels", Function.identity());
        channels.forEach(line -> catalogues.computeIfAbsent(host(line), unused -> new FakeCatalogue()));
    }

    SortedMap<Host, FakeCatalogue> catalogues() {
        return catalogues;
    }

    /** Puts everything into the catalogues, in the order it was published; takes most of a second on a cold machine. */
    void fill() throws IOException {
        List<FakeVideo> videos = new ArrayList<>(lines("videos", this::video));
        videos.sort(Comparator.comparing(FakeVideo::published));
        Map<UUID, FakeVideo> byUuid = new HashMap<>();
        for (FakeVideo video : videos) {
            byUuid.put(video.uuid(), video);
            catalogues.get(video.host()).add(video);
        }
        Map<String, FakeChannel> byHandle = new HashMap<>();
        for (JsonNode line : channels) {
            FakeChannel channel = channel(line, videos);
            byHandle.put(channel.name() + "@" + channel.host(), channel);
            catalogues.get(channel.host()).add(channel);
        }
        for (JsonNode line : lines("playlists", Function.identity())) {
            FakePlaylist playlist = playlist(line, byHandle, byUuid);
            catalogues.get(playlist.host()).add(playlist);
        }
    }

    private FakeVideo video(JsonNode line) {
        List<Cue> cues = new ArrayList<>();
        for (JsonNode cue : line.path("captions")) {
            cues.add(new Cue(
                    cue.get("language").asText(),
                    cue.get("start").asDouble(),
                    cue.get("end").asDouble(),
                    cue.get("text").asText()));
        }
        return new FakeVideo(
                host(line),
                UUID.fromString(line.get("uuid").asText()),
                line.get("name").asText(),
                textOrNull(line, "description"),
                texts(line.get("tags")),
                new Labels(
                        label(line.get("category"), JsonNode::intValue),
                        label(line.get("licence"), JsonNode::intValue),
                        label(line.get("language"), JsonNode::textValue)),
                line.get("nsfw").asBoolean(),
                line.get("duration").asInt(),
                line.get("isLive").asBoolean(),
                new Counts(
                        line.get("views").asLong(),
                        line.get("likes").asLong(),
                        line.get("dislikes").asLong()),
                Instant.parse(line.get("publishedAt").asText()),
                line.get("originallyPublishedAt").isNull()
                        ? null
                        : Instant.parse(line.get("originallyPublishedAt").asText()),
                actor(line.get("channel")),
                actor(line.get("account")),
                List.copyOf(cues),
                Privacy.PUBLIC);
    }

    /** Older than its oldest video; the more it is seen, the more follow it. */
    private FakeChannel channel(JsonNode line, List<FakeVideo> videos) {
        Host host = host(line);
        String name = line.get("name").asText();
        List<FakeVideo> own = videos.stream()
                .filter(video ->
                        video.host().equals(host) && video.channel().name().equals(name))
                .toList();
        long views = own.stream().mapToLong(video -> video.counts().views()).sum();
        Duration before = Duration.ofHours(24 + Site.number("age" + name + host, 1000));
        return new FakeChannel(
                host,
                name,
                line.get("displayName").asText(),
                textOrNull(line, "description"),
                actor(line.get("account")),
                views / 120 + Site.number("followers" + name + host, 40),
                (own.isEmpty() ? NO_DATE : own.getFirst().published()).minus(before));
    }

    /** Made an hour after its newest video. */
    private FakePlaylist playlist(JsonNode line, Map<String, FakeChannel> byHandle, Map<UUID, FakeVideo> videos) {
        List<UUID> elements =
                texts(line.get("videoUuids")).stream().map(UUID::fromString).toList();
        // Some lines name the channel as a text, some as an object.
        JsonNode named = line.get("channel");
        String channelName =
                named.isTextual() ? named.asText() : named.get("name").asText();
        FakeChannel channel = byHandle.get(channelName + "@" + host(line));
        Instant newest = elements.stream()
                .map(videos::get)
                .filter(Objects::nonNull)
                .map(FakeVideo::published)
                .max(Comparator.naturalOrder())
                .orElse(NO_DATE);
        return new FakePlaylist(
                host(line),
                UUID.fromString(line.get("uuid").asText()),
                line.get("displayName").asText(),
                textOrNull(line, "description"),
                channel.actor(),
                channel.owner(),
                elements,
                Privacy.PUBLIC,
                newest.plus(Duration.ofHours(1)));
    }

    private Host host(JsonNode line) {
        return hosts.computeIfAbsent(line.get("host").asText(), Host::of);
    }

    private static String textOrNull(JsonNode line, String field) {
        return line.get(field).textValue();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return List.copyOf(texts);
    }

    private static FakeActor actor(JsonNode actor) {
        return new FakeActor(
                actor.get("name").asText(), actor.get("displayName").asText());
    }

    private static <T> Label<T> label(JsonNode label, Function<JsonNode, T> id) {
        return label.isNull() || label.get("id").isNull()
                ? Label.unknown()
                : new Label<>(id.apply(label.get("id")), label.get("label").asText());
    }

    private <T> List<T> lines(String name, Function<JsonNode, T> read) throws IOException {
        List<T> items = new ArrayList<>();
        try (InputStream stream = files.open(name + ".jsonl");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    items.add(read.apply(MAPPER.readTree(line)));
                }
            }
        }
        return items;
    }
}
