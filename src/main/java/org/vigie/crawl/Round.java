package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.vigie.instance.InstanceRegistry;
import org.vigie.instance.Known;
import org.vigie.rules.RuleBook;
import org.vigie.rules.Verdict;

/**
 * Goes from one known host to the next to ask what has nothing to do with its items. Asked are hosts that have answered, that no
 * rule excludes and whose robots.txt lets us in; who is being visited is left out this time.
 */
@Singleton
final class Round {

    private final InstanceRegistry registry;
    private final RuleBook rules;
    private final HostTurns turns;
    private final Visits visits;
    private final Admission admission;
    private final StopSignal stop;

    @Inject
    Round(
            InstanceRegistry registry,
            RuleBook rules,
            HostTurns turns,
            Visits visits,
            Admission admission,
            StopSignal stop) {
        this.registry = registry;
        this.rules = rules;
        this.turns = turns;
        this.visits = visits;
        this.admission = admission;
        this.stop = stop;
    }

    void among(Predicate<Known> wanted, BiConsumer<Known, Visit> question) {
        for (Known known : registry.all()) {
            if (stop.given()) {
                return;
            }
            boolean answered = known.crawl().succeeded() != null;
            if (answered && !(rules.judge(known.host()) instanceof Verdict.Excluded) && wanted.test(known)) {
                turns.check(known.host(), () -> ask(known, question));
            }
        }
    }

    private void ask(Known known, BiConsumer<Known, Visit> question) {
        Visit visit = visits.open(known, new Tally(Tally.Counts.NONE));
        if (admission.granted(visit).isEmpty()) {
            question.accept(known, visit);
        }
    }
}
