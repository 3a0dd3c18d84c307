package org.vigie.crawl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.index.SearchIndex;

/**
 * Says what of one host stays out of the index, as its people and the hoster's rules want it, by marks for memory to keep. It
 * knows what held when it was made.
 */
final class Judge {

    private final RuleMarks rules;
    private final Refusals refusals;

    Judge(RuleMarks rules, Refusals refusals) {
        this.rules = rules;
        this.refusals = refusals;
    }

    /** The mark of what keeps the item out; null if nothing does. */
    Long of(Item item) {
        return refusals.of(item).map(Refusals::mark).orElseGet(() -> rules.of(item));
    }

    /** Whether the mark is that of a rule in force about words, which may stand where lists don't show them. */
    boolean isOfAWord(Long mark) {
        return rules.isOfAWord(mark);
    }

    /** By mark: why what has it stays out. */
    Map<Long, String> reasons() {
        Map<Long, String> reasons = new HashMap<>(rules.reasons());
        refusals.reasons().forEach(reason -> reasons.put(Refusals.mark(reason), reason));
        return reasons;
    }

    /** Takes out at once what belongs to channels that said no. Answers how many items that were. */
    int enforce(Host host, SearchIndex index, RemoteItems memory) {
        int out = 0;
        for (Map.Entry<String, String> channel : refusals.channels().entrySet()) {
            Long mark = Refusals.mark(channel.getValue());
            List<ItemId> kept = memory.keptOf(host, channel.getKey());
            if (!kept.isEmpty()) {
                memory.exclude(kept, mark, index.remove(kept));
                out += kept.size();
            }
        }
        return out;
    }
}
