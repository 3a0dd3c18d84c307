package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.catalog.Video.Counters;
import org.vigie.catalog.Video.Text;
import org.vigie.crawl.RemoteItems.Remembered;
import org.vigie.crawl.RemoteItems.Sighting;
import org.vigie.index.SearchIndex;
import org.vigie.rules.RuleBook;

/** Takes pages of what an instance lists and writes what is new or changed of it: first to the index, then to memory. */
@Singleton
final class ListedItems {

    private final SearchIndex index;
    private final RemoteItems memory;
    private final RuleMarks marks;
    private final Strays strays;

    @Inject
    ListedItems(SearchIndex index, RemoteItems memory, RuleBook rules) {
        this.index = index;
        this.memory = memory;
        this.marks = new RuleMarks(rules);
        this.strays = new Strays(index, memory);
    }

    /** What a page asks to be written. */
    private static final class Changes {
        private final Map<ItemId, Item> put = new LinkedHashMap<>();
        private final Map<ItemId, Counters> counters = new HashMap<>();
        private final List<ItemId> remove = new ArrayList<>();
        private final List<Sighting> sightings = new ArrayList<>();
    }

    /** @return number of the index commit that will hold all that was written; 0 if nothing had to be */
    long take(Host host, ItemKind kind, List<? extends Item> page, Tally tally) {
        Map<ItemId, Item> items = new LinkedHashMap<>();
        page.forEach(item -> items.put(item.id(), item));
        Map<ItemId, Remembered> remembered = memory.recall(host, kind, items.keySet());
        Changes changes = new Changes();
        items.values().forEach(item -> look(item, remembered.get(item.id()), changes));
        index.put(changes.put.values());
        index.updateCounters(changes.counters);
        long commit = index.remove(changes.remove);
        memory.saw(host, kind, changes.sightings, commit);
        int excluded = (int) changes.sightings.stream()
                .filter(sighting -> sighting.excludedBy() != null)
                .count();
        int written = changes.put.size();
        int removed = changes.remove.size();
        int unchanged = items.size() - written - excluded;
        tally.add(new Tally.Counts(page.size(), written, unchanged, removed, excluded, 0, 0));
        return changes.sightings.stream().anyMatch(Sighting::written) ? commit : 0;
    }

    /** Everything is taken: makes it durable, and has asked about what is there without anybody knowing why. */
    void complete(Host host) {
        index.commit();
        strays.adopt(host);
    }

    /** Number of the newest index commit that is durable. */
    long durable() {
        return index.lastCommit();
    }

    private void look(Item item, Remembered before, Changes changes) {
        Fingerprint now = Fingerprint.of(item);
        boolean same = before != null && before.contentHash() != null && before.contentHash() == now.content();
        boolean wasIn = before != null && (before.excludedBy() == null || before.contentHash() == null);
        Item merged = same || !wasIn ? item : withKnownDetails(item);
        Long out = marks.of(merged);
        if (out == null && isStillOut(before, now)) {
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
    private boolean isStillOut(Remembered before, Fingerprint now) {
        return before != null && before.textHash() == now.text() && marks.isOfAWord(before.excludedBy());
    }

    /** Lists lack tags and the end of long descriptions; until the details are read again, those known before are kept. */
    private Item withKnownDetails(Item item) {
        return item instanceof Video video
                ? index.get(video.id())
                        .map(before -> withDetailsOf(video, (Video) before))
                        .orElse(video)
                : item;
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
        return video.withText(text, before.detailed());
    }

    private static String withoutDots(String cut) {
        return cut.endsWith("...") ? cut.substring(0, cut.length() - 3) : cut;
    }
}
