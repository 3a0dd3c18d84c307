package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.peertube.TestPeerTube.found;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Caption;
import org.vigie.catalog.Chapter;
import org.vigie.catalog.Host;
import org.vigie.catalog.Labelled;
import org.vigie.peertube.TestInstance.Canned;

/** What real servers answered to the small questions, read field by field. */
class RecordedSmallAnswersTest {

    private static final UUID ID = UUID.fromString("10e4c9c5-dd8f-47fc-b655-ef16182612b5");
    private static final String VIDEO = "/api/v1/videos/" + ID;
    private static final String ELEMENTS = "/api/v1/video-playlists/" + ID + "/videos";

    private final TestInstance instance = new TestInstance();
    private final Origin origin = instance.as("tube.example");
    private final HttpPeerTube peerTube = TestPeerTube.patient();

    @AfterEach
    void close() {
        peerTube.close();
        instance.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.2.1", "6.3.0"})
    void ofCaptionsTheLanguagesAreRead(String version) {
        instance.on(VIDEO + "/captions", 200, version + "/captions.json");

        assertThat(found(peerTube.captions(origin, ID)))
                .containsExactly(
                        new Caption(new Labelled<>("en", "English"), false),
                        new Caption(new Labelled<>("fr", "French"), false));
    }

    @Test
    void chaptersAreRead() {
        instance.on(VIDEO + "/chapters", 200, "8.2.1/chapters.json");

        assertThat(found(peerTube.chapters(origin, ID)))
                .containsExactly(new Chapter(0, "Start"), new Chapter(1, "Ünïcode chapter 🎬"));
    }

    @Test
    void aDescriptionIsWholeOrNone() {
        Origin old = origin.speaking("4.3.1");
        instance.on(VIDEO + "/description", 200, "6.3.0/description.json");
        assertThat(found(peerTube.description(old, ID)).orElseThrow())
                .hasSize(8568)
                .startsWith("Paragraph 0: ");

        instance.on(VIDEO + "/description", 200, "6.3.0/description-none.json");
        assertThat(found(peerTube.description(old, ID))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8.2.1, 127.0.0.1:9000, 1 2 6, 6", "6.3.0, 127.0.0.3:9002, 1 5, 5"})
    void ofAPlaylistTheUnlistedThePrivateAndTheDeletedAreLeftOut(
            String version, String host, String positions, int rows) {
        instance.on(ELEMENTS, 200, version + "/elements-mixed.json");

        Page<PlaylistElement> page = found(peerTube.elements(origin, ID, 0, 100));

        assertThat(page.rows()).isEqualTo(rows);
        assertThat(page.items())
                .extracting(element -> Integer.toString(element.position()))
                .containsExactly(positions.split(" "));
        assertThat(page.items()).extracting(PlaylistElement::host).containsOnly(Host.of(host));
        assertThat(page.items()).extracting(PlaylistElement::name).doesNotContain("Unlisted family video");
        assertThat(page.dropped().toString()).doesNotContain("Unlisted family video");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":0,\"position\":1}",
                "{\"type\":0,\"video\":7}",
                "{\"type\":1,\"video\":{\"uuid\":\"10e4c9c5-dd8f-47fc-b655-ef16182612b5\",\"name\":\"a\"}}",
                "{\"video\":{\"uuid\":\"10e4c9c5-dd8f-47fc-b655-ef16182612b5\",\"name\":\"a\","
                        + "\"channel\":{\"host\":\"a.example\"}}}",
                "{\"video\":{\"uuid\":\"10e4c9c5-dd8f-47fc-b655-ef16182612b5\",\"name\":\"a\","
                        + "\"privacy\":{\"id\":1}}}",
                "{\"video\":{\"uuid\":\"x\",\"name\":\"a\",\"privacy\":{\"id\":1},"
                        + "\"channel\":{\"host\":\"a.example\"}}}",
                "[]"
            })
    void anElementThatSaysTooLittleIsLeftOut(String element) {
        instance.on(ELEMENTS, Canned.json(200, "{\"total\":1,\"data\":[" + element + "]}"));

        Page<PlaylistElement> page = found(peerTube.elements(origin, ID, 0, 100));

        assertThat(page.items()).isEmpty();
        assertThat(page.rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"8.2.1, true", "6.3.0, "})
    void anActorSaysItsFlagsOrNothing(String version, Boolean said) {
        instance.on("/video-channels/science_news", 200, version + "/activity-channel.json");

        Optional<Boolean> flag = Optional.ofNullable(said);
        ActorFlags flags = found(peerTube.channelFlags(origin, "science_news"));
        assertThat(List.of(flags.indexable(), flags.discoverable())).isEqualTo(List.of(flag, flag));
    }

    @Test
    void nodeInfoSaysThatItIsPeerTube() {
        instance.on("/.well-known/nodeinfo", 200, "8.2.1/well-known-nodeinfo.json");
        instance.on("/nodeinfo/2.0.json", 200, "8.2.1/nodeinfo-2.0.json");

        String path = found(peerTube.nodeInfoPath(origin));

        assertThat(found(peerTube.software(origin, path)))
                .isEqualTo(new Software("peertube", "8.2.1"))
                .matches(Software::isPeerTube);
    }

    @Test
    void searchedChannelsHaveTheShapeOfListedOnes() {
        instance.on("/api/v1/search/video-channels", 200, "8.2.1/searched-channels.json");

        assertThat(found(peerTube.channels(instance.as("127.0.0.1:9000"), 0, 100))
                        .items())
                .extracting(channel -> channel.actor().name())
                .isEqualTo(List.of("science_news"));
    }
}
