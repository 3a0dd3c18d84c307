package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.catalog.Samples.HARBOUR;
import static org.vigie.catalog.Samples.MEADOW;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Samples;
import org.vigie.index.Exclusions;
import org.vigie.index.Suggestion;
import org.vigie.index.Suggestion.Kind;

/** What is suggested to someone who is typing. */
class SuggesterTest {

    @TempDir
    private Path data;

    private LuceneIndex index;

    @BeforeEach
    void fill() {
        index = LuceneIndexes.open(data);
        index.put(List.of(
                Samples.video("Blender for beginners")
                        .tags("Blender", "3D modelling")
                        .views(10)
                        .build(),
                Samples.video("Advanced Blender lighting")
                        .tags("Blender")
                        .views(50_000)
                        .build(),
                Samples.video("Blending colours").views(3).build(),
                Samples.video("Peer-to-peer video").build(),
                Samples.video("Élevage de chèvres").build(),
                Samples.video("東京の朝ごはん").build(),
                Samples.video("한국어 배우기").build(),
                Samples.video("A walk by the river")
                        .description("Made with Inkscape.")
                        .build(),
                Samples.video("Secret blend")
                        .sensitive()
                        .tags("Blended secrets")
                        .build(),
                Samples.video("Harbour film").on(HARBOUR).build(),
                Samples.channel(MEADOW, "blendnews", "Blend News", null)));
        index.settle();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blend | TITLE | Blender for beginners",
                "blend | TITLE | Advanced Blender lighting",
                "blend | CHANNEL | Blend News",
                "blend | TAG | Blender",
                "BLENDER LIG | TITLE | Advanced Blender lighting",
                "lighting adv | TITLE | Advanced Blender lighting",
                "3d mod | TAG | 3D modelling",
                "elevage de ch | TITLE | Élevage de chèvres",
                "chevre | TITLE | Élevage de chèvres",
                "peer to p | TITLE | Peer-to-peer video",
                "peerto | TITLE | Peer-to-peer video",
                "東京 | TITLE | 東京の朝ごはん",
                "朝ご | TITLE | 東京の朝ごはん",
                "東 | TITLE | 東京の朝ごはん",
                "한국 | TITLE | 한국어 배우기",
                "a | TITLE | A walk by the river",
            })
    void whatGoesOnFromThereIsSuggested(String typed, Kind kind, String text) {
        assertThat(suggest(typed))
                .filteredOn(suggestion -> suggestion.kind() == kind)
                .extracting(Suggestion::text)
                .contains(text);
    }

    @Test
    void whatBeginsSoComesFirst() {
        assertThat(suggest("blender f").getFirst().text()).isEqualTo("Blender for beginners");
    }

    @Test
    void aChannelHasItsHandle() {
        assertThat(suggest("blend ne"))
                .containsExactly(new Suggestion(Kind.CHANNEL, "Blend News", "blendnews@tube.meadow.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"secret bl", "blended s", "inksca", "tower blender", "xyzzy", "", " ", "-", "\uD83C", "\"", "*"})
    void whatIsSensitiveOrElsewhereOrNowhereIsNotSuggested(String typed) {
        assertThat(suggest(typed)).isEmpty();
    }

    @Test
    void whatTheHosterExcludesIsNotSuggested() {
        assertThat(suggest("harbour")).isNotEmpty();
        Exclusions.Terms harbour = new Exclusions.Terms(Set.of(HARBOUR.name()), Set.of(), Set.of(), Set.of());
        assertThat(index.suggest("harbour", new Exclusions(harbour, Exclusions.Terms.NONE), Set.of(), 8))
                .isEmpty();
    }

    @Test
    void whatIsHiddenIsNotSuggestedAlsoIfARuleAllowsIt() {
        Exclusions.Terms harbour = new Exclusions.Terms(Set.of(HARBOUR.name()), Set.of(), Set.of(), Set.of());

        assertThat(index.suggest("harbour", new Exclusions(Exclusions.Terms.NONE, harbour), Set.of(HARBOUR), 8))
                .isEmpty();
    }

    @Test
    void oneTitleOnTwoHostsIsSuggestedOnce() {
        index.put(List.of(Samples.video("blender FOR beginners").on(HARBOUR).build()));
        index.settle();
        assertThat(suggest("blender for"))
                .extracting(suggestion -> suggestion.text().toLowerCase(java.util.Locale.ROOT))
                .containsOnlyOnce("blender for beginners");
    }

    @Test
    void noMoreThanWantedAreSuggested() {
        assertThat(index.suggest("b", Exclusions.NONE, Set.of(), 3)).hasSize(3);
        assertThat(index.suggest("b", Exclusions.NONE, Set.of(), 0)).isEmpty();
        assertThat(index.suggest("b".repeat(1_000_000), Exclusions.NONE, Set.of(), 3))
                .isEmpty();
    }

    private List<Suggestion> suggest(String typed) {
        return index.suggest(typed, Exclusions.NONE, Set.of(), 8);
    }
}
