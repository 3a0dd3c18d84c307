package org.vigie.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.demo.Fault;

/** {@code ./vigie crawl} and an engine that would crawl by itself only once a day. */
class CrawlCommandIT {

    private static final Fediverse FEDIVERSE = new Fediverse();

    private static Place place;
    private static Engine engine;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path root) throws IOException {
        FEDIVERSE.add("one.example", 3);
        FEDIVERSE.add("two.example", 2);
        place = Place.in(root);
        FEDIVERSE.announce(place);
        Files.writeString(
                place.instances(),
                "exclude:\n  - host: spam.example\n    reason: Advertisements\n",
                StandardOpenOption.APPEND);
        engine = Engine.run(place);
        Api api = new Api(engine);
        engine.await("both are there", () -> api.total(Api.VIDEOS) == 5);
    }

    @AfterAll
    static void stop() {
        engine.close();
        FEDIVERSE.close();
        assertThat(place.data().resolve("management")).as("the word it leaves").doesNotExist();
    }

    @Test
    void itWaitsForTheEndAndTellsWhatCameOfIt() throws IOException {
        FEDIVERSE.get("one.example").catalogue().add(Fediverse.video(FEDIVERSE.get("one.example"), "Fresh"));

        Engine command = Engine.launch("crawl", place, "one.example", "--wait");

        assertThat(command.awaitEnd()).as(command.output()).isZero();
        assertThat(command.output())
                .contains("one.example: the visit starts.")
                .containsPattern(
                        "one\\.example: 6 looked at, [1-9] written, 0 removed, 0 excluded in [0-9]+ requests\\.")
                .contains("1 visit ended, 0 of them with a failure")
                .doesNotContain("two.example");
        Api api = new Api(engine);
        engine.await("what is new is there", () -> api.total(Api.VIDEOS, "Fresh") == 1);
    }

    @Test
    void withoutHostsAllAreVisitedAndFailuresAreSaid() throws IOException {
        FEDIVERSE.get("two.example").order("*", new Fault.Status(500));

        Engine command = Engine.launch("crawl", place, "--wait", "--kind", "full");

        assertThat(command.awaitEnd()).as(command.output()).isOne();
        assertThat(command.output())
                .contains("2 visits start, 0 are going on already, 0 hosts are excluded by a rule.")
                .contains("Failed: ", "2 visits ended, 1 of them with a failure");
        FEDIVERSE.get("two.example").repair();
    }

    @Test
    void hostsThatAreNotVisitedAreSaidToBe() throws IOException {
        Engine command = Engine.launch("crawl", place, "spam.example", "nobody.example", "https://x/", "one.example");

        assertThat(command.awaitEnd()).as(command.output()).isOne();
        assertThat(command.output())
                .contains(
                        "spam.example: excluded by a rule: Advertisements",
                        "nobody.example: unknown. Neither instances.yaml nor a list names it.",
                        "https://x/: is no host name",
                        "one.example: the visit starts.");
    }

    @Test
    void withoutAnEngineItSaysSo() throws IOException {
        Place empty = Place.in(folder);
        Engine never = Engine.launch("crawl", empty);
        assertThat(never.awaitEnd()).isEqualTo(2);
        assertThat(never.output()).contains("No engine is running here").doesNotContain("Exception", "\tat ");

        Files.createDirectories(empty.data());
        Files.writeString(empty.data().resolve("management"), "http://127.0.0.1:1\n");
        Engine killed = Engine.launch("crawl", empty);
        assertThat(killed.awaitEnd()).isEqualTo(2);
        assertThat(killed.output()).contains("nobody answers").doesNotContain("Exception", "\tat ");
    }

    @Test
    void thePublicPortKnowsNothingOfHealthMetricsAndOrders() throws IOException {
        for (String path : new String[] {"/q/health", "/q/metrics", "/crawl"}) {
            assertThat(engine.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(engine.managed("/q/metrics").body()).contains("vigie_instances");
        assertThat(engine.managed("/crawl").statusCode())
                .as("an order nobody gave")
                .isEqualTo(400);
    }
}
