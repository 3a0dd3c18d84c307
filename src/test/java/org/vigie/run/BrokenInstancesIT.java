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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.Fault;
import org.vigie.demo.Gate;

/**
 * Three of ten instances are broken: the status page says so in plain words, what was found of them stays, the others go on,
 * and repaired ones are good again without anybody's help.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrokenInstancesIT {

    private static final int INSTANCES = 10;
    private static final int VIDEOS_EACH = 5;
    private static final String EVERYTHING = "*";
    private static final String LIST = "/api/v1/videos?*";
    private static final Fediverse FEDIVERSE = new Fediverse();

    private static Engine engine;
    private static Api api;

    @BeforeAll
    static void startThemAllWithThreeBroken(@TempDir Path folder) throws IOException {
        for (int i = 0; i < INSTANCES; i++) {
            FEDIVERSE.add("tube" + i + ".example", VIDEOS_EACH);
        }
        tube(0).order(EVERYTHING, new Fault.Html());
        tube(1).order(LIST, new Fault.HalfBody());
        tube(2).order(EVERYTHING, new Fault.Status(500));
        Place place = Place.in(folder).hurried();
        FEDIVERSE.announce(place);
        engine = Engine.run(place, "-Dvigie.http.request-timeout=2s");
        api = new Api(engine);
    }

    @AfterAll
    static void stopThemAll() {
        engine.close();
        FEDIVERSE.close();
    }

    @Test
    @Order(1)
    void instancesThatAreBrokenFromTheFirstDontKeepTheOthersBack() throws IOException {
        engine.await(
                "the seven others are there",
                () -> api.total(VIDEOS) == 7 * VIDEOS_EACH && api.total(CHANNELS) == 7 && api.total(PLAYLISTS) == 7);
        assertFailing(
                tube(0),
                "Its answer can't be read when asked for its configuration: answered with an HTML page,"
                        + " not JSON (is this PeerTube?).");
        assertFailing(
                tube(1),
                "Its answer can't be read when asked for its list of videos: answered with something"
                        + " that is not whole JSON, or JSON beyond all bounds.");
        assertFailing(tube(2), "It failed with 500 when asked for its robots.txt.");
        for (int i = 0; i < 3; i++) {
            assertThat(engine.status(name(i)).get("succeeded").isNull()).isTrue();
        }
        for (int i = 3; i < INSTANCES; i++) {
            assertUp(tube(i));
        }
        assertThat(engine.get("/instances", "Accept", "text/html").body())
                .contains("It failed with 500 when asked for its robots.txt.");
    }

    @Test
    @Order(2)
    void repairedOnesAreFoundWithoutAnybodysHelp() throws IOException {
        for (int i = 0; i < 3; i++) {
            tube(i).repair();
        }
        engine.await("all are there", () -> api.total(VIDEOS) == INSTANCES * VIDEOS_EACH);
        for (int i = 0; i < 3; i++) {
            assertUp(tube(i));
        }
    }

    /** @param why part of what the status page must say */
    private record Trouble(String target, Fault fault, String why) {}

    static List<List<Trouble>> troubles() {
        return List.of(
                List.of(
                        new Trouble(EVERYTHING, new Fault.Html(), "an HTML page"),
                        new Trouble(EVERYTHING, new Fault.HalfBody(), "not whole JSON"),
                        new Trouble(EVERYTHING, new Fault.EmptyBody(), "an empty body")),
                List.of(
                        new Trouble(EVERYTHING, new Fault.WrongTypes(), "this is not PeerTube"),
                        new Trouble(EVERYTHING, new Fault.Status(502), "It failed with 502"),
                        new Trouble(EVERYTHING, new Fault.Closed(), "the connection broke off")),
                List.of(
                        new Trouble(LIST, new Fault.CutOff(), "the connection broke off"),
                        new Trouble(LIST, new Fault.Stalled(new Gate()), "no answer within 2 s"),
                        new Trouble(LIST, new Fault.WrongTypes(), "its list of videos")),
                List.of(
                        new Trouble(LIST, new Fault.Edited(list -> list.putArray("data")), "Nothing was removed"),
                        new Trouble(EVERYTHING, new Fault.Status(404), "It refused with 404"),
                        new Trouble(LIST, new Fault.EmptyBody(), "its list of videos")));
    }

    @ParameterizedTest
    @Order(3)
    @MethodSource("troubles")
    void whatWasFoundBeforeStaysAndTheOthersGoOn(List<Trouble> troubles) throws IOException {
        for (int i = 0; i < 3; i++) {
            tube(i).order(troubles.get(i).target(), troubles.get(i).fault());
        }
        for (int i = 0; i < 3; i++) {
            awaitError(tube(i), troubles.get(i).why());
            JsonNode status = engine.status(name(i));
            assertThat(status.get("state").asText()).isEqualTo("FAILING");
            assertThat(status.get("succeeded").isNull()).isFalse();
        }

        FakeInstance sound = tube(7);
        String news = "News " + FEDIVERSE.asked(sound, "/api/v1/config");
        sound.catalogue().add(Fediverse.video(sound, news));
        engine.await("the others go on", () -> api.names(sound.host(), VIDEOS).contains(news));
        for (int i = 0; i < 3; i++) {
            assertThat(api.names(tube(i).host(), VIDEOS)).as(name(i)).hasSize(VIDEOS_EACH);
            assertThat(api.names(tube(i).host(), CHANNELS)).as(name(i)).containsExactly("Main channel");
            assertThat(api.names(tube(i).host(), PLAYLISTS)).as(name(i)).containsExactly("Playlist");
        }

        for (int i = 0; i < 3; i++) {
            tube(i).repair();
        }
        for (int i = 0; i < 3; i++) {
            assertUp(tube(i));
        }
    }

    @Test
    @Order(4)
    void brokenDetailsRemoveNothing() throws IOException {
        tube(8).order("/api/v1/videos/*", new Fault.WrongTypes());
        tube(9).order("/api/v1/videos/*", new Fault.Html());
        for (int i = 8; i < 10; i++) {
            FakeInstance broken = tube(i);
            String first = "/api/v1/videos/" + uuid(broken, "Video 1");
            long before = FEDIVERSE.asked(broken, first);
            broken.order(LIST, Fediverse.without(uuid(broken, "Video 1")));
            engine.await("it is missed and asked about", () -> FEDIVERSE.asked(broken, first) > before + 1);
            assertThat(api.names(broken.host(), VIDEOS)).hasSize(VIDEOS_EACH);
            broken.repair();
            assertUp(broken);
        }
    }

    private static void assertFailing(FakeInstance instance, String why) throws IOException {
        awaitError(instance, why);
        JsonNode status = engine.status(instance.host().name());
        assertThat(status.get("state").asText()).isEqualTo("FAILING");
        assertThat(status.get("error").asText()).isEqualTo(why);
        assertThat(status.at("/videos/kept").asInt()).isZero();
    }

    private static void awaitError(FakeInstance instance, String why) {
        engine.await(
                instance.host() + " fails: " + why,
                () -> engine.status(instance.host().name())
                        .get("error")
                        .asText("")
                        .contains(why));
    }

    private static void assertUp(FakeInstance instance) {
        engine.await(instance.host() + " is up", () -> {
            JsonNode status = engine.status(instance.host().name());
            return status.get("state").asText().equals("UP")
                    && status.get("error").isNull();
        });
    }

    private static FakeInstance tube(int number) {
        return FEDIVERSE.get(name(number));
    }

    private static String name(int number) {
        return "tube" + number + ".example";
    }
}
