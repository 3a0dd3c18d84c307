package org.vigie.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.index.Exclusions;
import org.vigie.index.Hits;
import org.vigie.index.Query;
import org.vigie.index.Query.Text;
import org.vigie.index.Ranking;
import org.vigie.index.SearchIndex;
import org.vigie.rules.Rule.Action;
import org.vigie.rules.Rule.Target;
import org.vigie.rules.RuleBook;

/** Searches the index with the hoster's ranking, and never shows what the hoster's rules exclude or hide. */
@Singleton
final class IndexSearch implements Search {

    private final SearchIndex index;
    private final Ranking ranking;
    private final Exclusions exclusions;

    @Inject
    IndexSearch(SearchIndex index, Ranking ranking, RuleBook rules) {
        this.index = index;
        this.ranking = ranking;
        this.exclusions =
                new Exclusions(terms(rules, Set.of(Action.EXCLUDE, Action.HIDE)), terms(rules, Set.of(Action.ALLOW)));
    }

    @Override
    public Hits search(SearchRequest request) {
        return index.search(new Query(
                request.kind(),
                Text.of(request.text()),
                List.of(request.filter()),
                List.of(),
                exclusions,
                ranking,
                request.preferredLanguages(),
                request.sort(),
                request.start(),
                request.count(),
                request.extras()));
    }

    private static Exclusions.Terms terms(RuleBook rules, Set<Action> actions) {
        return new Exclusions.Terms(
                values(rules, actions, Target.HOST),
                values(rules, actions, Target.ACCOUNT),
                values(rules, actions, Target.CHANNEL),
                values(rules, actions, Target.WORD));
    }

    private static Set<String> values(RuleBook rules, Set<Action> actions, Target target) {
        return actions.stream()
                .flatMap(action -> rules.values(action, target).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
