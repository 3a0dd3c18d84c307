package org.vigie.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.run.Api.CHANNELS;
import static org.vigie.run.Api.PLAYLISTS;
import static org.vigie.run.Api.VIDEOS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.Fault;
import org.vigie.demo.Gate;

/** The engine is killed in the middle of its work, as by {@code kill -9}, and started again with the data it left. */
class CrashIT {

    private static final int LARGE = 170;
    private static final int FEWEST_KILLS = 4;
    private static final int MOST_KILLS = 8;

    /** After which no further kill is begun. */
    private static final Duration FOR_KILLS = Duration.ofSeconds(30);

    private static final String PAGE_3 = "/api/v1/videos?start=100&*";
    private static final String PAGE_4 = "/api/v1/videos?start=150&*";

    private final Fediverse fediverse = new Fediverse();
    private FakeInstance tube;
    private Place place;

    @BeforeEach
    void makeAPlace(@TempDir Path folder) throws IOException {
        place = Place.in(folder).change("crawl.yaml", "page-size: 100", "page-size: 50");
        tube = fediverse.add("tube.example", LARGE);
    }

    @AfterEach
    void stop() {
        fediverse.close();
    }

    @Test
    void aCrawlGoesOnWhereItWasDurable() throws Exception {
        fediverse.announce(place);
        Gate third = stallAt(PAGE_3);
        Gate fourth = stallAt(PAGE_4);
        Engine engine = Engine.run(place, "-Dvigie.index.commit-every=200ms");
        assertThat(third.awaitArrival(Engine.PATIENCE)).isTrue();
        awaitCommitted(100);
        awaitQuiet(engine);
        third.open();
        assertThat(fourth.awaitArrival(Engine.PATIENCE)).isTrue();
        awaitCommitted(150);
        awaitQuiet(engine);
        engine.kill();

        tube.repair();
        fourth.open();
        int before = tube.requests().size();
        try (Engine again = Engine.run(place)) {
            assertThat(new Api(again).total(VIDEOS)).as("at once").isEqualTo(150);
            awaitEverything(again, LARGE);
            // The third page is durable too; whether its cursor is depends on whether a commit fell into the taking of
            // it.
            assertThat(tube.requests().stream().skip(before).filter(target -> target.startsWith("/api/v1/videos?")))
                    .first()
                    .asString()
                    .matches("/api/v1/videos\\?start=(100|150)&.*");
            assertThat(tube.requests().stream().skip(before))
                    .noneMatch(target -> target.startsWith("/api/v1/videos?start=0&")
                            || target.startsWith("/api/v1/videos?start=50&"));
        }
    }

    @Test
    void whatWasCommittedIsThereAtOnceAndWhatVanishedMeanwhileIsNotForEver() throws Exception {
        place.hurried();
        fediverse.announce(place);
        Gate second = stallAt("/api/v1/videos?start=50&*");
        Engine engine = Engine.launch("run", place, "-Dvigie.index.commit-every=10ms");
        assertThat(second.awaitArrival(Engine.PATIENCE)).isTrue();
        awaitCommitted(50);
        engine.kill();

        tube.repair();
        second.open();
        tube.catalogue().remove(Fediverse.uuid(tube, "Video 1"));
        Gate config = stallAt("/api/v1/config");
        try (Engine again = Engine.run(place)) {
            assertThat(new Api(again).total(VIDEOS)).as("at once").isEqualTo(50);
            config.open();
            awaitEverything(again, LARGE - 1);
            assertThat(new Api(again).names("Video 1")).doesNotContain("Video 1");
        }
    }

