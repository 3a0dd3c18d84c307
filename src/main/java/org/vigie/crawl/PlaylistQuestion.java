package org.vigie.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Playlist.Element;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Page;
import org.vigie.peertube.Paging;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.PlaylistElement;

/**
 * Asks about one playlist: for itself, then for its elements. Of these only what is public counts, and only what is its host's
 * own is kept: what an instance says of others' videos is hearsay.
 */
final class PlaylistQuestion {

    /** Of elements; longer playlists are read so far. */
    private static final int MAX_PAGES = 20;

    private final PeerTube peertube;
    private final Visit visit;
    private final UUID uuid;

    PlaylistQuestion(PeerTube peertube, Visit visit, UUID uuid) {
        this.peertube = peertube;
        this.visit = visit;
        this.uuid = uuid;
    }

    /** Empty if the engine is stopping. */
    Optional<? extends Answer<?>> ask() {
        Optional<Answer<Playlist>> playlist = visit.ask(() -> peertube.playlist(visit.origin(), uuid));
        return playlist.isPresent() && playlist.get() instanceof Answer.Found<Playlist>(Playlist found)
                ? withElements(found)
                : playlist;
    }

    private Optional<? extends Answer<?>> withElements(Playlist playlist) {
        List<PlaylistElement> elements = new ArrayList<>();
        Paging paging = new Paging(0);
        int start = 0;
        for (int pages = 0; pages < MAX_PAGES; pages++) {
            int from = start;
            Optional<Answer<Page<PlaylistElement>>> answer =
                    visit.ask(() -> peertube.elements(visit.origin(), uuid, from, PeerTube.MAX_COUNT));
            if (answer.isEmpty() || !(answer.get() instanceof Answer.Found<Page<PlaylistElement>>(var page))) {
                return answer;
            }
            elements.addAll(page.items());
            start += page.rows();
            if (paging.after(page) != Paging.Next.ASK_ON) {
                break;
            }
        }
        List<Element> own = elements.stream()
                .filter(element -> element.host().equals(playlist.host()))
                .map(element -> new Element(element.position(), element.uuid()))
                .toList();
        return Optional.of(new Answer.Found<>(playlist.withElements(elements.size(), own)));
    }
}
