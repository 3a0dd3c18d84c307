package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.ItemKind;
import org.vigie.demo.FakeActor;
import org.vigie.demo.FakeChannel;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.Fault;

/** What channels, accounts and robots.txt say no to is gone within one pass, and comes back when they no longer do. */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class ConsentCrawlTest extends BenchTest {

    private static final int VIDEOS = 5;

    ConsentCrawlTest() {
        super(VIDEOS);
    }

    @Test
    void whoSaysNoindexIsGoneWithinOnePassAndIsCounted() {
        addOther();
        bench.crawl();
        say("We don't want to be found. #noindex");

        assertThat(bench.full()).isEqualTo(new Ending.Complete());

        assertThat(bench.names()).containsExactly("Of another channel");
        assertThat(bench.all(ItemKind.CHANNEL)).hasSize(1);
        assertThat(bench.counts().excluded()).isGreaterThanOrEqualTo(VIDEOS + 1);
        assertThat(facts()).anySatisfy(excluded -> {
            assertThat(excluded.why()).isEqualTo("the channel's description says #noindex");
            assertThat(excluded.items()).isGreaterThanOrEqualTo(VIDEOS + 1);
        });
        assertThat(bench.hasBacklog()).as("nobody is asked about them any more").isFalse();
    }

    @Test
    void aNoHoldsForWhatIsPublishedLater() {
        say("[nobot]");
        bench.full();
        bench.catalogue().add(FakeVideo.named(bench.host(), "Later"));

        bench.newest();

        assertThat(bench.names()).isEmpty();
    }

    @Test
    void whoTakesTheNoBackIsFoundAgainWithDetails() {
        bench.crawl();
        say("#noindex");
        bench.full();
        assertThat(bench.names()).isEmpty();
        say("Welcome");

        bench.full();
        bench.crawl();

        assertThat(bench.names()).hasSize(VIDEOS);
        assertThat(bench.video(2).map(video -> video.text().tags())).contains(List.of("number 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"indexable", "discoverable"})
    void aFlagOfTheChannelBindsAtOnce(String flag) {
        bench.crawl();
        bench.instance().order("/video-channels/main_channel", new Fault.Edited(actor -> actor.put(flag, false)));

        assertThat(bench.flags()).isEqualTo(new Ending.Complete());

        assertThat(bench.names()).isEmpty();
        bench.full();
        assertThat(bench.names()).isEmpty();
        assertThat(facts()).anySatisfy(excluded -> assertThat(excluded.why()).contains(flag + ": false"));
    }

    @Test
    void aWordInTheDescriptionOfAnAccountBindsThoughListsLeaveItOut() {
        bench.crawl();
        bench.instance().order("/accounts/owner", new Fault.Edited(actor -> actor.put("summary", "Private. #nobot")));

        assertThat(bench.flags()).isEqualTo(new Ending.Complete());

        assertThat(bench.names()).isEmpty();
        assertThat(facts())
                .anySatisfy(excluded -> assertThat(excluded.why()).isEqualTo("the account's description says #nobot"));
    }

    @Test
    void eachActorIsAskedOnceAWeek() {
        bench.crawl();
        bench.flags();
        long requests = bench.instance().requestCount();

        bench.flags();
        assertThat(bench.instance().requestCount()).isEqualTo(requests);
        clock.forward(Duration.ofDays(8));
        bench.flags();

        assertThat(bench.instance().requestCount()).as("channel and account").isEqualTo(requests + 2);
    }

    @Test
    void aListThatRobotsTxtDisallowsIsGivenUpAndAllElseStays() {
        bench.crawl();
        bench.robots("""
                User-agent: *
                Disallow: /api/v1/search/video-playlists
                Disallow: /api/v1/video-playlists
                """);

        assertThat(bench.full()).isEqualTo(new Ending.Complete());

        assertThat(bench.all(ItemKind.PLAYLIST)).isEmpty();
        assertThat(bench.names()).hasSize(VIDEOS);
        bench.robots("");
        bench.full();
        assertThat(bench.all(ItemKind.PLAYLIST)).hasSize(1);
    }

    @Test
    void aHostWhoseListOfVideosIsDisallowedDeclines() {
        bench.robots("User-agent: vigie\nDisallow: /*?start\n");

        assertThat(bench.full()).isInstanceOf(Ending.Declined.class);

        assertThat(bench.instance().requestCount()).isZero();
    }

    @Test
    void aMissingVideoThatMustNotBeAskedAboutIsRemoved() {
        bench.crawl();
        bench.catalogue().remove(bench.uuid(2));
        bench.robots("User-agent: *\nDisallow: /api/v1/videos/\n");

        bench.full();
        bench.details();

        assertThat(bench.names()).hasSize(VIDEOS - 1).doesNotContain("Video 2");
    }

    private void addOther() {
        bench.catalogue()
                .add(new FakeChannel(
                        bench.host(),
                        "other",
                        "Other",
                        "Fine",
                        new FakeActor("somebody", "Somebody"),
                        0,
                        Instant.parse("2025-01-01T00:00:00Z")));
        bench.catalogue()
                .add(FakeVideo.named(bench.host(), "Of another channel")
                        .edit()
                        .channel(new FakeActor("other", "Other"))
                        .account(new FakeActor("somebody", "Somebody"))
                        .done());
    }

    private void say(String description) {
        bench.catalogue().editChannel(bench.host(), "main_channel", channel -> channel.withDescription(description));
    }

    private List<HostFacts.Excluded> facts() {
        return bench.facts().excluded(bench.host());
    }
}