    @Test
    void killsAndStopsAtAnyPointLeaveExactlyTheCatalogue() throws Exception {
        FakeInstance second = fediverse.add("old.example", 40);
        FakeInstance third = fediverse.add("small.example", 20);
        place.hurried();
        fediverse.announce(place);
        Random random = new Random(20261122);
        AtomicLong untilTheEnd = new AtomicLong(Long.MAX_VALUE);
        AtomicReference<Engine> running = new AtomicReference<>();
        AtomicReference<Consumer<Engine>> ending = new AtomicReference<>(Engine::strike);
        fediverse.onRequest(() -> {
            if (untilTheEnd.decrementAndGet() == 0) {
                ending.get().accept(running.get());
            }
        });
        long end = System.nanoTime() + FOR_KILLS.toNanos();
        int kills = 0;
        while (kills < FEWEST_KILLS || (kills < MOST_KILLS && System.nanoTime() < end)) {
            int kill = ++kills;
            String commitEvery = "-Dvigie.index.commit-every=" + (50 + random.nextInt(500)) + "ms";
            untilTheEnd.set(3 + random.nextInt(80));
            ending.set(ending(kill, Duration.ofMillis(random.nextInt(300))));
            running.set(Engine.launch("run", place, commitEvery));
            running.get().awaitEnd();
            assertThat(running.get().output()).doesNotContain("ERROR", "Exception", "\tat ");
            assertThat(untilTheEnd.get()).as("requests it had left").isLessThanOrEqualTo(0);
            // The world doesn't wait for us.
            tube.catalogue()
                    .remove(FakeVideo.named(tube.host(), "Video " + kill * 20).uuid());
            second.catalogue().add(Fediverse.video(second, "Meanwhile " + kill, "number " + kill));
            third.catalogue().edit(Fediverse.uuid(third, "Video " + kill), draft -> draft.name("Renamed"));
        }
        untilTheEnd.set(Long.MAX_VALUE);
        try (Engine engine = Engine.run(place)) {
            fediverse.awaitCrawlOfAll(engine);
            awaitEverything(engine, LARGE - kills + 40 + kills + 20);
            Api api = new Api(engine);
            assertThat(api.names(second.host(), VIDEOS)).contains("Meanwhile 1", "Meanwhile " + kills);
            assertThat(api.names(third.host(), VIDEOS))
                    .filteredOn("Renamed"::equals)
                    .hasSize(kills);
            assertThat(api.names(tube.host(), VIDEOS)).doesNotContain("Video 20", "Video " + kills * 20);
        }
    }

    /** In the middle of a request, while what came of one is written, or in good order. */
    private static Consumer<Engine> ending(int kill, Duration later) {
        return switch (kill % 3) {
            case 0 -> Engine::askToStop;
            case 1 -> Engine::strike;
            default ->
                engine -> Thread.ofVirtual().start(() -> {
                    LockSupport.parkNanos(later.toNanos());
                    engine.strike();
                });
        };
    }

    private Gate stallAt(String target) {
        Gate gate = new Gate();
        tube.order(target, new Fault.Stalled(gate));
        return gate;
    }

    /** Everything with its details (each has a tag such as "number 1"), and nothing twice. */
    private static void awaitEverything(Engine engine, int videos) throws IOException {
        Api api = new Api(engine);
        engine.await("all videos are there", () -> api.total(VIDEOS) == videos);
        engine.await(
                "all details are there",
                () -> api.all(VIDEOS).stream()
                        .noneMatch(video -> video.get("tags").isEmpty()));
        for (String kind : List.of(VIDEOS, CHANNELS, PLAYLISTS)) {
            assertThat(api.all(kind).stream().map(item -> item.get("url").asText()))
                    .as(kind)
                    .doesNotHaveDuplicates();
        }
        assertThat(engine.metric("vigie_index_items", "kind=\"video\"")).isEqualTo(videos);
    }

    /** Waits until everything that is written in the background is on disk: nothing was written for a second. */
    private void awaitQuiet(Engine engine) {
        engine.await("its files are at rest", () -> {
            try (Stream<Path> files = Files.walk(place.data())) {
                long newest = files.mapToLong(file -> file.toFile().lastModified())
                        .max()
                        .orElse(Long.MAX_VALUE);
                return System.currentTimeMillis() - newest > 1_000;
            } catch (UncheckedIOException gone) {
                // A file was deleted while we looked: something is being written.
                return false;
            }
        });
    }

    /** Returns the moment so many items are on disk. */
    private void awaitCommitted(int items) {
        long end = System.nanoTime() + Engine.PATIENCE.toNanos();
        while (committed() < items) {
            assertThat(System.nanoTime() - end).as("the index commits").isNegative();
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private int committed() {
        try (Directory index = FSDirectory.open(place.data().resolve("index/generation-1"));
                DirectoryReader reader = DirectoryReader.open(index)) {
            return reader.numDocs();
        } catch (IOException beingReplaced) {
            return 0;
        }
    }
}
