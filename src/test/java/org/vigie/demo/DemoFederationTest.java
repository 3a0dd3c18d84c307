package org.vigie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.catalog.Host;
import org.yaml.snakeyaml.Yaml;

class DemoFederationTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static DemoFederation federation;

    @BeforeAll
    static void start() throws IOException {
        federation = DemoFederation.start();
    }

    @AfterAll
    static void stop() {
        federation.close();
    }

    @Test
    void itHas28HostsWith707Videos83ChannelsAnd33Playlists() throws IOException {
        int videos = 0;
        int channels = 0;
        int playlists = 0;
        for (FakeInstance instance : federation.instances().values()) {
            videos += total(instance, "/api/v1/videos?nsfw=both&isLocal=true&count=0");
            channels += total(instance, "/api/v1/video-channels?count=0");
            playlists += total(instance, "/api/v1/video-playlists?count=0");
        }
        assertThat(List.of(federation.addresses().size(), videos, channels, playlists))
                .containsExactly(28, 707, 83, 33);
    }

    @Test
    void everyTextArrivesAsItWasWritten() throws IOException {
        Map<String, JsonNode> written = new HashMap<>();
        try (var stream = DemoData.class.getResourceAsStream("/demo/videos.jsonl")) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                JsonNode video = MAPPER.readTree(line);
                written.put(video.get("uuid").asText(), video);
            }
        }
        Set<String> seen = new HashSet<>();
        for (FakeInstance instance : federation.instances().values()) {
            for (JsonNode row :
                    Asked.json(instance, "/api/v1/videos?nsfw=both&count=100").get("data")) {
                JsonNode video = written.get(row.get("uuid").asText());
                for (String field :
                        List.of("name", "nsfw", "duration", "views", "likes", "dislikes", "publishedAt", "isLive")) {
                    assertThat(row.get(field)).as(field).isEqualTo(video.get(field));
                }
                assertThat(row.at("/account/displayName")).isEqualTo(video.at("/account/displayName"));
                assertThat(row.at("/channel/displayName")).isEqualTo(video.at("/channel/displayName"));
                seen.add(row.get("uuid").asText());
            }
        }
        assertThat(seen).isEqualTo(written.keySet());
        for (FakeInstance instance : federation.instances().values()) {
            String uuid = instance.catalogue().videos().getFirst().item().uuid().toString();
            JsonNode details = Asked.json(instance, "/api/v1/videos/" + uuid);
            assertThat(details.get("description")).isEqualTo(written.get(uuid).get("description"));
            assertThat(details.get("tags")).hasSameSizeAs(written.get(uuid).get("tags"));
        }
    }

    @Test
    void pagesInEveryOrderShowEachVideoOnce() throws IOException {
        FakeInstance instance = federation.instances().get(Host.of("tube.colibri-libre.example"));
        for (String sort : List.of("createdAt", "-publishedAt", "name", "-views", "likes", "-duration", "-trending")) {
            Set<String> uuids = new HashSet<>();
            for (int start = 0; start < 79; start += 10) {
                String target = "/api/v1/videos?nsfw=both&count=10&sort=" + sort + "&start=" + start;
                Asked.json(instance, target)
                        .get("data")
                        .forEach(row -> uuids.add(row.get("uuid").asText()));
            }
            assertThat(uuids).as(sort).hasSize(79);
        }
    }

    @Test
    void everyPictureNamedIsAPictureOfItsSize() throws IOException {
        for (String host : List.of("tube.meadow.example", "media.libreconf.example")) {
            FakeInstance instance = federation.instances().get(Host.of(host));
            JsonNode row =
                    Asked.json(instance, "/api/v1/videos?count=1").get("data").get(0);
            size(instance, row.get("thumbnailPath").asText(), 280, 157);
            boolean modern = instance.version() == PeerTubeVersion.V8_2_1;
            size(instance, row.get("previewPath").asText(), modern ? 1920 : 850, modern ? 1080 : 480);
            for (JsonNode thumbnail : row.path("thumbnails")) {
                size(
                        instance,
                        path(instance, thumbnail),
                        thumbnail.get("width").asInt(),
                        thumbnail.get("height").asInt());
            }
            for (JsonNode channel :
                    Asked.json(instance, "/api/v1/video-channels?count=2").get("data")) {
                assertThat(channel.get("avatars")).hasSize(4);
                for (JsonNode avatar : channel.get("avatars")) {
                    int side = avatar.get("width").asInt();
                    size(instance, avatar.get("path").asText(), side, side);
                }
                for (JsonNode banner : channel.get("banners")) {
                    int width = banner.get("width").asInt();
                    size(instance, banner.get("path").asText(), width, width == 600 ? 100 : 317);
                }
                for (JsonNode avatar : channel.at("/ownerAccount/avatars")) {
                    int side = avatar.get("width").asInt();
                    size(instance, avatar.get("path").asText(), side, side);
                }
            }
            JsonNode config = Asked.json(instance, "/api/v1/config");
            size(instance, config.at("/instance/avatars/1/path").asText(), 120, 120);
        }
    }

    @Test
    void playlistsHavePicturesToo() throws IOException {
        for (FakeInstance instance : federation.instances().values()) {
            for (JsonNode playlist :
                    Asked.json(instance, "/api/v1/video-playlists").get("data")) {
                size(instance, playlist.get("thumbnailPath").asText(), 280, 157);
            }
        }
    }

    @Test
    void picturesNobodyNamedAreMissing() throws IOException {
        FakeInstance instance = federation.instances().firstEntry().getValue();
        String file = "/lazy-static/thumbnails/00000000-0000-4000-8000-000000000000.jpg";
        assertThat(Asked.of(instance, file).status()).isEqualTo(404);
        assertThat(Asked.of(instance, "/lazy-static/avatars/x.png").status()).isEqualTo(404);
        assertThat(Asked.of(instance, "/lazy-static/").status()).isEqualTo(404);
    }

    @Test
    void captionsAreWebVtt() throws IOException {
        int files = 0;
        for (FakeInstance instance : federation.instances().values()) {
            for (var kept : instance.catalogue().videos()) {
                JsonNode captions = kept.item().captions().isEmpty()
                        ? MAPPER.createObjectNode()
                        : Asked.json(instance, "/api/v1/videos/" + kept.item().uuid() + "/captions");
                for (JsonNode caption : captions.path("data")) {
                    Asked file = Asked.of(instance, caption.get("captionPath").asText());
                    assertThat(file.header("Content-Type")).isEqualTo("text/vtt; charset=UTF-8");
                    assertThat(file.text()).startsWith("WEBVTT\n\n00:");
                    kept.item()
                            .captions()
                            .forEach(cue -> assertThat(file.text()).contains("\n" + cue.text() + "\n"));
                    files++;
                }
            }
        }
        assertThat(files).isEqualTo(49);
    }

    @Test
    void theListNamesEveryHost() throws IOException {
        assertThat(Asked.json(federation.list(), "/api/v1/instances/hosts?count=1000")
                        .get("data"))
                .hasSize(28);
        JsonNode page = Asked.json(federation.list(), "/api/v1/instances/hosts?start=25&count=10");
        assertThat(page.get("total").asInt()).isEqualTo(28);
        assertThat(page.get("data")).hasSize(3);
        assertThat(page.at("/data/2/host").asText()).isEqualTo("videos.atelier.example");
    }

    @Test
    void theInstancesFileSaysWhereTheyAre(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("made/instances.yaml");
        federation.writeInstancesFile(file);
        federation.writeInstancesFile(file);
        Map<String, Object> yaml = new Yaml().load(Files.readString(file));
        assertThat(yaml).containsOnlyKeys("lists", "instances");
        assertThat(yaml.get("lists"))
                .isEqualTo(List.of(Map.of("url", federation.list().url().toString(), "refresh", "1h")));
        List<Map<String, String>> expected = federation.addresses().entrySet().stream()
                .map(entry -> Map.of(
                        "host",
                        entry.getKey().name(),
                        "address",
                        entry.getValue().toString(),
                        "delay",
                        "0s"))
                .toList();
        assertThat(yaml.get("instances")).isEqualTo(expected);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    private static int total(FakeInstance instance, String target) throws IOException {
        return Asked.json(instance, target).get("total").asInt();
    }

    private static String path(FakeInstance instance, JsonNode picture) {
        String prefix = "https://" + instance.host();
        assertThat(picture.get("fileUrl").asText()).startsWith(prefix + "/lazy-static/");
        return picture.get("fileUrl").asText().substring(prefix.length());
    }

    private static void size(FakeInstance instance, String path, int width, int height) throws IOException {
        Asked asked = Asked.of(instance, path);
        assertThat(asked.header("Content-Type")).isEqualTo(path.endsWith(".png") ? "image/png" : "image/jpeg");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(asked.body()));
        assertThat(List.of(image.getWidth(), image.getHeight())).as(path).containsExactly(width, height);
    }
}
