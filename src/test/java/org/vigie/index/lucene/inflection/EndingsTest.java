package org.vigie.index.lucene.inflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndingsTest {

    @Test
    void aHyphenIsNoEnding() {
        assertThat(Endings.of("-", Map.of())).containsExactly("");
    }

    @Test
    void groupsAreWrittenOutEvenInsideEachOther() {
        assertThat(Endings.of("e(n|)", Map.of())).containsExactly("e", "en");
        assertThat(Endings.of("(a|e(n|m))s", Map.of())).containsExactly("as", "ems", "ens");
    }

    @Test
    void namesStandForTheirGroup() {
        assertThat(Endings.of("l{CASE}", Map.of("CASE", "(-|de)"))).containsExactly("l", "lde");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a|b", "a)", "((a)"})
    void bracketsMustMatch(String value) {
        assertThatThrownBy(() -> Endings.of(value, Map.of())).isInstanceOf(IllegalStateException.class);
    }
}
