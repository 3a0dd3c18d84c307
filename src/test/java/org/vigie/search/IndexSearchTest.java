package org.vigie.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.catalog.Samples.HARBOUR;
import static org.vigie.catalog.Samples.MEADOW;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Samples;
import org.vigie.config.Mistakes;
import org.vigie.config.YamlFile;
import org.vigie.index.Filter;
import org.vigie.index.Hits;
import org.vigie.index.Query.Sort;
import org.vigie.index.Ranking;
import org.vigie.index.SearchIndex;
import org.vigie.index.lucene.LuceneIndexes;
import org.vigie.rules.Rule;
import org.vigie.rules.Rule.Action;
import org.vigie.rules.Rule.Target;
import org.vigie.rules.RuleBook;
import org.vigie.rules.Verdict;

/** Over a real index, with the ranking that is shipped. */
class IndexSearchTest {

    private static final Ranking RANKING = YamlFile.read(
                    Path.of("indexer-config/ranking.yaml"), new Mistakes(), RankingFile::read)
            .orElseThrow();

    @TempDir
    private Path data;

    private SearchIndex index;

    @BeforeEach
    void fill() {
        index = LuceneIndexes.open(data);
        index.put(List.of(
                Samples.video("Boats of the harbour").on(HARBOUR).build(),
                Samples.video("Boats in spring").build(),
                Samples.video("A miracle cure").build(),
                Samples.video("Sensitive boats").sensitive().language("fr").build(),
                Samples.channel(MEADOW, "Boats", "Boats", null),
                Samples.channel(HARBOUR, "other", "Other", "Not the Boats"),
                Samples.playlist(MEADOW, "Boats", null),
                Samples.playlist(HARBOUR, "Other boats", null)));
        index.refresh();
    }

    @AfterEach
    void close() throws Exception {
        ((AutoCloseable) index).close();
    }

    @Test
    void withoutRulesEverythingIsFound() {
        assertThat(found(ItemKind.VIDEO, ""))
                .containsExactlyInAnyOrder(
                        "Boats of the harbour", "Boats in spring", "A miracle cure", "Sensitive boats");
    }

    @Test
    void whatIsExcludedIsNotShownEvenIfItIsStillInTheIndex() {
        assertThat(found(ItemKind.VIDEO, "", rule(Action.EXCLUDE, Target.HOST, "video.harbour.example")))
                .hasSize(3)
                .doesNotContain("Boats of the harbour");
    }

    @Test
    void whatIsOnAHostThatIsDownIsNotShown() {
        IndexSearch search = new IndexSearch(
                index, () -> RANKING, new RuleBook(List.of()), () -> Set.of(HARBOUR), Clock.systemUTC());

        for (ItemKind kind : ItemKind.values()) {
            assertThat(search.search(request(kind, "", 0, 100)).page())
                    .isNotEmpty()
                    .noneMatch(hit -> hit.item().host().equals(HARBOUR));
        }
    }

    @Test
    void whatIsHiddenIsNotShown() {
        assertThat(found(ItemKind.VIDEO, "", rule(Action.HIDE, Target.WORD, "Miracle Cure")))
                .hasSize(3)
                .doesNotContain("A miracle cure");
    }

    @Test
    void rulesHoldForChannelsAndPlaylistsToo() {
        Rule host = rule(Action.HIDE, Target.HOST, "video.harbour.example");
        Rule channel = rule(Action.EXCLUDE, Target.CHANNEL, "boats@tube.meadow.example");

        assertThat(found(ItemKind.PLAYLIST, "", host)).containsExactly("Boats");
        assertThat(found(ItemKind.CHANNEL, "", channel)).containsExactly("Other");
        assertThat(found(ItemKind.CHANNEL, "", channel, host)).isEmpty();
    }

    @Test
    void accountsAndChannelsAreComparedWithoutCase() {
        assertThat(found(ItemKind.VIDEO, "", rule(Action.HIDE, Target.ACCOUNT, "MARTA@Tube.Meadow.example")))
                .containsExactly("Boats of the harbour");
        assertThat(found(ItemKind.VIDEO, "", rule(Action.HIDE, Target.CHANNEL, "WORKSHOP@video.harbour.example")))
                .hasSize(3)
                .doesNotContain("Boats of the harbour");
    }

