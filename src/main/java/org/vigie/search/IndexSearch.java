package org.vigie.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.index.Exclusions;
import org.vigie.index.Filter;
import org.vigie.index.Hits;
import org.vigie.index.Hits.Reading;
import org.vigie.index.Query;
import org.vigie.index.Query.Text;
import org.vigie.index.SearchIndex;
import org.vigie.index.Suggestion;
import org.vigie.rules.Rule.Action;
import org.vigie.rules.Rule.Target;
import org.vigie.rules.RuleBook;

/** Searches the index for what was typed, with the hoster's ranking, and never shows what the hoster's rules exclude or hide. */
@Singleton
final class IndexSearch implements Search, Suggestions, SearchState {

    private final SearchIndex index;
    private final RankingSource ranking;
    private final Exclusions exclusions;
    private final HiddenHosts hidden;
    private final Clock clock;

    @Inject
    IndexSearch(SearchIndex index, RankingSource ranking, RuleBook rules, HiddenHosts hidden, Clock clock) {
        this.index = index;
        this.ranking = ranking;
        this.hidden = hidden;
        this.clock = clock;
        this.exclusions =
                new Exclusions(terms(rules, Set.of(Action.EXCLUDE, Action.HIDE)), terms(rules, Set.of(Action.ALLOW)));
    }

    /** What is the name of one thing is words only if there is no such thing. */
    @Override
    public Hits search(SearchRequest request) {
        Understood understood = QueryLanguage.parse(request.text());
        if (understood.thing().isPresent()) {
            Hits thing = index.search(query(request, Text.NONE, understood.thing().stream(), Stream.of()));
            if (thing.total() > 0) {
                return thing;
            }
        }
        Hits hits = index.search(
                query(request, understood.text(), understood.wanted().stream(), understood.unwanted().stream()));
        return new Hits(
                hits.total(), hits.page(), asTyped(hits.reading(), request.text(), understood.text()), hits.facets());
    }

    @Override
    public List<Suggestion> suggest(String typed, int count) {
        return index.suggest(typed, exclusions, hidden.now(), Math.min(count, MAX_COUNT));
    }

    /** Freshness goes by the day; rules change with a start only, and then the index's own state is another. */
    @Override
    public String now() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return index.state() + "." + day.toEpochDay() + "."
                + Integer.toHexString(Objects.hash(ranking.current(), hidden.now()));
    }

    /** A suggestion with the operators that were typed. */
    private static Reading asTyped(Reading reading, String typed, Text text) {
        return new Reading(
                reading.words(),
                reading.found(),
                reading.suggestion().flatMap(words -> Respelled.of(typed, text.words(), words)),
                reading.corrected());
    }

    private Query query(SearchRequest request, Text text, Stream<Filter> wanted, Stream<Filter> unwanted) {
        return new Query(
                request.kind(),
                text,
                Stream.concat(Stream.of(request.filter()), wanted).toList(),
                Stream.concat(blocked(request), unwanted).toList(),
                exclusions,
                ranking.current(),
                request.preferredLanguages(),
                request.sort(),
                request.start(),
                request.count(),
                request.extras());
    }

    /** Apart from the hoster's exclusions: what a rule allows in spite of them is still what this person blocks, or down. */
    private Stream<Filter> blocked(SearchRequest request) {
        return Stream.of(
                        Filter.builder().hosts(hidden.now()),
                        Filter.builder().hosts(request.blockedHosts()),
                        Filter.builder().channels(request.blockedAccounts()))
                .map(Filter.Builder::build)
                .filter(filter -> !filter.equals(Filter.NONE));
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
