package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.catalog.Video.Counters;
import org.vigie.catalog.Video.Text;
import org.vigie.crawl.RemoteItems.Remembered;
import org.vigie.crawl.RemoteItems.Sighting;
import org.vigie.index.SearchIndex;

/** Takes pages of what an instance lists and writes what is new or changed of it: first to the index, then to memory. */
@Singleton
final class ListedItems {

    private final SearchIndex index;
    private final RemoteItems memory;
    private final Judges judges;
    private final Actors actors;
    private final HostStates states;
    private final Strays strays;

    @Inject
    ListedItems(SearchIndex index, RemoteItems memory, Judges judges, Actors actors, HostStates states) {
        this.index = index;
        this.memory = memory;
        this.judges = judges;
        this.actors = actors;
        this.states = states;
        this.strays = new Strays(index, memory);
    }

    /** What a page asks to be written. */
    private static final class Changes {
        private final Judge judge;
        private final Map<ItemId, Item> put = new LinkedHashMap<>();
        private final Map<ItemId, Counters> counters = new HashMap<>();
        private final List<ItemId> remove = new ArrayList<>();
        private final List<Sighting> sightings = new ArrayList<>();

        private Changes(Judge judge) {
            this.judge = judge;
        }
    }

    /** @return number of the index commit that will hold all that was written; 0 if nothing had to be */
    long take(Host host, ItemKind kind, List<? extends Item> page, Tally tally) {
        Map<ItemId, Item> items = new LinkedHashMap<>();
        page.forEach(item -> items.put(item.id(), item));
        Map<ItemId, Remembered> remembered = memory.recall(host, kind, items.keySet());
        note(host, page);
        Changes changes = new Changes(judges.of(host));
        items.values().forEach(item -> look(item, remembered.get(item.id()), changes));
        index.put(changes.put.values());
        index.updateCounters(changes.counters);
        long commit = index.remove(changes.remove);
        memory.saw(host, kind, changes.sightings, remembered, commit);
        int excluded = (int) changes.sightings.stream()
                .filter(sighting -> sighting.excludedBy() != null)
                .count();
        int written = changes.put.size();
        int removed = changes.remove.size();
        int unchanged = items.size() - written - excluded;
        tally.add(new Tally.Counts(page.size(), written, unchanged, removed, excluded, 0, 0));
        return changes.sightings.stream().anyMatch(Sighting::written) ? commit : 0;
    }

    /** Whether any of them was listed before and is in the index as far as memory knows. */
    boolean knowsAny(Host host, List<Video> videos) {
        List<ItemId> ids = videos.stream().map(Video::id).toList();
        return memory.recall(host, ItemKind.VIDEO, ids).values().stream()
                .anyMatch(before -> before.contentHash() != null);
    }

    /** By channel name: how many of its videos the index has. */
    Map<String, Integer> videosByChannel(Host host) {
        return memory.videosByChannel(host);
    }

    /**
     * The list of channels is complete: whoever said no in it goes at once, with all that is theirs.
     *
     * @param since when the list was begun
     */
    void enforce(Host host, Instant since, Tally tally) {
        actors.forgetUnseen(host, since);
        int out = judges.of(host).enforce(host, index, memory);
        tally.add(new Tally.Counts(0, 0, 0, out, out, 0, 0));
    }

    /** Its robots.txt disallows a list: what came from it goes, until it is allowed again. */
    void withdraw(Host host, ItemKind kind, Tally tally) {
        List<ItemId> kept = memory.kept(host, kind, Integer.MAX_VALUE);
        memory.exclude(kept, Refusals.mark(Refusals.LIST_DISALLOWED), index.remove(kept));
        tally.add(new Tally.Counts(0, 0, 0, kept.size(), kept.size(), 0, 0));
    }

    /** Everything is taken: has asked about what is there without anybody knowing why. */
    void complete(Host host) {
        strays.adopt(host);
    }

    /** Number of the newest index commit that is durable. */
    long durable() {
        return index.lastCommit();
    }

    private void note(Host host, List<? extends Item> page) {
        List<Channel> channels = page.stream()
                .filter(Channel.class::isInstance)
                .map(Channel.class::cast)
                .toList();
        if (!channels.isEmpty()) {
            actors.saw(host, channels);
        }
        if (page.stream().anyMatch(item -> item instanceof Video video && video.live())) {
            states.sawLive(host);
        }
    }

    private void look(Item item, Remembered before, Changes changes) {
        Fingerprint now = Fingerprint.of(item);
        boolean same = before != null && before.contentHash() != null && before.contentHash() == now.content();
        boolean wasIn = before != null && (before.excludedBy() == null || before.contentHash() == null);
        Item merged = same || !wasIn ? item : withKnownDetails(item);
        Long out = changes.judge.of(merged);
        if (out == null && isStillOut(before, now, changes.judge)) {
            out = before.excludedBy();
        }
        boolean written = true;
        if (out != null && wasIn) {
            changes.remove.add(item.id());
        } else if (out == null && (!same || !wasIn)) {
            changes.put.put(item.id(), merged);
        } else if (out == null && item instanceof Video video && before.countersHash() != now.counters()) {
            changes.counters.put(item.id(), video.counters());
        } else {
            written = false;
        }
        changes.sightings.add(new Sighting(item, now, out, written));
    }

    /** Whether a word that only the details told (a tag, say) kept it out, and they are still the same as far as lists show. */
    private static boolean isStillOut(Remembered before, Fingerprint now, Judge judge) {
        return before != null && before.textHash() == now.text() && judge.isOfAWord(before.excludedBy());
    }

    /** Lists lack tags and the end of long descriptions; until the details are read again, those known before are kept. */
    private Item withKnownDetails(Item item) {
        return switch (item) {
            case Video video ->
                index.get(video.id())
                        .map(before -> withDetailsOf(video, (Video) before))
                        .orElse(video);
            case Channel channel -> channel;
            case Playlist playlist ->
                index.get(playlist.id())
                        .map(before -> withElementsOf(playlist, (Playlist) before))
                        .orElse(playlist);
        };
    }

    private static Item withDetailsOf(Video video, Video before) {
        Text now = video.text();
        Text old = before.text();
        boolean keepsDescription = !now.whole()
                && old.whole()
                && old.description() != null
                && now.description() != null
                && old.description().startsWith(withoutDots(now.description()));
        Text text = keepsDescription
                ? new Text(now.name(), old.description(), true, old.tags())
                : new Text(now.name(), now.description(), now.whole(), old.tags());
        return video.withText(text, before.detailed()).withExtras(before.extras());
    }

    private static Playlist withElementsOf(Playlist playlist, Playlist before) {
        return before.elements().isEmpty() ? playlist : playlist.withElements(before.videosLength(), before.elements());
    }

    private static String withoutDots(String cut) {
        return cut.endsWith("...") ? cut.substring(0, cut.length() - 3) : cut;
    }
}
