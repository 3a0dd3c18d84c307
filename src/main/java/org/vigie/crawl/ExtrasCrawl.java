package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.Video;
import org.vigie.catalog.Video.Extras;
import org.vigie.crawl.Tally.Counts;
import org.vigie.index.SearchIndex;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Origin;
import org.vigie.peertube.PeerTube;

/**
 * Asks one host for captions and chapters of its videos, which cost a request each: only once there is nothing else to ask it
 * about, and only after details were read.
 */
@Singleton
final class ExtrasCrawl {

    private static final Counts WRITTEN = new Counts(1, 1, 0, 0, 0, 0, 0);
    private static final Counts UNCHANGED = new Counts(1, 0, 1, 0, 0, 0, 0);

    /** In less, nobody makes chapters. */
    private static final int SECONDS_WITH_CHAPTERS = 60;

    private final PeerTube peertube;
    private final SearchIndex index;
    private final RemoteItems memory;
    private final CrawlConfig.Details config;

    @Inject
    ExtrasCrawl(PeerTube peertube, SearchIndex index, RemoteItems memory, CrawlConfig config) {
        this.peertube = peertube;
        this.index = index;
        this.memory = memory;
        this.config = config.details();
    }

    /** One visit: the questions it may ask, and what ended it. */
    private static final class Round {
        private final Visit visit;
        private final Patience patience = new Patience();
        private int left;
        private Ending ending;

        private Round(Visit visit, int questions) {
            this.visit = visit;
            this.left = questions;
        }

        /** What can't be had stays as it was. */
        private <T> List<T> ask(List<T> before, Supplier<Answer<List<T>>> question) {
            if (ending != null) {
                return before;
            }
            left--;
            Optional<Answer<List<T>>> answer = visit.ask(question);
            if (answer.isEmpty()) {
                ending = new Ending.Stopped();
            } else if (patience.endsWith(answer.get())) {
                ending = Ending.of("captions and chapters", answer.get());
            }
            return answer.isPresent() && answer.get() instanceof Answer.Found<List<T>>(List<T> found) ? found : before;
        }
    }

    Ending crawl(Visit visit, Tally tally) {
        Host host = visit.origin().host();
        if (memory.hasBacklog(host, config.refreshAfter())) {
            return new Ending.Complete();
        }
        Round round = new Round(visit, config.atMost());
        for (ItemId id : memory.withoutExtras(host, config.atMost())) {
            if (round.left <= 0 || visit.shouldYield()) {
                break;
            }
            Optional<Video> video = index.get(id).map(Video.class::cast);
            if (video.isEmpty()) {
                memory.hasExtras(id, 0);
                continue;
            }
            Extras extras = ask(round, video.get());
            if (round.ending != null) {
                return round.ending;
            }
            tally.add(take(video.get(), extras));
        }
        return new Ending.Complete();
    }

    private Extras ask(Round round, Video video) {
        Origin origin = round.visit.origin();
        Extras before = video.extras();
        boolean mayHaveChapters = origin.dialect().hasChapters() && video.seconds() >= SECONDS_WITH_CHAPTERS;
        return new Extras(
                round.ask(before.captions(), () -> peertube.captions(origin, video.uuid())),
                mayHaveChapters
                        ? round.ask(before.chapters(), () -> peertube.chapters(origin, video.uuid()))
                        : before.chapters());
    }

    private Counts take(Video video, Extras extras) {
        boolean same = video.extras().equals(extras);
        memory.hasExtras(video.id(), same ? 0 : index.put(List.of(video.withExtras(extras))));
        return same ? UNCHANGED : WRITTEN;
    }
}
