package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.demo.FakeChannel;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.Fault;
import org.vigie.instance.Known;

@QuarkusTest
@TestProfile(CrawlProfile.class)
class FullCrawlTest extends BenchTest {

    FullCrawlTest() {
        super(25);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 25, 100})
    void theFirstCrawlFindsEverythingWhateverThePage(int rows) {
        bench.pageSize(rows);

        assertThat(bench.full()).isEqualTo(new Ending.Complete());

        assertThat(bench.names())
                .containsExactly(IntStream.rangeClosed(1, 25)
                        .mapToObj(number -> "Video " + number)
                        .toArray(String[]::new));
        assertThat(bench.all(ItemKind.CHANNEL)).singleElement().isInstanceOfSatisfying(Channel.class, channel -> {
            assertThat(channel.actor().displayName()).isEqualTo("Main channel");
            assertThat(channel.videosCount()).isEqualTo(25);
        });
        assertThat(bench.all(ItemKind.PLAYLIST))
                .singleElement()
                .isInstanceOfSatisfying(
                        Playlist.class,
                        playlist -> assertThat(playlist.videosLength()).isEqualTo(3));
        assertThat(bench.counts().listed()).isEqualTo(27);
        assertThat(bench.counts().written()).isEqualTo(27);
        assertThat(bench.counts().requests()).isEqualTo(bench.instance().requestCount());
    }

    /** What is left of its list decides when its next page has its turn. */
    @Test
    void whoeverSaysAHostIsLargeIsBelievedOnlyUntilItsFirstPage() {
        bench.pageSize(10);
        Known boasting = ExpectedSize.of(bench.host(), OptionalInt.of(1_000_000), 0);
        List<Integer> left = new CopyOnWriteArrayList<>();

        bench.crawl(CrawlKind.FULL, work -> {
            work.visit().wishes(bench.fullCrawl().first(boasting));
            bench.instance().onRequest(request -> {
                if (request.target().startsWith("/api/v1/videos?")) {
                    left.add(work.visit().wish().left());
                }
            });
            return bench.fullCrawl().crawl(work);
        });

        assertThat(left).containsExactly(bench.config().maxRows(), 15, 10);
    }

    @Test
    void aCrawlRepeatedChangesNothing() {
        bench.crawl();
        bench.index().commit();
        long commit = bench.index().lastCommit();
        long requests = bench.instance().requestCount();

        assertThat(bench.full()).isEqualTo(new Ending.Complete());

        bench.index().commit();
        assertThat(bench.index().lastCommit()).isEqualTo(commit);
        assertThat(bench.counts().written()).isZero();
        assertThat(bench.counts().removed()).isZero();
        assertThat(bench.counts().unchanged()).isEqualTo(27);
        assertThat(bench.hasBacklog()).isFalse();
        assertThat(bench.detailsAskedSince(requests)).isEmpty();
    }

    @Test
    void aRestartAfterACrawlThatChangedNothingHasNothingToMend() {
        bench.crawl();
        bench.index().commit();
        bench.crawl();
        bench.index().commit();

        assertThat(memory.forgetAfter(bench.index().lastCommit())).doesNotContain(bench.host());
    }

    @Test
    void whatTheListNoLongerHasStaysUntilItWasAskedAbout() {
        bench.crawl();
        bench.catalogue().remove(bench.uuid(3));

        assertThat(bench.full()).isEqualTo(new Ending.Complete());

        assertThat(bench.names()).hasSize(25).contains("Video 3");
        assertThat(bench.hasBacklog()).isTrue();
    }

    @Test
    void anEmptyListRemovesNothingAndIsSaid() {
        bench.crawl();
        bench.instance().order("/api/v1/videos?*", new Fault.Edited(answer -> {
            answer.put("total", 0);
            answer.putArray("data");
        }));

        assertThat(why(bench.full())).isEqualTo("Its list of videos is empty, but 25 were known. Nothing was removed.");

        assertThat(bench.hasBacklog()).isFalse();
        assertThat(bench.names()).hasSize(25);
    }

    @Test
    void anInstanceThatNeverHadAVideoIsFine() {
        try (Bench empty = new Bench(engine(), folder.resolve("empty"), 0)) {
            assertThat(empty.full()).isEqualTo(new Ending.Complete());
            assertThat(empty.full()).isEqualTo(new Ending.Complete());
        }
    }

    @Test
    void aBrokenPageEndsTheCrawlAndWhatWasFoundStays() {
        bench.crawl();
        bench.pageSize(10);
        bench.edit(1, video -> video.name("Renamed"));
        bench.catalogue().remove(bench.uuid(25));
        bench.instance().order("/api/v1/videos?start=10&*", new Fault.Status(500));

        assertThat(why(bench.full())).isEqualTo("It failed with 500 when asked for its list of videos.");

        assertThat(bench.names()).hasSize(25).contains("Renamed", "Video 25");
        assertThat(bench.hasBacklog()).as("of missing ones").isTrue();
        bench.details();
        assertThat(bench.counts().removed()).isZero();
    }

    @Test
    void aHostThatRefusesToTellItsOwnChannelsAndPlaylistsIsAskedForAll() {
        bench.instance().order("/api/v1/search/*", new Fault.Status(403));

        assertThat(bench.full()).isEqualTo(new Ending.Complete());

        assertThat(bench.all(ItemKind.CHANNEL)).hasSize(1);
        assertThat(bench.all(ItemKind.PLAYLIST)).hasSize(1);
        assertThat(bench.instance().requests())
                .filteredOn(target -> target.startsWith("/api/v1/search/"))
                .as("refused once, it isn't asked again")
                .hasSize(1);
    }

    @Test
    void aListThatStartsAgainAndAgainEndsTheCrawlAndRemovesNothing() {
        bench.crawl();
        bench.instance()
                .order(
                        "/api/v1/videos?*",
                        new Fault.AsIf("/api/v1/videos?start=0&count=10&sort=createdAt&isLocal=true&nsfw=both"));

        assertThat(bench.full())
                .isInstanceOfSatisfying(
                        Ending.Failed.class, failed -> assertThat(failed.why()).contains("repeats itself"));

        assertThat(bench.names()).hasSize(25);
        assertThat(bench.hasBacklog()).isFalse();
    }

    @Test
    void rowsOfOtherHostsAreNeverKept() {
        Host other = Host.of("other.example");
        bench.catalogue().add(FakeVideo.named(other, "Federated"));
        bench.catalogue().add(FakeChannel.named(other, "their_channel", "Theirs"));
        bench.instance().order("/api/v1/videos?*", new Fault.Edited(answer -> claim(answer, "Video 3", other)));

        bench.full();

        assertThat(bench.names()).hasSize(24).doesNotContain("Federated", "Video 3");
        assertThat(bench.all(ItemKind.CHANNEL)).hasSize(1);
        assertThat(bench.counts().dropped()).isEqualTo(1);
        assertThat(memory.known(other, ItemKind.VIDEO) + memory.known(other, ItemKind.CHANNEL))
                .isZero();
    }

    @Test
    void aPageOfNothingButForeignRowsIsNotTheEnd() {
        bench.pageSize(5);
        bench.instance()
                .order(
                        "/api/v1/videos?start=5&*",
                        new Fault.Edited(answer ->
                                answer.withArray("data").forEach(row -> ((ObjectNode) row).put("isLocal", false))));

        assertThat(bench.full()).isEqualTo(new Ending.Complete());

        assertThat(bench.names()).hasSize(20).contains("Video 25");
        assertThat(bench.counts().dropped()).isEqualTo(5);
    }

    @Test
    void rowsThatSlipToAPageAlreadyReadAreAskedAboutAndStay() {
        bench.pageSize(10);
        bench.crawl();
        bench.instance().onRequest(request -> {
            if (request.target().startsWith("/api/v1/videos?start=10&")) {
                bench.instance().onRequest(next -> {});
                bench.catalogue().remove(bench.uuid(1));
            }
        });

        bench.full();
        long requests = bench.instance().requestCount();
        bench.details();

        assertThat(bench.detailsAskedSince(requests))
                .singleElement()
                .isNotEqualTo(bench.uuid(1).toString());
        assertThat(bench.counts().removed()).isZero();
        assertThat(bench.names()).hasSize(25);
        bench.crawl();
        assertThat(bench.names()).hasSize(24).doesNotContain("Video 1");
    }

    private static void claim(ObjectNode answer, String name, Host other) {
        answer.withArray("data").forEach(row -> {
            if (row.path("name").asText().equals(name)) {
                ((ObjectNode) row.get("channel")).put("host", other.name());
            }
        });
    }

    private static String why(Ending ending) {
        return ((Ending.Failed) ending).why();
    }
}
