package org.vigie.index.lucene.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearWordsTest {

    private static final WordDictionary WORDS = Dictionaries.of(
            "bread",
            "bred",
            "broad",
            "accessibility",
            "tomate",
            "stroopwafels",
            "blender",
            "grinding",
            "telescope",
            "datenschutzgrundverordnung",
            "riego",
            "goteo",
            "linux",
            "mp3",
            "mp4",
            "linux5",
            "das",
            "dass",
            "the",
            "вишнями",
            "варенники",
            "блендер",
            "σπανακοπιτα",
            "svickova",
            "김치찌개",
            "길고양이",
            "東京都",
            "바이올린",
            "חומוס",
            "ביתי",
            "كشري",
            "كسكسي",
            "हिंदी",
            "ต้มยำ",
            "さくら",
            "バイオリン",
            "ընկեր",
            "ქართული");

    @ParameterizedTest(name = "{0} is meant to be {1}")
    @CsvSource({
        "acessibility, accessibility, 1",
        "tomatte, tomate, 1",
        "stropwafels, stroopwafels, 1",
        "blendr, blender, 1",
        "grining, grinding, 1",
        "telescop, telescope, 1",
        "datenschuzgrundverordung, datenschutzgrundverordnung, 2",
        "riegoo, riego, 1",
        "gotteo, goteo, 1",
        "lniux, linux, 1",
        "inux, linux, 1",
        "klinux, linux, 1",
        "ilnux, linux, 1",
        "ginux, linux, 1",
        "вишнямы, вишнями, 1",
        "варенникі, варенники, 1",
        "влендер, блендер, 1",
        "σπανοκοπιτα, σπανακοπιτα, 1",
        "svyckova, svickova, 1",
        "김치찌게, 김치찌개, 1",
        "길고앙이, 길고양이, 1",
        "東京戸, 東京都, 1",
        "חומווס, חומוס, 1",
        "בייתי, ביתי, 1",
        "كشرى, كشري, 1",
        "كسكيس, كسكسي, 1",
        "हिन्दी, हिंदी, 2",
        "हिंदि, हिंदी, 1",
        "ต้มยา, ต้มยำ, 1",
        "さくり, さくら, 1",
        "バイオリソ, バイオリン, 1",
        "ընգեր, ընկեր, 1",
        "ქართოლი, ქართული, 1"
    })
    void aSlipIsUnderstoodInEveryScript(String typed, String meant, int edits) {
        int allowed = Math.max(edits, Typos.allowed(typed));
        assertThat(WORDS.near(typed, allowed, 5)).first().satisfies(near -> {
            assertThat(near.text()).isEqualTo(meant);
            assertThat(near.edits()).isEqualTo(edits);
            assertThat(near.likeness()).isBetween(0.0, 1.0);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "the, 0",
        "mp3, 0",
        "linux5, 0",
        "h264, 0",
        "東京, 0",
        "東京都, 1",
        "찌개는, 1",
        "さくら, 1",
        "bred, 1",
        "blenders, 2",
        "'', 0",
        "варенни, 1",
        "варенник, 2",
        "abc, 0",
        "東京b, 0"
    })
    void aShortWordHasNoSlipsAndALongOneTwo(String word, int edits) {
        assertThat(Typos.allowed(word)).isEqualTo(edits);
        assertThat(Typos.allowed("a".repeat(10_000))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp5", "linux4", "mp"})
    void numbersAreNoSlips(String typed) {
        assertThat(WORDS.near(typed, 2, 5)).isEmpty();
    }

    @Test
    void nearerWordsComeBeforeMoreFrequentOnesAndTheWordItselfNever() {
        WordDictionary words =
                Dictionaries.of(Map.of("kitchens", 1, "kitchen", 9, "kitchener", 900, "kitche", 20, "itchen", 90));
        assertThat(words.near("kitchen", 2, 10))
                .extracting(NearWord::text)
                .containsExactly("itchen", "kitche", "kitchens", "kitchener");
        assertThat(words.near("kitchen", 2, 2)).extracting(NearWord::text).containsExactly("itchen", "kitche");
    }

    @ParameterizedTest(name = "{0}: rather {1} than {2}")
    @CsvSource({
        "tomatte, tomate, tomatze", "recieve, receive, recive", "definately, definitely, definablely",
                "blender, blander, bletder",
        "kaffe, kaffee, kaffet", "김치찌게, 김치찌개, 김치찌국", "tomate, tomata, gomate", "seperate, separate, sewerate",
        "xanadu, xanado, banadu", "חומווס, חומוס, חומוסל"
    })
    void someSlipsAreLikelier(String typed, String likely, String unlikely) {
        assertThat(likeness(typed, likely)).isGreaterThan(likeness(typed, unlikely));
    }

    private static double likeness(String typed, String meant) {
        return Likeness.of(typed.codePoints().toArray(), meant.codePoints().toArray());
    }

    @Test
    void aWordIsLikeItselfAndNotLikeAnother() {
        assertThat(likeness("bread", "bread")).isEqualTo(1);
        assertThat(likeness("bread", "музыка")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "abc", "abcdefgh", "яшиё", "かきくけ", "a\uD83D\uDE00\uD83D\uDE01字"})
    void allThatIsNearIsFoundAndNothingElse(String alphabet) {
        Random random = new Random(alphabet.hashCode());
        for (int round = 0; round < 5; round++) {
            Map<String, Integer> frequencies = new HashMap<>();
            for (int i = 0; i < 400; i++) {
                frequencies.put(word(random, alphabet, 1 + random.nextInt(9)), 1 + random.nextInt(20));
            }
            WordDictionary words = Dictionaries.of(frequencies);
            for (int i = 0; i < 20; i++) {
                String query = word(random, alphabet, 2 + random.nextInt(9));
                int edits = 1 + random.nextInt(2);
                Map<String, Integer> expected = new HashMap<>();
                frequencies.keySet().forEach(word -> {
                    int distance = distance(points(query), points(word));
                    boolean sameFirst = query.codePointAt(0) == word.codePointAt(0);
                    if (distance == 1 || distance == 2 && edits == 2 && sameFirst) {
                        expected.put(word, distance);
                    }
                });
                List<NearWord> near = words.near(query, edits, 1_000);
                assertThat(near).as(query).hasSize(expected.size()).allSatisfy(word -> {
                    assertThat(expected).containsEntry(word.text(), word.edits());
                    assertThat(frequencies).containsEntry(word.text(), word.documents());
                });
                assertThat(near)
                        .isSortedAccordingTo((a, b) ->
                                a.edits() != b.edits() ? a.edits() - b.edits() : b.documents() - a.documents());
            }
        }
    }

    /** A second opinion on what an edit is. */
    @Test
    void anEditIsWhatLuceneTakesForOne() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            String query = word(random, "abc", 2 + random.nextInt(6));
            String word = word(random, "abc", 2 + random.nextInt(6));
            LevenshteinAutomata automata = new LevenshteinAutomata(query, true);
            int edits = NearWords.edits(points(query), points(word), 2);
            for (int most = 0; most <= 2; most++) {
                boolean accepts =
                        new CharacterRunAutomaton(Operations.determinize(automata.toAutomaton(most), 10_000)).run(word);
                assertThat(edits <= most).as(query + " " + word).isEqualTo(accepts);
            }
        }
    }

    private static String word(Random random, String alphabet, int length) {
        int[] letters = points(alphabet);
        int[] word = random.ints(length, 0, letters.length).map(i -> letters[i]).toArray();
        return new String(word, 0, length);
    }

    private static int[] points(String word) {
        return word.codePoints().toArray();
    }

    /** The whole table, as in the books. */
    private static int distance(int[] a, int[] b) {
        int[][] edits = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int changed = edits[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                edits[i][j] = Math.min(changed, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length][b.length];
    }
}
