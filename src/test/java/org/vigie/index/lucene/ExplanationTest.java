package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vigie.catalog.Samples.HARBOUR;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Samples;
import org.vigie.index.Exclusions;
import org.vigie.index.Hits.Hit;
import org.vigie.index.Hits.Part;
import org.vigie.index.Query;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Sort;
import org.vigie.index.Query.Text;
import org.vigie.index.Ranking;
import org.vigie.index.Ranking.Closeness;
import org.vigie.index.Ranking.Signals;

/** Why a hit has its score, and what another weight would change. */
class ExplanationTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Extras EXPLAIN = new Extras(Set.of(), true, false, true, false);
    private static final Ranking USUAL = Ranking.DEFAULT;

    @TempDir
    private Path data;

    private LuceneIndex index;

    @BeforeEach
    void fill() {
        index = LuceneIndexes.open(data, NOON);
        Item original = Samples.video("Rye bread baking at home")
                .tags("bread")
                .views(5_000)
                .seconds(611)
                .published("2026-03-01T00:00:00Z")
                .build();
        Item copy = Samples.video("Rye bread baking at home")
                .on(HARBOUR)
                .tags("bread")
                .seconds(611)
                .published("2026-05-30T00:00:00Z")
                .build();
        index.put(List.of(
                original, copy, Samples.video("Another bread").seconds(99).build()));
        index.settle();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void itNamesTheWordAndWhereItStands() {
        Map<String, Double> parts = parts(search("rye bread", USUAL).getFirst());
        assertThat(parts)
                .containsKeys(
                        "fields.name rye",
                        "fields.name bread",
                        "fields.tags bread",
                        "closeness.phrase ",
                        "closeness.whole-name ",
                        "signals.freshness ",
                        "signals.popularity ")
                .doesNotContainKeys("fields.tags rye", "closeness.exact-name ");
    }

    @Test
    void aHitWithCopiesIsExplainedByTheOneThatGaveItsPlace() {
        Hit folded = search("rye bread baking", USUAL).getFirst();
        assertThat(folded.copies()).hasSize(1);
        assertThat(sum(folded)).isCloseTo(folded.score(), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"closeness.phrase", "closeness.whole-name", "signals.freshness", "signals.popularity"})
    void twiceTheWeightIsTwiceThePart(String name) {
        Hit before = search("rye bread", USUAL).getFirst();
        Hit after = search("rye bread", doubled(name)).getFirst();
        assertThat(parts(after).get(name + " ")).isCloseTo(2 * parts(before).get(name + " "), within(1e-9));
        if (name.startsWith("signals")) {
            assertThat(after.score() - before.score()).isCloseTo(parts(before).get(name + " "), within(1e-9));
        }
    }

    @Test
    void whoIsNotAskedDoesNotExplain() {
        assertThat(index.search(Queries.videos("bread").build()).page())
                .isNotEmpty()
                .allMatch(hit -> hit.explanation().isEmpty());
    }

    private static Ranking doubled(String name) {
        Closeness close = USUAL.closeness();
        Signals signals = USUAL.signals();
        return new Ranking(
                USUAL.fields(),
                USUAL.enough(),
                USUAL.variants(),
                new Closeness(
                        close.phrase() * (name.equals("closeness.phrase") ? 2 : 1),
                        close.wholeName() * (name.equals("closeness.whole-name") ? 2 : 1),
                        close.exactName()),
                new Signals(
                        signals.freshness() * (name.equals("signals.freshness") ? 2 : 1),
                        signals.halfLifeDays(),
                        signals.popularity() * (name.equals("signals.popularity") ? 2 : 1),
                        signals.otherLanguage(),
                        signals.spam(),
                        signals.sameChannel()));
    }

    private List<Hit> search(String typed, Ranking ranking) {
        return index.search(new Query(
                        ItemKind.VIDEO,
                        Text.of(typed),
                        List.of(),
                        List.of(),
                        Exclusions.NONE,
                        ranking,
                        Set.of(),
                        Sort.MATCH,
                        0,
                        10,
                        EXPLAIN))
                .page();
    }

    private static double sum(Hit hit) {
        return hit.explanation().stream().mapToDouble(Part::value).sum();
    }

    private static Map<String, Double> parts(Hit hit) {
        return hit.explanation().stream()
                .collect(Collectors.toMap(part -> part.name() + " " + part.detail(), Part::value));
    }
}
