package org.vigie.crawl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.catalog.Item;
import org.vigie.rules.Rule;
import org.vigie.rules.Rule.Action;
import org.vigie.rules.Rule.Target;
import org.vigie.rules.RuleBook;
import org.vigie.rules.Verdict;

/**
 * Marks of the rules that keep items out, for memory to keep. A mark is another one once its rule or a rule that allows has
 * changed; other rules don't matter, so that an edit of one doesn't bring back what another keeps out.
 */
final class RuleMarks {

    private final RuleBook rules;
    private final List<String> allowing;
    private final Set<Long> ofWords;

    RuleMarks(RuleBook rules) {
        this.rules = rules;
        this.allowing = rules.rules().stream()
                .filter(rule -> rule.action() == Action.ALLOW)
                .map(RuleMarks::written)
                .toList();
        this.ofWords = rules.rules().stream()
                .filter(rule -> rule.action() == Action.EXCLUDE && rule.target() == Target.WORD)
                .map(this::mark)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The mark of the rule that keeps the item out; null if none does. */
    Long of(Item item) {
        return rules.judge(item) instanceof Verdict.Excluded excluded ? mark(excluded.rule()) : null;
    }

    /** Whether the mark is that of a rule in force about words, which may stand where lists don't show them. */
    boolean isOfAWord(Long mark) {
        return mark != null && ofWords.contains(mark);
    }

    /** By mark of an excluding rule: its reason. */
    Map<Long, String> reasons() {
        Map<Long, String> reasons = new HashMap<>();
        rules.rules().stream()
                .filter(rule -> rule.action() == Action.EXCLUDE)
                .forEach(rule -> reasons.put(mark(rule), rule.reason()));
        return reasons;
    }

    private Long mark(Rule rule) {
        return Fingerprint.hash(written(rule), allowing);
    }

    private static String written(Rule rule) {
        return rule.target() + " " + rule.value();
    }
}
