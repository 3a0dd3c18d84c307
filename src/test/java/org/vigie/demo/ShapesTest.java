package org.vigie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers of the demo federation against answers recorded from real servers. */
class ShapesTest {

    private static DemoFederation federation;

    @BeforeAll
    static void start() throws IOException {
        federation = DemoFederation.start();
    }

    @AfterAll
    static void stop() {
        federation.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"V6_3_0", "V8_2_1"})
    void videoListsLookLikeRecordedOnes(PeerTubeVersion version) throws IOException {
        same(version, "/api/v1/videos?nsfw=both&count=100", "videos");
    }

    @ParameterizedTest
    @EnumSource(names = {"V6_3_0", "V8_2_1"})
    void videoDetailsLookLikeRecordedOnes(PeerTubeVersion version) throws IOException {
        for (FakeInstance instance : instances(version)) {
            for (JsonNode row : Asked.json(instance, "/api/v1/videos?nsfw=both&count=3&sort=name")
                    .get("data")) {
                same(
                        instance,
                        "/api/v1/videos/" + row.get("uuid").asText(),
                        "video-1",
                        "video-2",
                        "video-3",
                        "video-4");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V6_3_0", "V8_2_1"})
    void detailsOfALiveLookLikeRecordedOnes(PeerTubeVersion version) throws IOException {
        int lives = 0;
        for (FakeInstance instance : instances(version)) {
            for (JsonNode row :
                    Asked.json(instance, "/api/v1/videos?isLive=true").get("data")) {
                same(instance, "/api/v1/videos/" + row.get("uuid").asText(), "video-4", "video-2", "video-3");
                lives++;
            }
        }
        assertThat(lives).isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"V6_3_0", "V8_2_1"})
    void captionsLookLikeRecordedOnes(PeerTubeVersion version) throws IOException {
        for (FakeInstance instance : instances(version)) {
            for (var kept : instance.catalogue().videos()) {
                if (!kept.item().captions().isEmpty()) {
                    same(instance, "/api/v1/videos/" + kept.item().uuid() + "/captions", "captions");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V6_3_0", "V8_2_1"})
    void channelsLookLikeRecordedOnes(PeerTubeVersion version) throws IOException {
        same(version, "/api/v1/video-channels?count=100", "channels");
        String[] details = version.modern() ? new String[] {"channel-1", "channel-2"} : new String[] {"channel-1"};
        for (FakeInstance instance : instances(version)) {
            String name = instance.catalogue().channels().getFirst().item().name();
            same(instance, "/api/v1/video-channels/" + name, details);
            same(instance, "/api/v1/video-channels/" + name + "/videos?nsfw=both", "videos");
            same(instance, "/api/v1/video-channels/" + name + "/video-playlists", "playlists");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V6_3_0", "V8_2_1"})
    void playlistsLookLikeRecordedOnes(PeerTubeVersion version) throws IOException {
        same(version, "/api/v1/video-playlists?count=100", "playlists");
        for (FakeInstance instance : instances(version)) {
            for (var kept : instance.catalogue().playlists()) {
                String path = "/api/v1/video-playlists/" + kept.item().uuid();
                same(instance, path, "playlist-1", "playlists-rows");
                same(instance, path + "/videos?count=100", "elements-1", "elements-2");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V6_3_0", "V8_2_1"})
    void whatInstancesSayOfThemselvesLooksLikeRecordedAnswers(PeerTubeVersion version) throws IOException {
        same(version, "/api/v1/config", "config");
        same(version, "/api/v1/config/about", "about");
        same(version, "/api/v1/server/stats", "stats");
        same(version, "/nodeinfo/2.0.json", "nodeinfo");
    }

    @Test
    void onlyTheOldVersionHasDescriptionsOfTheirOwn() throws IOException {
        FakeInstance old = instances(PeerTubeVersion.V6_3_0)[0];
        FakeInstance modern = instances(PeerTubeVersion.V8_2_1)[0];
        same(old, "/api/v1/videos/1/description", "description");
        Asked asked = Asked.of(modern, "/api/v1/videos/1/description");
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.body()).isEmpty();
    }

    @Test
    void aShapeSeesWrongOrderAndWrongTypes() {
        JsonNode recorded = Asked.recorded("8.2.1/about.json");
        JsonNode other = Asked.recorded("8.2.1/stats.json");
        assertThat(new Shape(recorded).differences(recorded)).isEmpty();
        assertThat(new Shape(recorded).differences(other)).isNotEmpty();
    }

    private static FakeInstance[] instances(PeerTubeVersion version) {
        FakeInstance[] found = federation.instances().values().stream()
                .filter(instance -> instance.version() == version)
                .toArray(FakeInstance[]::new);
        assertThat(found).hasSize(version.modern() ? 21 : 7);
        return found;
    }

    private static void same(PeerTubeVersion version, String target, String... recorded) throws IOException {
        for (FakeInstance instance : instances(version)) {
            same(instance, target, recorded);
        }
    }

    private static void same(FakeInstance instance, String target, String... recorded) throws IOException {
        String folder = instance.version().number() + "/";
        JsonNode[] answers = Arrays.stream(recorded)
                .flatMap(name -> name.endsWith("-rows")
                        ? StreamSupport.stream(
                                Asked.recorded(folder + name.replace("-rows", "") + ".json")
                                        .get("data")
                                        .spliterator(),
                                false)
                        : Stream.of(Asked.recorded(folder + name + ".json")))
                .toArray(JsonNode[]::new);
        assertThat(new Shape(answers).differences(Asked.json(instance, target)))
                .as("%s%s", instance.host(), target)
                .isEmpty();
    }
}
