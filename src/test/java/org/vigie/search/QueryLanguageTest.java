package org.vigie.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryLanguageTest {

    /** Whatever means something to the language, what looks like it, and what is hostile. */
    private static final String[] NASTY = {
        "\"",
        "“",
        "”",
        "„",
        "«",
        "»",
        "「",
        "」",
        "『",
        "』",
        "｢",
        "｣",
        "＂",
        "-",
        "－",
        "−",
        ":",
        "：",
        " ",
        "　",
        "\u0000",
        "\u001b",
        "\n",
        "\t",
        "\ud83d",
        "\udeb2",
        "\ufeff",
        "\u202e",
        "\u2066",
        "\u200b",
        "\u0301",
        "a",
        "ß",
        "東",
        "ع",
        "🚲",
        "lang:",
        "host:",
        "tag:",
        "before:",
        "longer:",
        "channel:",
        "live:",
        "-lang:",
        "fr",
        "2026",
        "@",
        "a.example",
        "/",
        "/w/",
        "https://",
        "#",
        "?",
        "%40",
        "%",
        ",",
        "、",
        "\\",
        "*",
        "(",
        "[",
        "{",
        "^",
        "~",
        "+",
        "|",
        "&"
    };

    static Stream<Arguments> table() throws IOException {
        try (InputStream file = QueryLanguageTest.class.getResourceAsStream("/search/query-language.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> (line + " ").split(" \\|", -1))
                    .map(cells -> arguments(
                            cells[0], cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void whatIsTypedIsUnderstood(String typed, String words, String phrases, String excluded, String filters) {
        Understood understood = QueryLanguage.parse(typed);

        assertThat(understood.text().words()).as("words").isEqualTo(words);
        assertThat(String.join(" / ", understood.text().phrases()))
                .as("phrases")
                .isEqualTo(phrases);
        assertThat(String.join(" / ", understood.text().excluded()))
                .as("excluded")
                .isEqualTo(excluded);
        assertThat(Filters.written(understood)).as("filters").isEqualTo(filters);
    }

    @Test
    void whatCannotBeSeenDoesNotHideAnOperator() {
        Understood understood =
                QueryLanguage.parse("\u200e\ufefflang:fr\u00a0\u202b-קפה\u202c\u0000תה\ud800 \u200btag:x");

        assertThat(understood.text().words()).isEqualTo("תה");
        assertThat(understood.text().excluded()).containsExactly("קפה");
        assertThat(Filters.written(understood)).isEqualTo("languages=[fr]; tags=[x]");
    }

    @Test
    void joinersInsideWordsAreKept() {
        assertThat(QueryLanguage.parse("می\u200cخواهم").text().words()).isEqualTo("می\u200cخواهم");
    }

    @Test
    void moreThanAnyoneMeansIsLeftOut() {
        Understood understood = QueryLanguage.parse("w ".repeat(100)
                + "\"p p\" ".repeat(100)
                + "-x ".repeat(100)
                + "tag:t ".repeat(100)
                + "-tag:u ".repeat(100));

        assertThat(understood.text().words().split(" ")).hasSize(64).containsOnly("w");
        assertThat(understood.text().phrases()).hasSize(20).containsOnly("p p");
        assertThat(understood.text().excluded()).hasSize(20).containsOnly("x");
        assertThat(understood.wanted()).hasSize(20);
        assertThat(understood.unwanted()).isEmpty();
    }

    @Test
    void whatIsBeyondTheLongestTextIsNotLookedAt() {
        Understood understood = QueryLanguage.parse("🚲".repeat(5_000) + " lang:fr");

        assertThat(understood.text().words()).isEqualTo("🚲".repeat(5_000));
        assertThat(understood.wanted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingThatIsTypedIsAnError(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            int pieces = random.nextInt(12);
            for (int piece = 0; piece < pieces; piece++) {
                typed.append(NASTY[random.nextInt(NASTY.length)]);
            }
            assertThat(invisible(QueryLanguage.parse(typed.toString())))
                    .as(typed.toString())
                    .isEmpty();
        }
    }

    /** What comes out must be text that the rest can rely on. */
    private static List<String> invisible(Understood understood) {
        List<String> texts = new ArrayList<>(understood.text().phrases());
        texts.addAll(understood.text().excluded());
        assertThat(texts).noneMatch(String::isBlank);
        texts.add(understood.text().words());
        return texts.stream()
                .filter(text -> text.codePoints()
                        .anyMatch(c -> Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.SURROGATE))
                .toList();
    }

    static Stream<String> repeated() {
        List<String> units = new ArrayList<>(List.of(NASTY));
        units.addAll(List.of(
                " \"",
                " “",
                "a「",
                "a「」",
                "「」「",
                " -\"",
                " -«",
                " lang:\"",
                " tag:「",
                "a:",
                " a:",
                "-a:",
                " »",
                "x\" ",
                "tag:a,",
                "https://a/",
                "a@",
                "@a@a",
                "1:",
                "lang:fr-",
                "9",
                "-/",
                "a-a",
                "%40/c/"));
        return units.stream();
    }

    /** Far more than is looked at in earnest, so that anything quadratic would take minutes. */
    @ParameterizedTest
    @MethodSource("repeated")
    void itTakesOnePassWhateverIsRepeated(String unit) {
        String typed = unit.repeat(300_000 / unit.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            QueryLanguage.parse(typed, typed.length());
            QueryLanguage.parse("a" + typed, typed.length());
            QueryLanguage.parse(unit + " ".repeat(100_000) + typed, typed.length());
        });
    }

    @Test
    void aMegabyteTakesNoLongerThanWhatIsLookedAt() {
        String typed = "\"-lang:「".repeat(200_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 100; i++) {
                QueryLanguage.parse(typed);
            }
        });
    }
}
