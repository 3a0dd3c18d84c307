package org.vigie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeVideo.Cue;

/** An imitated version accepts, ignores and refuses what the real one does. */
class OldVersionsTest {

    private static final Host HOST = Host.of("tube.example");
    private static final Host OTHER = Host.of("other.example");

    private static FakeInstance instance(PeerTubeVersion version) throws IOException {
        FakeCatalogue catalogue = new FakeCatalogue();
        catalogue.add(FakeVideo.named(HOST, "Own")
                .edit()
                .description("x".repeat(300))
                .captions(List.of(new Cue("de", 0, 1, "Hallo")))
                .done());
        catalogue.add(FakeVideo.named(OTHER, "Of another"));
        catalogue.add(FakeChannel.named(HOST, "main_channel", "Main channel"));
        catalogue.add(FakeChannel.named(OTHER, "main_channel", "Main channel"));
        return new FakeInstance(HOST, version, catalogue);
    }

    @ParameterizedTest
    @CsvSource({
        "V2_4_0, isLocal=true, 200, 2",
        "V2_4_0, filter=local, 200, 1",
        "V2_4_0, count=1000, 200, 2",
        "V3_4_1, isLocal=true, 200, 2",
        "V3_4_1, filter=local, 200, 1",
        "V3_4_1, count=1000, 400, 0",
        "V4_3_1, isLocal=true, 200, 1",
        "V4_3_1, filter=local, 200, 1",
        "V5_2_1, filter=local, 200, 1",
        "V6_3_0, filter=local, 400, 0",
        "V6_3_0, isLocal=true, 200, 1",
        "V9_0_0, isLocal=true, 200, 1",
    })
    void ownVideosAreAskedForAsTheVersionKnowsIt(PeerTubeVersion version, String query, int status, int rows)
            throws IOException {
        try (FakeInstance instance = instance(version)) {
            Asked asked = Asked.of(instance, "/api/v1/videos?" + query);

            assertThat(asked.status()).isEqualTo(status);
            assertThat(asked.json().path("data")).hasSize(rows);
        }
    }

    @ParameterizedTest
    @CsvSource({"V2_4_0, 400", "V3_4_1, 200", "V4_3_1, 200", "V8_2_1, 200"})
    void aSearchWithoutWordsIsNewerThanSearching(PeerTubeVersion version, int status) throws IOException {
        try (FakeInstance instance = instance(version)) {
            Asked asked = Asked.of(instance, "/api/v1/search/video-channels?host=tube.example&searchTarget=local");

            assertThat(asked.status()).isEqualTo(status);
            assertThat(asked.json().path("data")).hasSize(status == 200 ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"V4_3_1, 250, 200", "V5_2_1, 300, 200", "V7_3_0, 300, 200", "V8_2_1, 300, 400"})
    void theWholeDescriptionIsWhereTheVersionHasIt(PeerTubeVersion version, int inDetails, int alone)
            throws IOException {
        try (FakeInstance instance = instance(version)) {
            String video = "/api/v1/videos/" + FakeVideo.named(HOST, "Own").uuid();

            assertThat(Asked.json(instance, video).get("description").asText()).hasSize(inDetails);
            assertThat(Asked.of(instance, video + "/description").status()).isEqualTo(alone);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "V2_4_0, 'avatar', 'thumbnailPath,previewPath'",
        "V4_3_1, 'avatar,avatars', 'thumbnailPath,previewPath'",
        "V5_2_1, 'avatar,avatars', 'thumbnailPath,previewPath'",
        "V6_3_0, 'avatars', 'thumbnailPath,previewPath'",
        "V7_3_0, 'avatars', 'thumbnailPath,previewPath'",
        "V9_0_0, 'avatars', 'thumbnailPath,previewPath,thumbnails'",
    })
    void picturesAreThoseOfTheGeneration(PeerTubeVersion version, String avatars, String stills) throws IOException {
        try (FakeInstance instance = instance(version)) {
            JsonNode row =
                    Asked.json(instance, "/api/v1/videos?count=1").get("data").get(0);

            assertThat(row.get("channel").fieldNames())
                    .toIterable()
                    .filteredOn(field -> field.startsWith("avatar"))
                    .containsExactlyInAnyOrder(avatars.split(","));
            assertThat(row.fieldNames())
                    .toIterable()
                    .filteredOn(field -> field.startsWith("thumbnail") || field.startsWith("preview"))
                    .containsExactlyInAnyOrder(stills.split(","));
            assertThat(Asked.of(instance, row.get("thumbnailPath").asText()).header("Content-Type"))
                    .isEqualTo("image/jpeg");
        }
    }

    @ParameterizedTest
    @CsvSource({"V2_4_0, false, false", "V3_4_1, true, false", "V4_3_1, true, true"})
    void shortUuidsAndAddressesCameLater(PeerTubeVersion version, boolean shortUuid, boolean url) throws IOException {
        try (FakeInstance instance = instance(version)) {
            JsonNode row =
                    Asked.json(instance, "/api/v1/videos?count=1").get("data").get(0);

            assertThat(row.has("shortUUID")).isEqualTo(shortUuid);
            assertThat(row.has("url")).isEqualTo(url);
            assertThat(Asked.json(instance, "/api/v1/config")
                            .get("serverVersion")
                            .asText())
                    .isEqualTo(version.number());
        }
    }
}
