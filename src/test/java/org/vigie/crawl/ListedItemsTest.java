package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Channel;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.demo.FakeVideo.Counts;
import org.vigie.demo.Fault;

@QuarkusTest
@TestProfile(CrawlProfile.class)
class ListedItemsTest extends BenchTest {

    private static final String LONG = "All about bicycles. ".repeat(40).strip();

    ListedItemsTest() {
        super(25);
    }

    @Test
    void moreViewsAreWrittenInPlace() {
        bench.crawl();
        bench.edit(3, video -> video.counts(new Counts(4711, 5, 1)));

        bench.full();

        assertThat(bench.counts().written()).isZero();
        assertThat(bench.hasBacklog()).isFalse();
        assertThat(bench.video(3)).hasValueSatisfying(video -> {
            assertThat(video.counters().views()).isEqualTo(4711);
            assertThat(video.text().tags()).containsExactly("number 3");
        });
    }

    @Test
    void aNewTitleIsFoundAtOnceAndKeepsTagsAndDescriptionUntilDetailsAreAsked() {
        bench.edit(3, video -> video.description(LONG));
        bench.crawl();
        bench.edit(3, video -> video.name("Another name").tags("other"));

        bench.full();

        assertThat(bench.counts().written()).isEqualTo(1);
        assertThat(bench.video(3).map(Video::text))
                .contains(new Video.Text("Another name", LONG, true, List.of("number 3")));
        long requests = bench.instance().requestCount();
        bench.details();
        assertThat(bench.detailsAskedSince(requests))
                .containsExactly(bench.uuid(3).toString());
        assertThat(bench.video(3).map(Video::text))
                .contains(new Video.Text("Another name", LONG, true, List.of("other")));
    }

    @Test
    void aNewDescriptionReplacesTheWholeOldOneAtOnce() {
        bench.edit(3, video -> video.description(LONG));
        bench.crawl();
        bench.edit(3, video -> video.description("New. " + LONG));

        bench.full();

        assertThat(bench.video(3)).hasValueSatisfying(video -> {
            assertThat(video.text().description())
                    .startsWith("New. All about")
                    .endsWith("...")
                    .hasSize(250);
            assertThat(video.text().whole()).isFalse();
            assertThat(video.text().tags()).containsExactly("number 3");
        });
        bench.details();
        assertThat(bench.video(3).map(video -> video.text().description())).contains("New. " + LONG);
    }

    @Test
    void renamedChannelsAndPlaylistsAreReplaced() {
        bench.crawl();
        bench.catalogue().editChannel(bench.host(), "main_channel", channel -> channel.withDisplayName("Renamed"));

        bench.full();

        assertThat(bench.all(ItemKind.CHANNEL))
                .singleElement()
                .isInstanceOfSatisfying(
                        Channel.class,
                        channel -> assertThat(channel.actor().displayName()).isEqualTo("Renamed"));
    }

    @Test
    void detailsAreAskedAgainWhenTheyAreOld() {
        bench.crawl();
        bench.edit(3, video -> video.tags("changed"));
        bench.crawl();
        assertThat(bench.video(3).map(video -> video.text().tags()))
                .as("lists don't tell")
                .contains(List.of("number 3"));

        clock.forward(Bench.REFRESH_AFTER.plus(Duration.ofMinutes(1)));
        bench.crawl();

        assertThat(bench.video(3).map(video -> video.text().tags())).contains(List.of("changed"));
        assertThat(bench.counts().written()).isEqualTo(1);
    }

    @Test
    void aRowThatIsTwiceOnAPageCountsOnce() {
        bench.instance().order("/api/v1/videos?*", new Fault.Edited(answer -> {
            ArrayNode rows = answer.withArray("data");
            // One row more than it says there are: only an empty page ends the list.
            if (!rows.isEmpty()) {
                rows.add(rows.get(0).deepCopy());
            }
        }));

        assertThat(bench.full()).isEqualTo(new Ending.Complete());

        assertThat(bench.names()).hasSize(25);
    }
}
