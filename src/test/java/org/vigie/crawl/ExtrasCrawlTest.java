package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Caption;
import org.vigie.catalog.Chapter;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Video.Extras;
import org.vigie.demo.FakeVideo.Cue;
import org.vigie.demo.Fault;
import org.vigie.demo.Privacy;

@QuarkusTest
@TestProfile(CrawlProfile.class)
class ExtrasCrawlTest extends BenchTest {

    private static final int VIDEOS = 4;
    private static final Caption ESPERANTO = new Caption(new Labelled<>("eo", "Esperanto"), false);

    ExtrasCrawlTest() {
        super(VIDEOS);
    }

    private Ending extras() {
        ExtrasCrawl crawl = new ExtrasCrawl(peertube, bench.index(), memory, bench.config());
        return bench.crawl(CrawlKind.DETAILS, work -> crawl.crawl(work.visit(), work.tally()));
    }

    private void subtitle(int number) {
        bench.edit(number, video -> video.captions(List.of(new Cue("eo", 0, 1, "Saluton"))));
    }

    @Test
    void captionsAndChaptersAreKeptWithTheVideo() {
        subtitle(2);
        bench.instance().order("/api/v1/videos/" + bench.uuid(2) + "/chapters", new Fault.Edited(answer -> {
            ObjectNode chapter = answer.withArray("chapters").addObject();
            chapter.put("timecode", 7).put("title", "The end");
        }));
        bench.crawl();

        assertThat(extras()).isEqualTo(new Ending.Complete());

        assertThat(bench.video(2).orElseThrow().extras())
                .isEqualTo(new Extras(List.of(ESPERANTO), List.of(new Chapter(7, "The end"))));
        assertThat(bench.video(3).orElseThrow().extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void nobodyIsAskedTwice() {
        bench.crawl();
        extras();

        bench.crawl();
        extras();

        assertThat(bench.counts().requests()).isZero();
    }

    @Test
    void theyWaitUntilAllDetailsAreRead() {
        bench.full();

        extras();

        assertThat(bench.counts().requests()).isZero();
    }

    @Test
    void aVisitHasItsLimitOfQuestions() {
        bench.crawl();
        bench.askAtMost(4);

        extras();

        assertThat(bench.counts().requests()).isEqualTo(4);
        assertThat(memory.withoutExtras(bench.host(), 100)).hasSize(2);
    }

    @Test
    void anEditKeepsWhatIsKnownAndAsksAnew() {
        subtitle(2);
        bench.crawl();
        extras();
        clock.forward(Duration.ofMinutes(1));
        bench.edit(2, video -> video.name("Video 2, better").captions(List.of()));

        bench.crawl();
        assertThat(bench.video(2).orElseThrow().extras().captions()).containsExactly(ESPERANTO);
        extras();

        assertThat(bench.counts().requests()).isEqualTo(2);
        assertThat(bench.video(2).orElseThrow().text().name()).isEqualTo("Video 2, better");
        assertThat(bench.video(2).orElseThrow().extras().captions()).isEmpty();
    }

    @Test
    void aFailureLosesNothing() {
        subtitle(2);
        bench.crawl();
        extras();
        clock.forward(Duration.ofMinutes(1));
        bench.edit(2, video -> video.name("Video 2, better"));
        bench.instance().order("/api/v1/videos/*/captions", new Fault.Status(500));
        bench.crawl();

        assertThat(extras()).isEqualTo(new Ending.Complete());

        assertThat(bench.video(2).orElseThrow().extras().captions()).containsExactly(ESPERANTO);
    }

    @Test
    void aHostThatIsGoneEndsTheVisitAndIsAskedAgain() {
        bench.crawl();
        bench.instance().order("*", new Fault.Closed());

        assertThat(extras())
                .isInstanceOfSatisfying(
                        Ending.Failed.class, failed -> assertThat(failed.why()).startsWith("It can't be reached: "));

        assertThat(bench.counts().requests()).isEqualTo(1);
        assertThat(memory.withoutExtras(bench.host(), 100)).hasSize(VIDEOS);
    }

    @Test
    void whatIsHiddenMeanwhileIsNotTold() {
        subtitle(2);
        bench.crawl();
        bench.edit(2, video -> video.privacy(Privacy.PRIVATE));

        assertThat(extras()).isEqualTo(new Ending.Complete());

        assertThat(bench.video(2).orElseThrow().extras()).isEqualTo(Extras.NONE);
    }
}
