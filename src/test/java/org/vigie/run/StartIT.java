package org.vigie.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.run.Api.CHANNELS;
import static org.vigie.run.Api.PLAYLISTS;
import static org.vigie.run.Api.VIDEOS;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.demo.FakeInstance;

/** Starting, and refusing to start: with right and wrong files, on data that is new, old, damaged or in use. */
class StartIT {

    private static final int RIGHT = 0;
    private static final int WRONG = 2;
    private static final int VIDEOS_THERE = 20;
    private static final Pattern MISTAKE = Pattern.compile("(?m)^\\S+/([^/]+\\.yaml:\\d+: [^: ]+): ");
    private static final Fediverse FEDIVERSE = new Fediverse();

    /** Data of an engine that crawled everything and was stopped. */
    private static Place grown;

    @TempDir
    Path folder;

    @BeforeAll
    static void growSomeData(@TempDir Path shared) throws IOException {
        FEDIVERSE.add("tube.example", VIDEOS_THERE);
        grown = Place.in(shared.resolve("grown"));
        FEDIVERSE.announce(grown);
        try (Engine engine = Engine.run(grown)) {
            awaitEverything(engine);
        }
    }

    @AfterAll
    static void stop() {
        FEDIVERSE.close();
    }

    @Test
    void everyMistakeInEveryFileIsToldAtOnceAndNothingIsStarted() throws IOException {
        Place place = Place.in(folder);
        Files.writeString(place.instances(), """
                instances:
                  - host: tube.example
                    adress: http://10.0.0.7
                  - host: https://videos.example/
                lists:
                  - url: not a url
                    refresh: sometimes
                """);
        place.change("crawl.yaml", "delay: 1s", "delay: fast");
        place.change("ranking.yaml", "  name: 6", "  name: lots");
        Files.writeString(place.config().resolve("rules.yaml"), """
                rules:
                  - action: forbid
                    host: tube.example
                """);

        for (String command : List.of("run", "check")) {
            Engine engine = Engine.launch(command, place);

            assertThat(engine.awaitEnd()).as(engine.output()).isEqualTo(WRONG);
            assertThat(mistakes(engine))
                    .containsExactlyInAnyOrder(
                            "instances.yaml:3: instances[0].adress",
                            "instances.yaml:4: instances[1].host",
                            "instances.yaml:6: lists[0].url",
                            "instances.yaml:7: lists[0].refresh",
                            "crawl.yaml:" + lineOf(place, "crawl.yaml", "delay: fast") + ": delay",
                            "ranking.yaml:" + lineOf(place, "ranking.yaml", "  name: lots") + ": fields.name",
                            "rules.yaml:2: rules[0].action",
                            "rules.yaml:2: rules[0].reason");
            assertThat(engine.output()).doesNotContain("Listening on", "Exception", "\tat ");
            assertThat(place.data()).doesNotExist();
        }
    }

