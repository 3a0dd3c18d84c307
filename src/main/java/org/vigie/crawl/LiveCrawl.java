package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Page;
import org.vigie.peertube.Paging;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.Trouble;

/** Lists the lives that are on air on one host. Those that were and aren't any more are asked about by {@link DetailsCrawl}. */
@Singleton
final class LiveCrawl {

    /** Lives at once on one host; who claims more has them listed by full crawls. */
    private static final int MOST = 1_000;

    private final PeerTube peertube;
    private final ListedItems items;
    private final RemoteItems memory;
    private final CrawlConfig config;

    @Inject
    LiveCrawl(PeerTube peertube, ListedItems items, RemoteItems memory, CrawlConfig config) {
        this.peertube = peertube;
        this.items = items;
        this.memory = memory;
        this.config = config;
    }

    Ending crawl(Work work) {
        Paging paging = new Paging(0);
        int start = 0;
        Paging.Next next = Paging.Next.ASK_ON;
        while (next == Paging.Next.ASK_ON && start < MOST) {
            int from = start;
            Optional<Answer<Page<Video>>> answer =
                    work.visit().ask(() -> peertube.lives(work.visit().origin(), from, config.pageSize()));
            if (answer.isEmpty()) {
                return new Ending.Stopped();
            }
            if (!(answer.get() instanceof Answer.Found<Page<Video>>(Page<Video> page))) {
                return Ending.of("its lives", answer.get());
            }
            next = paging.after(page);
            work.tally().dropped(page.dropped().size());
            work.visit().takingIn(() -> items.take(work.host(), ItemKind.VIDEO, page.items(), work.tally()));
            start += page.rows();
        }
        if (next != Paging.Next.END) {
            return new Ending.Failed(
                    "Its list of lives repeats itself or never ends.",
                    Optional.of(Trouble.ENDLESS_LIST),
                    Optional.empty());
        }
        memory.markLivesMissing(work.host(), work.run().started());
        return new Ending.Complete();
    }
}