    @Test
    void whatIsAllowedIsShownWhateverElseHolds() {
        Rule exclude = rule(Action.EXCLUDE, Target.HOST, "tube.meadow.example");
        Rule hide = rule(Action.HIDE, Target.WORD, "cure");
        Rule allow = rule(Action.ALLOW, Target.WORD, "miracle");

        assertThat(found(ItemKind.VIDEO, "", exclude, hide)).containsExactly("Boats of the harbour");
        assertThat(found(ItemKind.VIDEO, "", exclude, hide, allow))
                .containsExactlyInAnyOrder("Boats of the harbour", "A miracle cure");
    }

    @Test
    void theTotalCountsOnlyWhatIsShown() {
        Hits hits = search(rule(Action.HIDE, Target.WORD, "harbour")).search(request(ItemKind.VIDEO, "boats", 0, 1));

        assertThat(hits.total()).isEqualTo(2);
        assertThat(hits.page()).hasSize(1);
    }

    @Test
    void theIndexAndTheRuleBookAgreeOnEveryItem() {
        List<Rule> rules = List.of(
                rule(Action.EXCLUDE, Target.HOST, "video.harbour.example"),
                rule(Action.HIDE, Target.WORD, "boats"),
                rule(Action.ALLOW, Target.CHANNEL, "Workshop@video.harbour.example"),
                rule(Action.ALLOW, Target.WORD, "spring"));
        RuleBook book = new RuleBook(rules);
        for (ItemKind kind : ItemKind.values()) {
            List<String> allowed = search().search(request(kind, "", 0, 100)).page().stream()
                    .map(Hits.Hit::item)
                    .filter(item -> book.judge(item) instanceof Verdict.Allowed)
                    .map(Samples::name)
                    .toList();

            assertThat(found(kind, "", rules.toArray(Rule[]::new))).containsExactlyInAnyOrderElementsOf(allowed);
        }
    }

    @Test
    void filtersOfVideosMeanNothingToOthers() {
        SearchRequest videos = filtered(ItemKind.VIDEO, Optional.empty());

        assertThat(names(search().search(videos))).containsExactly("Sensitive boats");
        assertThat(names(search().search(filtered(ItemKind.CHANNEL, Optional.empty()))))
                .hasSize(2);
        assertThat(names(search().search(filtered(ItemKind.PLAYLIST, Optional.empty()))))
                .hasSize(2);
        assertThat(names(search().search(filtered(ItemKind.PLAYLIST, Optional.of(HARBOUR)))))
                .containsExactly("Other boats");
    }

    @Test
    void pagesFollowEachOther() {
        List<String> one = names(search().search(request(ItemKind.VIDEO, "boats", 0, 2)));
        List<String> two = names(search().search(request(ItemKind.VIDEO, "boats", 2, 2)));

        assertThat(one).hasSize(2).doesNotContainAnyElementsOf(two);
        assertThat(two).hasSize(1);
        assertThat(search().search(request(ItemKind.VIDEO, "boats", 9_000, 500)).total())
                .isEqualTo(3);
    }

    @Test
    void whatIsOfAHostThatIsDownIsNeitherFoundNorSuggested() {
        RuleBook allowing = new RuleBook(List.of(rule(Action.ALLOW, Target.HOST, HARBOUR.name())));
        IndexSearch search = new IndexSearch(index, () -> RANKING, allowing, () -> Set.of(HARBOUR), Clock.systemUTC());
        assertThat(search().suggest("boats of", 5)).isNotEmpty();

        assertThat(search.suggest("boats of", 5)).isEmpty();
        assertThat(names(search.search(request(ItemKind.VIDEO, "boats", 0, 100))))
                .doesNotContain("Boats of the harbour");
    }

    private static Rule rule(Action action, Target target, String value) {
        return new Rule(action, target, value, "A test");
    }

    private IndexSearch search(Rule... rules) {
        return new IndexSearch(
                index, () -> RANKING, new RuleBook(Arrays.asList(rules)), HiddenHosts.NONE, Clock.systemUTC());
    }

    private List<String> found(ItemKind kind, String text, Rule... rules) {
        return names(search(rules).search(request(kind, text, 0, 100)));
    }

    private static SearchRequest request(ItemKind kind, String text, int start, int count) {
        return SearchRequest.of(kind, text, Filter.NONE, Sort.MATCH, start, count);
    }

    private static SearchRequest filtered(ItemKind kind, Optional<Host> host) {
        Filter filter = Filter.builder()
                .sensitive(Optional.of(true))
                .languages(Set.of("fr"))
                .hosts(host.map(Set::of).orElse(Set.of()))
                .build();
        return SearchRequest.of(kind, "", filter, Sort.MATCH, 0, 100);
    }

    private static List<String> names(Hits hits) {
        return hits.page().stream().map(hit -> Samples.name(hit.item())).toList();
    }
}
