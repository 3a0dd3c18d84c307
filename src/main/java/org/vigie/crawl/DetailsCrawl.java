package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.crawl.Tally.Counts;
import org.vigie.index.SearchIndex;
import org.vigie.peertube.Answer;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.VideoDetails;

/**
 * Asks one host about single items: whether those that its lists no longer have are really gone, and for the details of
 * videos and playlists that are new or changed. An item is removed only here, and only if the host itself says that it isn't public.
 */
@Singleton
final class DetailsCrawl {

    private static final int PUBLIC = 1;

    private final PeerTube peertube;
    private final SearchIndex index;
    private final RemoteItems memory;
    private final Judges judges;
    private final CrawlConfig.Details config;

    @Inject
    DetailsCrawl(PeerTube peertube, SearchIndex index, RemoteItems memory, Judges judges, CrawlConfig config) {
        this.peertube = peertube;
        this.index = index;
        this.memory = memory;
        this.judges = judges;
        this.config = config.details();
    }

    /** What became of one item. */
    private enum Fate {
        WRITTEN(new Counts(1, 1, 0, 0, 0, 0, 0)),
        UNCHANGED(new Counts(1, 0, 1, 0, 0, 0, 0)),
        REMOVED(new Counts(1, 0, 0, 1, 0, 0, 0)),
        EXCLUDED(new Counts(1, 0, 0, 0, 1, 0, 0)),
        GIVEN_UP(new Counts(1, 0, 0, 0, 0, 1, 0));

        private final Counts counts;

        Fate(Counts counts) {
            this.counts = counts;
        }
    }

    /** Questions in one visit, so that other hosts get their turn. */
    int atMost() {
        return config.atMost();
    }

    Ending crawl(Visit visit, Tally tally, Running running) {
        List<ItemId> removed = new ArrayList<>();
        try {
            return crawl(visit, tally, running, removed);
        } finally {
            forget(removed);
        }
    }

    private Ending crawl(Visit visit, Tally tally, Running running, List<ItemId> removed) {
        List<ItemId> backlog = memory.backlog(visit.origin().host(), config.refreshAfter(), config.atMost());
        running.expect(ItemKind.VIDEO, backlog.size());
        Judge judge = judges.of(visit.origin().host());
        Patience patience = new Patience();
        for (ItemId id : backlog) {
            Optional<? extends Answer<?>> asked = ask(visit, id);
            if (asked.isEmpty()) {
                return new Ending.Stopped();
            }
            Answer<?> answer = asked.get();
            if (patience.endsWith(answer)) {
                return Ending.of("details", answer);
            }
            Fate fate = visit.takingIn(() -> fate(id, answer, judge));
            tally.add(fate.counts);
            if (fate == Fate.REMOVED) {
                removed.add(id);
            }
            if (visit.shouldYield()) {
                break;
            }
        }
        return new Ending.Complete();
    }

    private Optional<? extends Answer<?>> ask(Visit visit, ItemId id) {
        return switch (id.kind()) {
            case VIDEO -> video(visit, UUID.fromString(id.key()));
            case CHANNEL -> visit.ask(() -> peertube.channel(visit.origin(), id.key()));
            case PLAYLIST -> new PlaylistQuestion(peertube, visit, UUID.fromString(id.key())).ask();
        };
    }

    /** PeerTube before 5.0 cuts the description in details too, and gives the whole one by itself. */
    private Optional<? extends Answer<?>> video(Visit visit, UUID uuid) {
        Optional<Answer<VideoDetails>> details = visit.ask(() -> peertube.video(visit.origin(), uuid));
        if (details.isEmpty()
                || !(details.get() instanceof Answer.Found<VideoDetails>(VideoDetails found))
                || !found.listable()
                || found.video().text().whole()) {
            return details;
        }
        return visit.ask(() -> peertube.description(visit.origin(), uuid))
                .map(answer -> answer instanceof Answer.Found<Optional<String>>(Optional<String> whole)
                        ? new Answer.Found<>(found.withDescription(whole))
                        : answer);
    }

    private Fate fate(ItemId id, Answer<?> answer, Judge judge) {
        return switch (answer) {
            case Answer.Found<?>(VideoDetails details) ->
                details.listable() ? detailed(details.video(), judge) : remove(id);
            case Answer.Found<?>(Playlist playlist) ->
                playlist.privacy().id() == PUBLIC ? detailed(playlist, judge) : remove(id);
            case Answer.Found<?> channel -> stillThere(id);
            case Answer.Absent<?> absent -> remove(id);
            case Answer.Unreadable<?> unreadable -> giveUp(id);
            case Answer.Refused<?> refused -> giveUp(id);
            case Answer.Failed<?> failed -> giveUp(id);
            case Answer.Throttled<?> throttled -> giveUp(id);
            // What lists don't have, and what we mustn't ask about, is not to be found.
            case Answer.Disallowed<?> disallowed -> memory.isMissing(id) ? remove(id) : giveUp(id);
            case Answer.Unreachable<?> unreachable -> giveUp(id);
        };
    }

    private Fate detailed(Video video, Judge judge) {
        Optional<Video> before = index.get(video.id()).map(Video.class::cast);
        boolean same = before.filter(known -> known.detailed() != null
                        && Fingerprint.of(known).content()
                                == Fingerprint.of(video).content())
                .isPresent();
        return taken(before.map(known -> video.withExtras(known.extras())).orElse(video), same, judge);
    }

    private Fate detailed(Playlist playlist, Judge judge) {
        return taken(playlist, index.get(playlist.id()).equals(Optional.of(playlist)), judge);
    }

    private Fate taken(Item item, boolean same, Judge judge) {
        Long out = judge.of(item);
        if (out != null) {
            memory.detailed(item, out, index.remove(List.of(item.id())));
            return Fate.EXCLUDED;
        }
        memory.detailed(item, null, same ? 0 : index.put(List.of(item)));
        return same ? Fate.UNCHANGED : Fate.WRITTEN;
    }

    private Fate stillThere(ItemId id) {
        memory.stillThere(id);
        return Fate.UNCHANGED;
    }

    private Fate remove(ItemId id) {
        index.remove(List.of(id));
        memory.takenOut(id);
        return Fate.REMOVED;
    }

    /** Until its text changes or its details are old: one broken item must not stand before all others for ever. */
    private Fate giveUp(ItemId id) {
        memory.hasNoDetails(id);
        return Fate.GIVEN_UP;
    }

    /** Memory forgets only what the index has lost for good: what it doesn't know could never be removed again. */
    private void forget(List<ItemId> removed) {
        if (!removed.isEmpty()) {
            index.commit();
            removed.forEach(memory::forget);
        }
    }
}
