package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.peertube.TestPeerTube.found;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.Fault;
import org.vigie.demo.PeerTubeVersion;
import org.vigie.peertube.Paging.Next;

/** A list ends when it is complete, and never goes on for ever. */
class PagingTest {

    private static final int MAX_PAGES = 1_000;

    private static Page<String> rows(long from, long to, long total) {
        List<Long> marks = LongStream.range(from, to).boxed().toList();
        return new Page<>(
                List.of(), marks.size(), total < 0 ? OptionalLong.empty() : OptionalLong.of(total), List.of(), marks);
    }

    /** Reads until told to stop; the number of pages, negative if the list was found endless. */
    private static int read(IntFunction<Page<String>> pages) {
        Paging paging = new Paging(0);
        for (int page = 0; page < MAX_PAGES; page++) {
            Next next = paging.after(pages.apply(page));
            if (next != Next.ASK_ON) {
                return next == Next.END ? page + 1 : -(page + 1);
            }
        }
        throw new AssertionError("It never ends");
    }

    @Test
    void aListEndsWithItsLastPage() {
        assertThat(read(page -> rows(page * 100L, Math.min(250, page * 100L + 100), 250)))
                .isEqualTo(3);
        assertThat(read(page -> rows(0, 0, 0))).isEqualTo(1);
    }

    @Test
    void withoutATotalOrWithOneTooHighAnEmptyPageEndsIt() {
        assertThat(read(page -> rows(page * 100L, Math.min(250, Math.max(page * 100L, page * 100L + 100)), -1L)))
                .isEqualTo(4);
        assertThat(read(page -> page < 2 ? rows(page * 100L, page * 100L + 100, 900) : rows(0, 0, 900)))
                .isEqualTo(3);
    }

    @Test
    void aTotalTooLowDoesNotEndIt() {
        assertThat(read(page -> page < 5 ? rows(page * 100L, page * 100L + 100, 30) : rows(0, 0, 30)))
                .isEqualTo(6);
    }

    @Test
    void shortPagesDoNotEndIt() {
        assertThat(read(page -> page < 9 ? rows(page * 100L, page * 100L + 60, 900) : rows(0, 0, 900)))
                .isEqualTo(10);
    }

    @Test
    void rowsThatMoveToTheNextPageAreNoRepetition() {
        assertThat(read(page -> page < 5 ? rows(page * 90L, page * 90L + 100, 500) : rows(0, 0, 500)))
                .isEqualTo(5);
    }

    @Test
    void theSamePageAgainAndAgainIsEndless() {
        assertThat(read(page -> rows(0, 100, 5_000))).isEqualTo(-2);
        assertThat(read(page -> rows(page % 3 * 100L, page % 3 * 100L + 100, -1)))
                .isEqualTo(-4);
    }

    @Test
    void pagesThatMostlyRepeatTheLastAreEndless() {
        assertThat(read(page -> rows(page, page + 100, 5_000))).isEqualTo(-3);
    }

    @Test
    void moreThanTwiceWhatItSaysIsEndless() {
        assertThat(read(page -> rows(page * 100L, page * 100L + 100, 50))).isEqualTo(-12);
    }

    @Test
    void aResumedRunEndsWhereTheListDoes() {
        Paging paging = new Paging(200);
        assertThat(paging.after(rows(200, 250, 250))).isEqualTo(Next.END);
    }

    @Test
    void anInstanceThatForgetsWhereToStartIsNoticedOverHttp() throws IOException {
        Host host = Host.of("tube.example");
        HttpPeerTube peerTube = TestPeerTube.patient();
        try (FakeInstance instance =
                new FakeInstance(host, PeerTubeVersion.V8_2_1, FakeCatalogue.generated(host, 30))) {
            Origin origin = new Origin(host, instance.address());
            List<Next> right = walk(peerTube, origin);
            instance.order(
                    "/api/v1/videos?*", new Fault.AsIf("/api/v1/videos?start=0&count=10&isLocal=true&nsfw=both"));
            List<Next> wrong = walk(peerTube, origin);

            assertThat(right).containsExactly(Next.ASK_ON, Next.ASK_ON, Next.END);
            assertThat(wrong).containsExactly(Next.ASK_ON, Next.ENDLESS);
        } finally {
            peerTube.close();
        }
    }

    private static List<Next> walk(HttpPeerTube peerTube, Origin origin) {
        Paging paging = new Paging(0);
        List<Next> path = new ArrayList<>();
        do {
            path.add(paging.after(found(peerTube.videos(origin, path.size() * 10, 10))));
        } while (path.getLast() == Next.ASK_ON && path.size() < 10);
        return path;
    }
}
