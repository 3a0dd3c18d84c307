package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.Fault;

/** The quick looks: at what is new, and at who is on air. */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class NewestCrawlTest extends BenchTest {

    private static final int VIDEOS = 45;

    NewestCrawlTest() {
        super(VIDEOS);
    }

    @Test
    void whatIsNewIsFoundWithOneRequest() {
        bench.crawl();
        publish("Brand new", Duration.ofHours(1));
        long requests = bench.instance().requestCount();

        assertThat(bench.newest()).isEqualTo(new Ending.Complete());

        assertThat(bench.names()).contains("Brand new").hasSize(VIDEOS + 1);
        assertThat(bench.instance().requestCount()).isEqualTo(requests + 1);
        assertThat(bench.hasBacklog()).as("for its details").isTrue();
    }

    @Test
    void aLookThatFindsNothingNewWritesNothing() {
        bench.crawl();
        bench.index().commit();
        long commit = bench.index().lastCommit();

        bench.newest();

        bench.index().commit();
        assertThat(bench.counts().written()).isZero();
        assertThat(bench.index().lastCommit()).isEqualTo(commit);
    }

    @Test
    void itReadsOnUntilSomethingIsKnown() {
        bench.pageSize(10);
        bench.crawl();
        for (int i = 1; i <= 25; i++) {
            publish("New " + i, Duration.ofMinutes(i));
        }

        bench.newest();

        assertThat(bench.counts().written()).isEqualTo(25);
        assertThat(bench.counts().requests()).isEqualTo(3);
    }

    @Test
    void nothingIsGoneBecauseTheNewestListLacksIt() {
        bench.crawl();
        bench.instance().order("/api/v1/videos?*", new Fault.Edited(answer -> {
            answer.put("total", 0);
            answer.putArray("data");
        }));

        assertThat(bench.newest()).isEqualTo(new Ending.Complete());

        assertThat(bench.names()).hasSize(VIDEOS);
        assertThat(bench.hasBacklog()).isFalse();
    }

    @Test
    void itLearnsHowOftenTheHostPublishes() {
        for (int i = 1; i <= 25; i++) {
            publish("New " + i, Duration.ofHours(i));
        }

        bench.newest();

        assertThat(states.of(bench.host()).newestEvery()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(16));
    }

    @Test
    void aLiveThatBeginsIsFoundAndOneThatEndsIsGone() {
        bench.crawl();
        assertThat(states.of(bench.host()).lastLive()).isNull();
        UUID live = publishLive();

        bench.newest();
        assertThat(bench.names()).contains("On air");
        assertThat(states.of(bench.host()).lastLive()).isNotNull();
        assertThat(bench.live()).isEqualTo(new Ending.Complete());
        assertThat(bench.names()).contains("On air");
        while (bench.hasBacklog()) {
            bench.details();
        }

        bench.catalogue().remove(live);
        bench.live();
        assertThat(bench.names()).as("before it was asked about").contains("On air");
        bench.details();

        assertThat(bench.names()).hasSize(VIDEOS).doesNotContain("On air");
    }

    @Test
    void aLiveThatBecameAVideoStays() {
        bench.crawl();
        UUID live = publishLive();
        bench.newest();
        bench.details();
        bench.catalogue().edit(live, video -> video.live(false).seconds(600));

        bench.live();
        bench.details();

        assertThat(bench.names()).contains("On air");
        assertThat(bench.hasBacklog()).isFalse();
        bench.live();
        assertThat(bench.hasBacklog()).as("it is no live any more").isFalse();
    }

    private UUID publishLive() {
        FakeVideo live = FakeVideo.named(bench.host(), "On air")
                .edit()
                .live(true)
                .seconds(0)
                .published(clock.instant())
                .done();
        bench.catalogue().add(live);
        return live.uuid();
    }

    private void publish(String name, Duration ago) {
        Instant published = clock.instant().minus(ago);
        bench.catalogue()
                .add(FakeVideo.named(bench.host(), name)
                        .edit()
                        .published(published)
                        .tags("new")
                        .done());
    }
}
