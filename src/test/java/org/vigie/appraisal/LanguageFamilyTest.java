package org.vigie.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageFamilyTest {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "no, nb nn no",
        "nb, nb no",
        "nn, nn no",
        "zh, cmn yue zh zh-Hans zh-Hant",
        "zh-Hans, zh zh-Hans",
        "zh-Hant, zh zh-Hant",
        "sh, bs hr sh sr",
        "hr, hr sh",
        "pt, pt pt-BR pt-PT",
        "pt-PT, pt pt-PT",
        "es, es es-419",
        "ca-valencia, ca ca-valencia",
        "tlh, tlh",
        "fsl, fsl",
    })
    void aFilterAcceptsWhatItNamesWhatThatIncludesAndWhatMayMeanIt(String asked, String accepted) {
        assertThat(LanguageFamily.matching(asked)).containsExactly(accepted.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"sgn, fsl, true", "sgn, fr, false"})
    void signLanguagesAreFoundTogether(String asked, String other, boolean found) {
        assertThat(LanguageFamily.matching(asked).contains(other)).isEqualTo(found);
    }
}
