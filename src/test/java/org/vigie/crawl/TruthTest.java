package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.demo.PeerTubeVersion;

/**
 * Whatever people of several instances publish, edit, rename, delete and hide, however often hosts fail in between, and wherever
 * the engine is stopped, killed or put back to an older index, in whatever order crawls come: once things settle, the index has
 * exactly what is public.
 */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class TruthTest extends BenchTest {

    private static final int STEPS = 90;
    private static final int VIDEOS = 12;

    private final List<Truth> truths = new ArrayList<>();
    private final List<Bench> others = new ArrayList<>();
    private Random random;

    TruthTest() {
        super(VIDEOS);
    }

    @AfterEach
    void closeOthers() {
        others.forEach(Bench::close);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onceThingsSettleTheIndexIsWhatIsPublic(long seed) {
        random = new Random(seed);
        truths.add(new Truth(bench, random, clock));
        for (PeerTubeVersion version : List.of(PeerTubeVersion.V6_3_0, PeerTubeVersion.V4_3_1)) {
            Bench other = new Bench(engine(), folder.resolve("index of " + version), VIDEOS, version);
            others.add(other);
            truths.add(new Truth(other, random, clock));
        }
        truths.forEach(truth -> truth.bench().pageSize(5));
        truths.forEach(truth -> truth.bench().full());
        for (int step = 0; step < STEPS; step++) {
            clock.forward(Duration.ofMinutes(random.nextInt(1, 300)));
            happen(truths.get(random.nextInt(truths.size())));
        }

        truths.forEach(truth -> truth.bench().instance().repair());
        settle();

        for (Truth truth : truths) {
            String what = "seed " + seed + ", " + truth.bench().instance().version();
            assertThat(truth.found()).as(what).isEqualTo(truth.open());
            assertThat(truth.foundBeside()).as(what).isEqualTo(truth.openBeside());
            assertThat(truth.known()).as(what).isEqualTo(truth.open().size());
        }
    }

    private void happen(Truth truth) {
        switch (random.nextInt(16)) {
            case 0, 1 -> truth.publish();
            case 2 -> truth.edit();
            case 3 -> truth.remove();
            case 4 -> truth.hide();
            case 5 -> truth.show();
            case 6 -> truth.renameChannel();
            case 7 -> truth.changePlaylist();
            case 8 -> truth.fail();
            case 9 -> truth.bench().instance().repair();
            case 10 -> truth.bench().newest();
            case 11 -> truth.bench().full();
            case 12 -> truth.bench().details();
            case 13 -> truth.bench().kill();
            case 14 -> truth.crashWithin(truth.bench()::full);
            default -> truth.crashWithin(truth.bench()::details);
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
        for (Truth truth : truths) {
            truth.bench().full();
            for (int visits = 0; visits < 5 && truth.bench().hasBacklog(); visits++) {
                truth.bench().details();
            }
        }
    }
}
