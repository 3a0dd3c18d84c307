package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.crawl.CrawlRuns.Cursor;
import org.vigie.crawl.Intake.Urgency;
import org.vigie.crawl.Intake.Wish;
import org.vigie.instance.Known;
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
    private final MissingItems missing;
    private final CrawlRuns runs;
    private final Interlude interlude;
    private final CrawlConfig config;

    @Inject
    FullCrawl(
            PeerTube peertube,
            ListedItems items,
            MissingItems missing,
            CrawlRuns runs,
            Interlude interlude,
            CrawlConfig config) {
        this.peertube = peertube;
        this.items = items;
        this.missing = missing;
        this.runs = runs;
        this.interlude = interlude;
        this.config = config;
    }

    /** Asks one page of a list. */
    private interface ListQuestion<T> {
        Answer<Page<T>> ask(int start, int count);
    }

    /**
     * What is asked before the first page of videos tells how long their list is. A list of hosts that lies about it gets its
     * host an earlier or later turn, once.
     */
    Wish first(Known instance) {
        OptionalInt videos = instance.expectedVideos();
        return videos.isPresent() ? new Wish(Urgency.LIST, bounded(videos.getAsInt())) : Wish.UNKNOWN_LIST;
    }

    private int bounded(long rows) {
        return (int) Math.min(config.maxRows(), Math.max(config.pageSize(), rows));
    }

    Ending crawl(Work work) {
        DurableCursor cursor = new DurableCursor(items::durable);
        work.visit().yieldAt(interlude.next(work.host()));
        Optional<Ending> ended = list(
                work,
                cursor,
                ItemKind.VIDEO,
                (start, count) -> peertube.videos(work.visit().origin(), start, count),
                UnaryOperator.identity());
        if (ended.isEmpty()) {
            Map<String, Integer> videos = items.videosByChannel(work.host());
            ended = list(
                    work,
                    cursor,
                    ItemKind.CHANNEL,
                    (start, count) -> peertube.channels(work.visit().origin(), start, count),
                    channel -> channel.withVideosCount(
                            videos.getOrDefault(channel.actor().name(), 0)));
        }
        if (ended.isEmpty()) {
            items.enforce(work.host(), work.run().started(), work.tally());
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
        // Of videos, of which most hosts have far more than of anything else, there may be any number.
        int left = kind == ItemKind.VIDEO ? work.visit().wish().left() : config.pageSize();
        Paging paging = new Paging(start);
        while (start < config.maxRows()) {
            int from = start;
            interlude.ifDue(work);
            work.visit().wishes(new Wish(Urgency.LIST, left));
            Optional<Answer<Page<T>>> answer = work.visit().ask(() -> question.ask(from, config.pageSize()));
            if (answer.isEmpty()) {
                return Optional.of(new Ending.Stopped());
            }
            if (answer.get() instanceof Answer.Disallowed<Page<T>>(String why) && !mayAskPlainly(work, kind)) {
                return disallowed(work, kind, why);
            }
            if (isNotLetIn(answer.get()) && mayAskPlainly(work, kind)) {
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
                return Optional.of(new Ending.Failed(
                        "Its list of " + plural(kind)
                                + " repeats itself or never ends. What was found stays, and nothing was removed.",
                        Optional.of(Trouble.ENDLESS_LIST),
                        Optional.empty()));
            }
            if (page.rows() == 0) {
                break;
            }
            start += page.rows();
            take(work, cursor, new Cursor(kind, start), page, complete);
            work.running().expect(kind, page.total().orElse(start));
            left = bounded(page.total().orElse(start) - start);
            if (next == Paging.Next.END) {
                break;
            }
        }
        work.listed().put(kind, start);
        return Optional.empty();
    }

    private static boolean isNotLetIn(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> || answer instanceof Answer.Disallowed<?>;
    }

    private static boolean mayAskPlainly(Work work, ItemKind kind) {
        return kind != ItemKind.VIDEO && work.visit().origin().isNarrowed();
    }

    /** A list that robots.txt disallows is none; without the list of videos there is nothing to come for. */
    private Optional<Ending> disallowed(Work work, ItemKind kind, String why) {
        if (kind == ItemKind.VIDEO) {
            return Optional.of(new Ending.Declined("It doesn't want to be asked for its videos: " + why + "."));
        }
        items.withdraw(work.host(), kind, work.tally());
        work.listed().put(kind, 0);
        return Optional.empty();
    }

    private <T extends Item> void take(
            Work work, DurableCursor cursor, Cursor reached, Page<T> page, UnaryOperator<T> complete) {
        work.tally().dropped(page.dropped().size());
        List<T> own = page.items().stream().map(complete).toList();
        long commit = work.visit().takingIn(() -> items.take(work.host(), reached.kind(), own, work.tally()));
        cursor.reached(reached, commit);
        cursor.advance()
                .ifPresent(durable ->
                        runs.advance(work.run(), durable, work.tally().counts()));
    }

    private Ending complete(Work work) {
        items.complete(work.host());
        Optional<Ending.Failed> loss = missing.mark(work.host(), work.run().started());
        return loss.isPresent() ? loss.get() : new Ending.Complete();
    }

    private static String plural(ItemKind kind) {
        return switch (kind) {
            case VIDEO -> "videos";
            case CHANNEL -> "channels";
            case PLAYLIST -> "playlists";
        };
    }
}
