package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.Fault;
import org.vigie.demo.Privacy;

/**
 * Whatever people publish, edit, delete and hide, and however often the host fails in between, in whatever order crawls come:
 * once things settle, the index has exactly what is public.
 */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class TruthTest extends BenchTest {

    private static final int STEPS = 60;
    private static final List<Fault> FAULTS = List.of(
            new Fault.Status(500),
            new Fault.Status(404),
            new Fault.Html(),
            new Fault.HalfBody(),
            new Fault.EmptyBody(),
            new Fault.Closed(),
            new Fault.TooManyRequests(Duration.ofHours(1)));

    /** What is public, by uuid: its name and its one tag. */
    private final Map<UUID, String> open = new TreeMap<>();

    private final List<UUID> hidden = new ArrayList<>();

    private Random random;
    private int published;

    TruthTest() {
        super(12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void onceThingsSettleTheIndexIsWhatIsPublic(long seed) {
        random = new Random(seed);
        for (int number = 1; number <= 12; number++) {
            open.put(bench.uuid(number), "Video " + number + " number " + number);
        }
        bench.pageSize(5);
        bench.full();
        for (int step = 0; step < STEPS; step++) {
            clock.forward(Duration.ofMinutes(random.nextInt(1, 600)));
            happen();
        }

        bench.instance().repair();
        settle();

        Map<UUID, String> found = new TreeMap<>();
        bench.all(ItemKind.VIDEO).stream()
                .map(Video.class::cast)
                .forEach(video -> found.put(
                        video.uuid(),
                        video.text().name() + " "
                                + String.join(",", video.text().tags())));
        assertThat(found).as("seed %d", seed).isEqualTo(open);
        assertThat(memory.known(bench.host(), ItemKind.VIDEO)).isEqualTo(open.size());
    }

    private void happen() {
        switch (random.nextInt(12)) {
            case 0, 1 -> publish();
            case 2 -> any(new ArrayList<>(open.keySet())).forEach(this::edit);
            case 3 -> any(new ArrayList<>(open.keySet())).forEach(this::remove);
            case 4 -> any(new ArrayList<>(open.keySet())).forEach(this::hide);
            case 5 -> any(hidden).forEach(this::show);
            case 6 -> fail();
            case 7 -> bench.instance().repair();
            case 8 -> bench.newest();
            case 9 -> bench.full();
            case 10 -> bench.details();
            default -> bench.kill();
        }
    }

    private void settle() {
        // Losses that are too large to be believed at once are, after some days.
        for (int day = 0; day < 6; day++) {
            clock.forward(Duration.ofDays(1));
            visit();
        }
        // Details that could not be read are asked for again when they are old.
        clock.forward(Bench.REFRESH_AFTER);
        visit();
    }

    private void visit() {
        bench.full();
        for (int visits = 0; visits < 5 && bench.hasBacklog(); visits++) {
            bench.details();
        }
    }

    private void publish() {
        String name = "New " + ++published;
        FakeVideo video = FakeVideo.named(bench.host(), name)
                .edit()
                .published(clock.instant())
                .tags("fresh")
                .done();
        bench.catalogue().add(video);
        open.put(video.uuid(), name + " fresh");
    }

    private void edit(UUID video) {
        String name = "Edited " + random.nextInt(1_000_000);
        bench.catalogue().edit(video, draft -> draft.name(name).tags("edited"));
        open.put(video, name + " edited");
    }

    private void remove(UUID video) {
        bench.catalogue().remove(video);
        open.remove(video);
    }

    private void hide(UUID video) {
        bench.catalogue().hide(video);
        open.remove(video);
        hidden.add(video);
    }

    private void show(UUID video) {
        String name = "Shown " + random.nextInt(1_000_000);
        bench.catalogue()
                .edit(video, draft -> draft.privacy(Privacy.PUBLIC).name(name).tags("shown"));
        hidden.remove(video);
        open.put(video, name + " shown");
    }

    private void fail() {
        String path = List.of("/api/v1/videos?*", "/api/v1/videos/*", "/api/v1/search/*")
                .get(random.nextInt(3));
        bench.instance().order(path, FAULTS.get(random.nextInt(FAULTS.size())), random.nextInt(1, 4));
    }

    private <T> List<T> any(List<T> of) {
        return of.isEmpty() ? List.of() : List.of(of.get(random.nextInt(of.size())));
    }
}
