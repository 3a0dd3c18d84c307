package org.vigie.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.run.Api.CHANNELS;
import static org.vigie.run.Api.PLAYLISTS;
import static org.vigie.run.Api.VIDEOS;
import static org.vigie.run.Fediverse.uuid;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeActor;
import org.vigie.demo.FakeChannel;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.FakePlaylist;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.Fault;
import org.vigie.demo.Gate;
import org.vigie.demo.Privacy;

/**
 * Ten instances of two versions, found through a host list and a file, from the first crawl on: what is public is found,
 * crawling again changes nothing, and what changes there changes here. The engine crawls everything anew every second.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeRunIT {

    private static final int INSTANCES = 10;
    private static final Fediverse FEDIVERSE = new Fediverse();
    private static final Map<String, Integer> SIZES = new TreeMap<>();

    private static Engine engine;
    private static Api api;

    @BeforeAll
    static void startThemAll(@TempDir Path folder) throws IOException {
        for (int i = 0; i < INSTANCES; i++) {
            // The first one's list of videos has several pages.
            int size = i == 0 ? 130 : 3 + i;
            String host = "tube" + i + ".example";
            SIZES.put(host, size);
            FEDIVERSE.add(host, size);
        }
        addWhatIsNotToBeFound(tube(1));
        addWhatIsNotToBeFound(tube(2));
        addWhatOnlyDetailsTell(tube(3));
        addWhatOnlyDetailsTell(tube(4));
        FEDIVERSE.list(SIZES.keySet().stream().skip(INSTANCES / 2).map(Host::of).toList());
        Place place = Place.in(folder).hurried();
        FEDIVERSE.announce(place);
        engine = Engine.run(place);
        api = new Api(engine);
    }

    @AfterAll
    static void stopThemAll() {
        engine.close();
        FEDIVERSE.close();
    }

    private static void addWhatIsNotToBeFound(FakeInstance tube) {
        Host elsewhere = Host.of("elsewhere.example");
        tube.catalogue().add(FakeVideo.named(elsewhere, "Foreign"));
        tube.catalogue().add(FakeChannel.named(elsewhere, "main_channel", "Foreign"));
        tube.catalogue().add(FakeVideo.named(Host.of("tube0.example"), "Video 1"));
        for (Privacy privacy : Privacy.values()) {
            if (privacy != Privacy.PUBLIC) {
                tube.catalogue()
                        .add(FakeVideo.named(tube.host(), "Hidden " + privacy)
                                .edit()
                                .privacy(privacy)
                                .done());
                tube.catalogue()
                        .add(FakePlaylist.named(tube.host(), "Hidden " + privacy, List.of())
                                .withPrivacy(privacy));
            }
        }
    }

    private static void addWhatOnlyDetailsTell(FakeInstance tube) {
        tube.catalogue()
                .edit(
                        uuid(tube, "Video 2"),
                        draft -> draft.tags("zebra", "finch")
                                .description("So it begins. ".repeat(40) + "And so it ends: quokka."));
    }

    @Test
    @Order(1)
    void everythingPublicIsFound() throws IOException {
        int videos = SIZES.values().stream().mapToInt(Integer::intValue).sum();
        engine.await(
                "all videos, channels and playlists are there",
                () -> api.total(VIDEOS) == videos
                        && api.total(CHANNELS) == INSTANCES
                        && api.total(PLAYLISTS) == INSTANCES);
        assertThat(api.all(VIDEOS).stream().map(video -> ofHost(video, "/channel/host", "uuid")))
                .containsExactlyInAnyOrderElementsOf(SIZES.entrySet().stream()
                        .flatMap(entry -> Fediverse.videos(Host.of(entry.getKey()), entry.getValue()))
                        .toList());
        assertThat(api.all(CHANNELS).stream().map(channel -> ofHost(channel, "/host", "name")))
                .containsExactlyInAnyOrderElementsOf(SIZES.keySet().stream()
                        .map(host -> host + " main_channel")
                        .toList());
        assertThat(api.all(PLAYLISTS).stream().map(playlist -> ofHost(playlist, "/videoChannel/host", "displayName")))
                .containsExactlyInAnyOrderElementsOf(
                        SIZES.keySet().stream().map(host -> host + " Playlist").toList());
        assertThat(api.names("Video 117")).startsWith("Video 117");
    }

    @Test
    @Order(2)
    void whatOnlyDetailsTellIsFoundOnceTheyWereRead() {
        engine.await("tags are there", () -> api.total(VIDEOS, "zebra finch") == 2);
        engine.await("the ends of long descriptions are there", () -> api.total(VIDEOS, "quokka") == 2);
        engine.await("all others have their tags", () -> api.total(VIDEOS, "number") == api.total(VIDEOS) - 2);
    }

    @Test
    @Order(3)
    void whatIsForeignOrNotPublicIsNotFound() throws IOException {
        assertThat(api.total(VIDEOS, "hidden")).isZero();
        assertThat(api.total(PLAYLISTS, "hidden")).isZero();
        for (String kind : List.of(VIDEOS, CHANNELS)) {
            assertThat(api.total(kind, "foreign")).as(kind).isZero();
        }
        assertThat(engine.json("/api/v1/search/videos?host=elsewhere.example")
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    @Order(4)
    void theStatusPageTellsOfEveryInstance() throws IOException {
        JsonNode page = engine.json("/instances");
        assertThat(page.get("total").asInt()).isEqualTo(INSTANCES);
        for (JsonNode instance : page.get("instances")) {
            String host = instance.get("host").asText();
            int number = Integer.parseInt(host.replaceAll("\\D", ""));
            assertThat(instance.get("state").asText()).as(host).isEqualTo("UP");
            assertThat(instance.get("error").isNull()).as(host).isTrue();
            assertThat(instance.get("version").asText()).as(host).isEqualTo(number % 2 == 0 ? "8.2.1" : "6.3.0");
            assertThat(instance.get("source").asText())
                    .as(host)
                    .isEqualTo(
                            number < INSTANCES / 2
                                    ? "instances.yaml"
                                    : FEDIVERSE.list().url().toString());
            assertThat(instance.at("/videos/kept").asInt()).as(host).isEqualTo(SIZES.get(host));
            assertThat(instance.at("/channels/kept").asInt()).as(host).isEqualTo(1);
            assertThat(instance.at("/playlists/kept").asInt()).as(host).isEqualTo(1);
            assertThat(instance.get("succeeded").asText()).as(host).startsWith("20");
        }
        assertThat(page.at("/lists/0/hosts").asInt()).isEqualTo(INSTANCES / 2);
        assertThat(page.at("/lists/0/error").isNull()).isTrue();
        assertThat(engine.get("/instances", "Accept", "text/html").body()).contains("tube7.example", "6.3.0");
    }

    @Test
    @Order(5)
    void aCrawlRepeatedChangesNothing() throws IOException {
        FEDIVERSE.awaitCrawlOfAll(engine);
        double items = SIZES.values().stream().mapToInt(Integer::intValue).sum() + 2.0 * INSTANCES;
        assertThat(written("full")).as("each item was written once").isEqualTo(items);
        assertThat(written("details"))
                .as("details of each video and playlist were written once; channels have none")
                .isEqualTo(items - INSTANCES);
        List<String> before = api.answers();
        FEDIVERSE.awaitCrawlOfAll(engine);
        assertThat(written("full")).isEqualTo(items);
        assertThat(written("details")).isEqualTo(items - INSTANCES);
        assertThat(api.answers()).isEqualTo(before);
        for (String kind : List.of(VIDEOS, CHANNELS, PLAYLISTS)) {
            assertThat(api.all(kind).stream().map(item -> item.get("url").asText()))
                    .as(kind)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @Order(6)
    void whatIsPublishedArrives() {
        FakeInstance tube = tube(6);
        tube.catalogue().add(Fediverse.video(tube, "Wombats at dawn", "marsupial"));
        tube.catalogue().add(FakeChannel.named(tube.host(), "night", "Nightjar"));
        tube.catalogue().add(FakePlaylist.named(tube.host(), "Wallabies", List.of(uuid(tube, "Video 1"))));
        engine.await("the video is there", () -> api.names("wombats").equals(List.of("Wombats at dawn")));
        engine.await("its tag is there", () -> api.total(VIDEOS, "marsupial") == 1);
        engine.await("the channel is there", () -> api.total(CHANNELS, "nightjar") == 1);
        engine.await("the playlist is there", () -> api.total(PLAYLISTS, "wallabies") == 1);
        engine.await("the channel's videos are counted", () -> api.videosOf(tube.host(), "main_channel") == 10);
    }

    @Test
    @Order(6)
    void whatIsEditedChanges() {
        FakeInstance tube = tube(7);
        tube.catalogue()
                .edit(
                        uuid(tube, "Video 4"),
                        draft -> draft.name("Renamed to axolotl")
                                .tags("amphibian")
                                .channel(new FakeActor("main_channel", "Main channel")));
        tube.catalogue().editChannel(tube.host(), "main_channel", channel -> channel.withDisplayName("Salamanders"));
        engine.await("the new name is found", () -> api.names("axolotl").equals(List.of("Renamed to axolotl")));
        engine.await("the new tag is found", () -> api.total(VIDEOS, "amphibian") == 1);
        engine.await("the channel has its new name", () -> api.total(CHANNELS, "salamanders") == 1);
        engine.await("its videos name it", () -> api.total(VIDEOS, "salamanders") == SIZES.get("tube7.example"));
        engine.await(
                "the old one is gone", () -> !api.names(tube.host(), VIDEOS).contains("Video 4"));
    }

    @Test
    @Order(6)
    void whatIsDeletedVanishesButNotBeforeItsHostHasConfirmedIt() throws Exception {
        FakeInstance tube = tube(8);
        UUID deleted = uuid(tube, "Video 5");
        Gate gate = new Gate();
        tube.order("/api/v1/videos/" + deleted, new Fault.Stalled(gate));
        tube.catalogue().remove(deleted);
        assertThat(gate.awaitArrival(Engine.PATIENCE)).as("it is asked about").isTrue();
        assertThat(api.names(tube.host(), VIDEOS)).contains("Video 5");
        gate.open();
        engine.await("it is gone", () -> !api.names(tube.host(), VIDEOS).contains("Video 5"));
        assertThat(api.names(tube.host(), VIDEOS)).hasSize(SIZES.get("tube8.example") - 1);
    }

    @Test
    @Order(6)
    void whatIsMissedByAListButStillThereStays() throws IOException {
        FakeInstance tube = tube(9);
        UUID missed = uuid(tube, "Video 1");
        tube.order("/api/v1/videos?*", Fediverse.without(missed));
        engine.await(
                "it was asked for its details and then about twice",
                () -> FEDIVERSE.asked(tube, "/api/v1/videos/" + missed) >= 3);
        assertThat(api.names(tube.host(), VIDEOS)).contains("Video 1");
        tube.repair();
    }

    @Test
    @Order(6)
    void whatIsHiddenOrGoneOfEachKindVanishes() {
        FakeInstance tube = tube(5);
        tube.catalogue().hide(uuid(tube, "Video 1"));
        tube.catalogue().edit(uuid(tube, "Video 2"), draft -> draft.privacy(Privacy.UNLISTED));
        tube.catalogue()
                .removePlaylist(
                        FakePlaylist.named(tube.host(), "Playlist", List.of()).uuid());
        tube.catalogue().add(FakeChannel.named(tube.host(), "fleeting", "Mayfly"));
        engine.await("the channel is there", () -> api.total(CHANNELS, "mayfly") == 1);
        tube.catalogue().removeChannel(tube.host(), "fleeting");
        engine.await(
                "the private and the unlisted video are gone",
                () -> !api.names(tube.host(), VIDEOS).contains("Video 1")
                        && !api.names(tube.host(), VIDEOS).contains("Video 2"));
        engine.await(
                "the playlist is gone", () -> api.names(tube.host(), PLAYLISTS).isEmpty());
        engine.await("the channel is gone", () -> api.total(CHANNELS, "mayfly") == 0);
    }

    private static FakeInstance tube(int number) {
        return FEDIVERSE.get("tube" + number + ".example");
    }

    private static String ofHost(JsonNode item, String host, String key) {
        return item.at(host).asText() + " " + item.get(key).asText();
    }

    private static double written(String kind) throws IOException {
        return engine.metric("vigie_crawl_items_total", "fate=\"written\"", "kind=\"" + kind + "\"");
    }
}
