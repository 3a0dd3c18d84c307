package org.vigie.index.lucene.inflection;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vigie.index.lucene.inflection.FormsTable.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.index.lucene.inflection.FormsTable.Pair;

class InflectionsTest {

    /** Of the pairs of one language that are forms of one word. */
    private static final double FOUND = 0.9;

    /** Of the pairs of all languages that aren't, though chosen for looking so. */
    private static final double KEPT_APART = 0.85;

    static Stream<String> languages() {
        return FormsTable.pairs().stream().map(Pair::language).distinct();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theFormsOfAWordAreFoundInEveryLanguage(String language) {
        List<Pair> forms = FormsTable.pairs().stream()
                .filter(pair -> pair.forms() && pair.language().equals(language))
                .toList();
        List<Pair> missed = forms.stream().filter(pair -> !pair.toldRight()).toList();
        assertThat(forms).hasSizeGreaterThanOrEqualTo(8);
        assertThat(missed).as("missed of " + forms.size()).hasSizeLessThan((int) Math.ceil(forms.size() * (1 - FOUND)));
    }

    @Test
    void mostFalseFriendsAreKeptApart() {
        List<Pair> strangers =
                FormsTable.pairs().stream().filter(pair -> !pair.forms()).toList();
        List<Pair> joined = strangers.stream().filter(pair -> !pair.toldRight()).toList();
        assertThat(joined).as("joined of " + strangers.size()).hasSizeLessThan((int)
                (strangers.size() * (1 - KEPT_APART)));
    }

    @ParameterizedTest
    @CsvSource({
        "water, wat, a Danish stemmer joins them",
        "universe, university, an English one does",
        "die, di, too short to tell",
        "new, news, each is a common word",
        "planet, plan, each is a common word",
        "star, start, each is a common word",
        "organ, organize, each is a common word",
        "string, strong, only the first letters are alike",
        "gato, gatilho, a diminutive that became a word",
        "сад, садист, a root isn't a stem",
        "كتاب, كباب, only the first letter is alike",
    })
    void aFalseFriendIsNoForm(String one, String other, String why) {
        assertThat(Inflections.of(fold(one)).matches(fold(other))).as(why).isFalse();
    }

    @Test
    void likenessIsTheSameBothWays() {
        assertThat(FormsTable.pairs())
                .allSatisfy(
                        pair -> assertThat(Inflections.of(fold(pair.other())).likeness(fold(pair.one())))
                                .isCloseTo(pair.likeness(), within(1e-9)));
    }

    @Test
    void everyFormStandsInOneOfTheRangesOrIsACandidate() {
        assertThat(FormsTable.pairs())
                .filteredOn(Pair::toldRight)
                .filteredOn(Pair::forms)
                .allSatisfy(pair -> {
                    Inflections inflections = Inflections.of(fold(pair.one()));
                    String other = fold(pair.other());
                    assertThat(inflections.candidates().contains(other)
                                    || inflections.prefixes().stream().anyMatch(other::startsWith))
                            .isTrue();
                });
    }

    @Test
    void surerEndingsCountMore() {
        Inflections recipe = Inflections.of("recette");
        assertThat(recipe.likeness("recettes")).isGreaterThan(0.95);
        assertThat(Inflections.of("garden").likeness("gardens"))
                .isGreaterThan(Inflections.of("garden").likeness("gardener"));
        assertThat(Inflections.of("tulivuoret").likeness("tulivuorista")).isGreaterThan(0.7);
        assertThat(recipe.likeness("recette")).isEqualTo(1);
    }

    @Test
    void whatOnlyUnlikelyLanguagesSayCountsForLess() {
        double anyone = Inflections.of("katt").likeness("katten");
        assertThat(Inflections.of("katt", Set.of("sv")).likeness("katten")).isBetween(anyone * 0.8, anyone);
        assertThat(Inflections.of("katt", Set.of("pt")).likeness("katten")).isLessThan(anyone * 0.75);
    }

    @ParameterizedTest
    @CsvSource({"bateaux, bat", "tulivuoret, tuli", "gardens, gar", "поезд, поез", "서울, 서울"})
    void theRangeOfTheDictionaryIsNarrow(String word, String widest) {
        assertThat(Inflections.of(fold(word)).prefix()).startsWith(widest);
    }

    @Test
    void whatStandsBeforeAWordWidensTheSearchOnlyWhereALanguageWritesItSo() {
        assertThat(Inflections.of(fold("وصفة")).prefixes()).contains(fold("وصف"), fold("الوصف"));
        assertThat(Inflections.of(fold("المقلوبة")).prefixes())
                .contains(fold("مقلوب"))
                .doesNotContain(fold("الالمقلوب"));
        assertThat(Inflections.of("поезд").prefixes()).hasSize(1);
        assertThat(FormsTable.pairs())
                .allSatisfy(pair ->
                        assertThat(Inflections.of(fold(pair.one())).prefixes()).hasSizeLessThan(150));
    }

    @Test
    void irregularFormsAreCandidates() {
        assertThat(Inflections.of("mice").candidates()).contains("mouse");
        assertThat(Inflections.of("luz").candidates()).contains("luces");
        assertThat(Inflections.of("bleed").likeness("bled")).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1", "42", "火山", "ภูเขาไฟ", "🌋", "c++", "\uD800", "x'", "ab\u0000cd"})
    void whatHasNoFormsHasOnlyItself(String word) {
        Inflections inflections = Inflections.of(word);
        assertThat(inflections.likeness(word)).isEqualTo(1);
        assertThat(inflections.likeness("volcano")).isZero();
        assertThat(inflections.prefixes()).contains(inflections.prefix());
        assertThat(word).startsWith(inflections.prefix());
    }

    @Test
    void anEndlessWordHasNoForms() {
        String endless = "a".repeat(100_000);
        assertThat(Inflections.of(endless).likeness(endless + "s")).isZero();
        assertThat(Inflections.of("aaaa").likeness(endless)).isZero();
        assertThat(Inflections.of(endless).candidates()).isEmpty();
    }

    @Test
    void manyThreadsSeeTheSame() throws Exception {
        List<Future<Set<String>>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 50; thread++) {
                answers.add(threads.submit(() -> new TreeSet<>(FormsTable.pairs().stream()
                        .collect(groupingBy(pair -> pair.language() + pair.toldRight()))
                        .keySet())));
            }
        }
        for (Future<Set<String>> answer : answers) {
            assertThat(answer.get()).isEqualTo(answers.getFirst().get());
        }
    }
}
