package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.crawl.CrawlRuns.Cursor;
import org.vigie.crawl.CrawlRuns.Run;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Page;
import org.vigie.peertube.Paging;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.Trouble;

/**
 * Lists everything public on one host: videos first, since channels are told how many there are. Goes on at the run's cursor.
 * What the lists no longer have is only marked: {@link DetailsCrawl} asks about each before anything is removed.
 */
@Singleton
final class FullCrawl {

    private final PeerTube peertube;
    private final ListedItems items;
    private final RemoteItems memory;
    private final CrawlRuns runs;
    private final CrawlConfig config;

    @Inject
    FullCrawl(PeerTube peertube, ListedItems items, RemoteItems memory, CrawlRuns runs, CrawlConfig config) {
        this.peertube = peertube;
        this.items = items;
        this.memory = memory;
        this.runs = runs;
        this.config = config;
    }

    /**
     * What one run works with.
     *
     * @param listed rows each kind of list had, as far as this run has seen them
     */
    record Work(Run run, Visit visit, Tally tally, Running running, Map<ItemKind, Integer> listed) {

        Work(Run run, Visit visit, Tally tally, Running running) {
            this(run, visit, tally, running, new EnumMap<>(ItemKind.class));
        }

        Host host() {
            return run.host();
        }
    }

    /** Asks one page of a list. */
    private interface ListQuestion<T> {
        Answer<Page<T>> ask(int start, int count);
    }

    Ending crawl(Work work) {
        DurableCursor cursor = new DurableCursor(items::durable);
        Optional<Ending> ended = list(
                work,
                cursor,
                ItemKind.VIDEO,
                (start, count) -> peertube.videos(work.visit().origin(), start, count),
                UnaryOperator.identity());
        if (ended.isEmpty()) {
            Map<String, Integer> videos = memory.videosByChannel(work.host());
            ended = list(
                    work,
                    cursor,
                    ItemKind.CHANNEL,
                    (start, count) -> peertube.channels(work.visit().origin(), start, count),
                    channel -> channel.withVideosCount(
                            videos.getOrDefault(channel.actor().name(), 0)));
        }
        if (ended.isEmpty()) {
            ended = list(
                    work,
                    cursor,
                    ItemKind.PLAYLIST,
                    (start, count) -> peertube.playlists(work.visit().origin(), start, count),
                    UnaryOperator.identity());
        }
        return ended.orElseGet(() -> complete(work));
    }

    private <T extends Item> Optional<Ending> list(
            Work work, DurableCursor cursor, ItemKind kind, ListQuestion<T> question, UnaryOperator<T> complete) {
        if (kind.ordinal() < work.run().cursor().kind().ordinal()) {
            return Optional.empty();
        }
        boolean resumed = kind == work.run().cursor().kind();
        int start = resumed ? work.run().cursor().start() : 0;
        Paging paging = new Paging(start);
        while (start < config.maxRows()) {
            int from = start;
            Optional<Answer<Page<T>>> answer = work.visit().ask(() -> question.ask(from, config.pageSize()));
            if (answer.isEmpty()) {
                return Optional.of(new Ending.Stopped());
            }
            if (answer.get() instanceof Answer.Refused<Page<T>> && kind != ItemKind.VIDEO && mayAskPlainly(work)) {
                work.visit().askPlainly();
                // The two lists are not of the same rows.
                start = 0;
                paging = new Paging(0);
                continue;
            }
            if (!(answer.get() instanceof Answer.Found<Page<T>>(Page<T> page))) {
                return Optional.of(Ending.of("its list of " + plural(kind), answer.get()));
            }
            Paging.Next next = paging.after(page);
            if (next == Paging.Next.ENDLESS) {
                work.visit().found(Trouble.ENDLESS_LIST);
                return Optional.of(new Ending.Failed("Its list of " + plural(kind)
                        + " repeats itself or never ends. What was found stays, and nothing was removed."));
            }
            if (page.rows() == 0) {
                break;
            }
            start += page.rows();
            take(work, cursor, new Cursor(kind, start), page, complete);
            work.running().expect(kind, page.total().orElse(start));
            if (next == Paging.Next.END) {
                break;
            }
        }
        work.listed().put(kind, start);
        return Optional.empty();
    }

    private static boolean mayAskPlainly(Work work) {
        return work.visit().origin().isNarrowed();
    }

    private <T extends Item> void take(
            Work work, DurableCursor cursor, Cursor reached, Page<T> page, UnaryOperator<T> complete) {
        work.tally().dropped(page.dropped().size());
        List<T> own = page.items().stream().map(complete).toList();
        long commit = items.take(work.host(), reached.kind(), own, work.tally());
        cursor.reached(reached, commit);
        cursor.advance()
                .ifPresent(durable ->
                        runs.advance(work.run(), durable, work.tally().counts()));
    }

    /** A host that lists no video any more has more likely lost its database than every video; it is crawled again soon. */
    private Ending complete(Work work) {
        int known = memory.known(work.host(), ItemKind.VIDEO);
        if (work.listed().getOrDefault(ItemKind.VIDEO, 1) == 0 && known > 0) {
            work.visit().found(Trouble.EMPTY);
            return new Ending.Failed("Its list of videos is empty, but " + known + " were known. Nothing was removed.");
        }
        items.complete(work.host());
        memory.markMissing(work.host(), work.run().started());
        return new Ending.Complete();
    }

    private static String plural(ItemKind kind) {
        return switch (kind) {
            case VIDEO -> "videos";
            case CHANNEL -> "channels";
            case PLAYLIST -> "playlists";
        };
    }
}
