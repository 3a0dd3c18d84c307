package org.vigie.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.catalog.Video;

class QuestionsTest {

    private static final int VIDEOS = 3_000;
    private static final int MANY = 100;
    private static final Questions QUESTIONS = new Questions(new GeneratedVideos(), VIDEOS);
    private static final Map<UUID, Video> BY_UUID =
            new GeneratedVideos().first(VIDEOS).collect(Collectors.toMap(Video::uuid, Function.identity()));

    @ParameterizedTest
    @EnumSource(QueryClass.class)
    void theSameRoundAsksTheSame(QueryClass kind) {
        assertThat(QUESTIONS.of(kind, 1, MANY)).isEqualTo(QUESTIONS.of(kind, 1, MANY));
        assertThat(QUESTIONS.of(kind, 1, MANY)).hasSize(MANY);
    }

    @ParameterizedTest
    @EnumSource(
            value = QueryClass.class,
            names = {"WORDS2", "WORDS3", "WORDS5", "TYPO", "PHRASE", "BLOCKED", "LONG"})
    void warmingUpAsksOtherThingsThanMeasuring(QueryClass kind) {
        List<String> warm =
                QUESTIONS.of(kind, 0, MANY).stream().map(Asked::words).toList();
        List<String> measured =
                QUESTIONS.of(kind, 1, MANY).stream().map(Asked::words).toList();
        assertThat(measured).filteredOn(warm::contains).hasSizeLessThan(MANY / 10);
    }

    @ParameterizedTest
    @CsvSource({"WORD, 1", "WORDS2, 2", "WORDS3, 3", "WORDS5, 5"})
    void wordsAreThoseOfTheNameThatIsToBeFound(QueryClass kind, int words) {
        for (Asked asked : QUESTIONS.of(kind, 1, MANY)) {
            String name = lower(BY_UUID.get(asked.source()).text().name());
            String[] asWritten = lower(asked.words()).split(" ");
            assertThat(name).contains(asWritten);
            assertThat(asWritten.length).isIn(1, words);
        }
    }

    @Test
    void oneWordOfAMistypedQuestionIsNotInTheName() {
        for (Asked asked : QUESTIONS.of(QueryClass.TYPO, 1, MANY)) {
            List<String> name =
                    List.of(lower(BY_UUID.get(asked.source()).text().name()).split(" "));
            long wrong = List.of(lower(asked.words()).split(" ")).stream()
                    .filter(word -> !name.contains(word))
                    .count();
            // Doubling a letter beside its like, or swapping two of the same, is no slip.
            assertThat(wrong).isLessThanOrEqualTo(1);
        }
        assertThat(QUESTIONS.of(QueryClass.TYPO, 1, MANY))
                .filteredOn(asked ->
                        !lower(BY_UUID.get(asked.source()).text().name()).contains(lower(asked.words())))
                .hasSizeGreaterThan(MANY * 9 / 10);
    }

    @Test
    void whatIsLookedForIsNotFilteredOut() {
        assertThat(QUESTIONS.of(QueryClass.BLOCKED, 1, MANY)).allSatisfy(asked -> {
            assertThat(asked.narrowed().blocked()).hasSizeBetween(200, 200);
            assertThat(asked.narrowed().blocked())
                    .doesNotContain(BY_UUID.get(asked.source()).host());
        });
        assertThat(QUESTIONS.of(QueryClass.TAG, 1, MANY))
                .allMatch(asked -> BY_UUID.get(asked.source())
                        .text()
                        .tags()
                        .contains(asked.narrowed().tag()));
        assertThat(QUESTIONS.of(QueryClass.HOST, 1, MANY))
                .allMatch(asked -> BY_UUID.get(asked.source())
                        .host()
                        .equals(asked.narrowed().host()));
        assertThat(QUESTIONS.of(QueryClass.SAFE, 1, MANY))
                .noneMatch(asked -> BY_UUID.get(asked.source()).sensitivity().sensitive());
    }

    @Test
    void anAddressSaysTheSameAsAQuery() {
        Asked asked = QUESTIONS.of(QueryClass.BLOCKED, 1, 1).getFirst();
        assertThat(asked.address())
                .startsWith("/api/v1/search/videos?search=")
                .contains("&start=0&count=20")
                .contains("&blockedHosts=")
                .doesNotContain(" ");
        assertThat(asked.query().unwanted())
                .singleElement()
                .satisfies(filter ->
                        assertThat(filter.hosts()).isEqualTo(asked.narrowed().blocked()));
        assertThat(QUESTIONS.of(QueryClass.LONG, 1, 1).getFirst().query().count())
                .isEqualTo(500);
        assertThat(QUESTIONS.of(QueryClass.DEEP, 1, MANY))
                .allMatch(deep -> deep.query().start() > 8_900 && deep.query().start() <= 9_000);
        assertThat(QUESTIONS.of(QueryClass.SUGGEST, 1, 1).getFirst().address())
                .startsWith("/api/v1/search/suggestions?search=");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
