package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.ItemKind;
import org.vigie.demo.Privacy;

/** A host that suddenly lacks many videos, or all. */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class LossTest extends BenchTest {

    private static final int VIDEOS = 30;

    LossTest() {
        super(VIDEOS);
    }

    @Test
    void aSuddenLossRemovesNothingAndIsSaid() {
        bench.crawl();
        remove(12);

        assertThat(bench.full())
                .isInstanceOfSatisfying(
                        Ending.Failed.class,
                        failed -> assertThat(failed.why())
                                .isEqualTo("Its list of videos suddenly lacks 12 of the 30 that were known. Nothing was"
                                        + " removed."));

        assertThat(bench.hasBacklog()).isFalse();
        assertThat(bench.names()).hasSize(VIDEOS);
        assertThat(states.of(bench.host()).loss().rows()).isEqualTo(12);
    }

    @Test
    void aLossThatStaysIsBelievedAfterDaysAndStillAskedAboutOneByOne() {
        bench.crawl();
        remove(12);
        bench.full();
        clock.forward(Duration.ofDays(2));
        bench.full();
        bench.full();
        assertThat(bench.hasBacklog())
                .as("seen often enough, but not for long enough")
                .isFalse();
        clock.forward(Duration.ofDays(2));

        assertThat(bench.full()).isEqualTo(new Ending.Complete());
        assertThat(bench.names()).hasSize(VIDEOS);
        bench.details();

        assertThat(bench.names()).hasSize(VIDEOS - 12);
        assertThat(memory.known(bench.host(), ItemKind.VIDEO)).isEqualTo(VIDEOS - 12);
        bench.crawl();
        assertThat(states.of(bench.host()).loss()).isNull();
    }

    @Test
    void anEmptiedHostIsAskedAboutEachVideoAfterDays() {
        bench.crawl();
        remove(VIDEOS);
        for (int day = 0; day < 4; day++) {
            assertThat(bench.names()).hasSize(VIDEOS);
            bench.full();
            clock.forward(Duration.ofDays(1));
        }
        bench.details();

        assertThat(bench.names()).isEmpty();
    }

    @Test
    void aLossHealsByItself() {
        bench.crawl();
        for (int i = 1; i <= 12; i++) {
            bench.catalogue().hide(bench.uuid(i));
        }
        bench.full();
        for (int i = 1; i <= 12; i++) {
            bench.edit(i, video -> video.privacy(Privacy.PUBLIC));
        }

        assertThat(bench.full()).isEqualTo(new Ending.Complete());

        assertThat(bench.names()).hasSize(VIDEOS);
        assertThat(states.of(bench.host()).loss()).isNull();
    }

    @Test
    void fewVideosMayGoOnAnyDay() {
        bench.crawl();
        remove(9);

        assertThat(bench.full()).isEqualTo(new Ending.Complete());
        assertThat(bench.hasBacklog()).isTrue();
    }

    private void remove(int count) {
        for (int i = 1; i <= count; i++) {
            bench.catalogue().remove(bench.uuid(i));
        }
    }
}
