package org.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cat              | A Cat sat here           | true
            cat              | catalogue of birds       | false
            cat              | concat                   | false
            cat              | the (cat).               | true
            cat              | black_cat                | true
            cat              | cat2                     | false
            miracle cure     | The MIRACLE   cure!      | true
            miracle cure     | miracle-cure             | true
            miracle cure     | cure miracle             | false
            miracle cure     | miracle of a cure        | false
            cafe             | Café                     | true
            Café             | CAFE                     | true
            straße           | STRASSE                  | true
            ΟΔΟΣ             | οδός                     | true
            istanbul         | İSTANBUL                 | true
            Ёлка             | елка                     | true
            l'eau            | L’eau vive               | true
            ﬁne              | a fine day               | true
            東京              | 私は東京に住む             | true
            東京 tower        | 東京tower                 | true
            東京              | 京東                      | false
            ガス              | カス                      | false
            ｶﾞｽ              | ガス                      | true
            スーパー           | これはスーパーマン           | true
            ความ             | ความรัก                   | true
            कि               | क                         | false
            한국              | 한국 영화                  | true
            한국              | 한국어                     | false
            كتاب             | كِتَاب                     | true
            שלום             | שָׁלוֹם                     | true
            """)
    void aPhraseIsFoundWhereItStandsAsAWhole(String phrase, String text, boolean found) {
        Words words = new Words(List.of(Words.normalise(phrase)));

        assertThat(words.in(List.of(text)).isEmpty()).isEqualTo(!found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c++", "#tag", "...", "-", "a/b", "😀", "cat.", "'"})
    void aWordWithSignsThatWouldBeIgnoredIsRefused(String written) {
        assertThatThrownBy(() -> Words.normalise(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + written + "' must be of letters, digits, spaces, hyphens and apostrophes");
    }

    @Test
    void aTextThatIsNotThereHasNoWords() {
        assertThat(new Words(List.of("cat")).in(Arrays.asList(null, "", "a cat")))
                .containsExactly("cat");
    }

    @Test
    void aPhraseIsNotFoundAcrossTwoTexts() {
        assertThat(new Words(List.of("miracle cure")).in(List.of("a miracle", "cure it")))
                .isEmpty();
    }

    @Test
    void allPhrasesOfThousandsAreFoundInOnePass() {
        Words words = new Words(
                IntStream.range(0, 20_000).mapToObj(i -> "common w" + i).toList());

        assertThat(words.in(List.of("common w7 and common w19999, common w20000")))
                .containsOnly("common w7", "common w19999");
    }
}