    @Test
    void filesThatCannotBeReadAreMistakes() throws IOException {
        Place place = Place.in(folder);
        Files.delete(place.config().resolve("crawl.yaml"));
        Files.writeString(place.config().resolve("ranking.yaml"), "fields: [name: 6");
        Files.write(place.config().resolve("rules.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Engine engine = Engine.launch("run", place);

        assertThat(engine.awaitEnd()).isEqualTo(WRONG);
        assertThat(engine.output())
                .contains(
                        "crawl.yaml: there is no such file",
                        "ranking.yaml:1: is not YAML",
                        "rules.yaml: is not text in")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void checkTellsWhatItHasRead() throws IOException {
        Engine engine = Engine.launch("check", grown);

        assertThat(engine.awaitEnd()).isEqualTo(RIGHT);
        assertThat(engine.output()).contains("are fine: 0 lists, 1 instance, 0 rules");
    }

    @Test
    void aCommandThatDoesNotExistIsSaidSo() throws IOException {
        Engine engine = Engine.launch("stat", grown);

        assertThat(engine.awaitEnd()).isEqualTo(WRONG);
        assertThat(engine.output())
                .contains("Unmatched argument at index 0: 'stat'", "Usage: ./vigie")
                .containsPattern("(?s)  run .*  demo |  demo .*  run ")
                .contains("  check ", "  crawl ", "  bench ")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void dataThatCannotBeWrittenIsSaidSo() throws IOException {
        Place place = Place.in(folder);
        Files.writeString(place.data(), "a file, not a folder");
        Engine engine = Engine.launch("run", place);

        assertThat(engine.awaitEnd()).isEqualTo(WRONG);
        assertThat(engine.output())
                .contains("The data folder " + place.data() + " can't be written to (it is a file).")
                .doesNotContain("Exception", "\tat ");
        Engine inside =
                Engine.launch("run", place, "-Dvigie.data=" + place.data().resolve("inside"));
        assertThat(inside.awaitEnd()).isEqualTo(WRONG);
        assertThat(inside.output()).contains("can't be written to (").doesNotContain("Exception", "\tat ");
    }

    @Test
    void aFixedPortBesideAChosenOneStartsToTheEnd() throws IOException {
        Place place = Place.in(folder);
        int free;
        try (ServerSocket chosen = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = chosen.getLocalPort();
        }
        try (Engine engine = Engine.run(place, "-Dquarkus.http.port=" + free)) {
            assertThat(engine.address().getPort()).isEqualTo(free);
            assertThat(engine.get("/api/v1/search/videos").statusCode()).isEqualTo(200);
            assertThat(engine.managed("/q/metrics").body()).contains("http_server_requests_seconds_count");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.http.port", "quarkus.management.port"})
    void aPortThatIsInUseIsSaidSoWithItsSetting(String setting) throws IOException {
        Place place = Place.in(folder);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Engine engine = Engine.launch("run", place, "-D" + setting + "=" + taken.getLocalPort());

            assertThat(engine.awaitEnd()).isEqualTo(WRONG);
            assertThat(engine.output())
                    .contains("Port " + taken.getLocalPort() + " on 127.0.0.1 (" + setting
                            + ") can't be listened on: another process, perhaps another engine, already does.")
                    .contains("-D" + setting + "=")
                    .doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void twoEnginesNeverShareTheirData() throws IOException {
        Place place = grown.copyTo(folder.resolve("copy"));
        try (Engine first = Engine.run(place)) {
            Engine second = Engine.launch("run", place);

            assertThat(second.awaitEnd()).isEqualTo(WRONG);
            assertThat(second.output())
                    .contains("Another engine (process " + first.pid() + ") already uses the data folder "
                            + place.data() + ". Stop it, or set vigie.data to another folder.")
                    .doesNotContain("Exception", "\tat ");
            assertThat(new Api(first).total(VIDEOS)).isEqualTo(VIDEOS_THERE);
        }
    }

    @Test
    void anEngineGoesOnWithItsDataAndAsksNobodyBeforeItIsTime() throws IOException {
        Place place = grown.copyTo(folder.resolve("copy"));
        FakeInstance tube = FEDIVERSE.get("tube.example");
        long asked = tube.requestCount();
        try (Engine engine = Engine.run(place)) {
            Api api = new Api(engine);
            assertThat(api.total(VIDEOS)).as("at once").isEqualTo(VIDEOS_THERE);
            assertThat(api.total(VIDEOS, "number")).as("tags").isEqualTo(VIDEOS_THERE);
            assertThat(api.total(CHANNELS)).isEqualTo(1);
            assertThat(api.total(PLAYLISTS)).isEqualTo(1);
            assertThat(engine.status("tube.example").get("state").asText()).isEqualTo("UP");
        }
        assertThat(tube.requestCount()).as("a crawl a day is enough").isEqualTo(asked);
    }

    @Test
    void aDamagedIndexIsSetAsideAndComesBackByItself() throws IOException {
        Place place = grown.copyTo(folder.resolve("copy"));
        Path index = place.data().resolve("index");
        damage(index.resolve("generation-1"));
        try (Engine engine = Engine.run(place)) {
            awaitEverything(engine);
            assertThat(engine.output().lines().filter(line -> line.contains(" WARN ")))
                    .singleElement()
                    .asString()
                    .contains("The index was damaged", "Set it aside as " + index.resolve("damaged-1"), "crawled anew");
            assertThat(engine.output()).doesNotContain("Exception", "\tat ");
        }
        assertThat(Files.readString(index.resolve("current"))).startsWith("generation-2");
        try (Engine again = Engine.run(place)) {
            assertThat(new Api(again).total(VIDEOS)).as("the next start").isEqualTo(VIDEOS_THERE);
            assertThat(again.output()).doesNotContain("damaged");
        }
    }

    @Test
    void theDemoIsCompleteWithinAMinuteAndAtOnceWhenStartedAgain() throws IOException {
        Place place = Place.in(folder);
        long start = System.nanoTime();
        try (Engine engine = Engine.demo(place)) {
            Api api = new Api(engine);
            engine.await("the whole catalogue is there", () -> hasAllOfTheDemo(api));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
            assertThat(place.data().resolve("demo")).isDirectory();
        }
        try (Engine again = Engine.demo(place)) {
            assertThat(hasAllOfTheDemo(new Api(again))).isTrue();
        }
    }

    private static boolean hasAllOfTheDemo(Api api) throws IOException {
        return api.total(VIDEOS) == 707 && api.total(CHANNELS) == 83 && api.total(PLAYLISTS) == 33;
    }

    private static void awaitEverything(Engine engine) {
        Api api = new Api(engine);
        engine.await(
                "everything and its details are there",
                () -> api.total(VIDEOS, "number") == VIDEOS_THERE
                        && api.total(CHANNELS) == 1
                        && api.total(PLAYLISTS) == 1);
    }

    /** File, line and key of each line that tells a mistake. */
    private static List<String> mistakes(Engine engine) {
        return MISTAKE.matcher(engine.output())
                .results()
                .map(mistake -> mistake.group(1))
                .toList();
    }

    private static int lineOf(Place place, String file, String line) throws IOException {
        return Files.readAllLines(place.config().resolve(file)).indexOf(line) + 1;
    }

    /** Flips the byte in the middle of every file. */
    private static void damage(Path generation) throws IOException {
        try (Stream<Path> files = Files.list(generation)) {
            for (Path path : files.filter(path -> !path.getFileName().toString().contains("lock"))
                    .toList()) {
                try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                    long middle = file.length() / 2;
                    file.seek(middle);
                    int there = file.read();
                    file.seek(middle);
                    file.write(there ^ 0xff);
                }
            }
        }
    }
}
