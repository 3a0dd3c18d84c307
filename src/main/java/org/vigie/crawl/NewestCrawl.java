package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.crawl.Intake.Wish;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Page;
import org.vigie.peertube.Paging;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.Trouble;

/** Lists what one host has published last, until a page has something that is known. Says nothing of what is gone. */
@Singleton
final class NewestCrawl {

    /** Rows of the first page, which is all that is asked where nothing much is new. */
    private static final int FIRST_PAGE = 20;

    private final PeerTube peertube;
    private final ListedItems items;
    private final HostStates states;
    private final CrawlConfig config;
    private final Clock clock;

    @Inject
    NewestCrawl(PeerTube peertube, ListedItems items, HostStates states, CrawlConfig config, Clock clock) {
        this.peertube = peertube;
        this.items = items;
        this.states = states;
        this.config = config;
        this.clock = clock;
    }

    Ending crawl(Work work) {
        Paging paging = new Paging(0);
        int start = 0;
        while (start < config.maxRows()) {
            int from = start;
            int count = start == 0 ? Math.min(FIRST_PAGE, config.pageSize()) : config.pageSize();
            work.visit().wishes(Wish.NEWEST);
            Optional<Answer<Page<Video>>> answer =
                    work.visit().ask(() -> peertube.newest(work.visit().origin(), from, count));
            if (answer.isEmpty()) {
                return new Ending.Stopped();
            }
            if (!(answer.get() instanceof Answer.Found<Page<Video>>(Page<Video> page))) {
                return Ending.of("its newest videos", answer.get());
            }
            Paging.Next next = paging.after(page);
            if (next == Paging.Next.ENDLESS) {
                return new Ending.Failed(
                        "Its list of the newest videos repeats itself or never ends.",
                        Optional.of(Trouble.ENDLESS_LIST),
                        Optional.empty());
            }
            boolean caughtUp = page.rows() == 0 || items.knowsAny(work.host(), page.items());
            take(work, page, start == 0);
            start += page.rows();
            if (caughtUp || next == Paging.Next.END) {
                break;
            }
        }
        return new Ending.Complete();
    }

    private void take(Work work, Page<Video> page, boolean first) {
        work.tally().dropped(page.dropped().size());
        work.visit().takingIn(() -> items.take(work.host(), ItemKind.VIDEO, page.items(), work.tally()));
        if (first) {
            states.learnt(
                    work.host(),
                    Pace.of(
                            page.items().stream()
                                    .map(video -> video.dates().published())
                                    .toList(),
                            clock.instant()));
        }
    }
}
