package org.vigie.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {

    @ParameterizedTest
    @CsvSource({
        "Tube.Example, tube.example",
        "tube.example., tube.example",
        "' tube.example ', tube.example",
        "tube.example:443, tube.example",
        "tube.example:8443, tube.example:8443",
        "vidéo.example, xn--vido-dpa.example",
        "視頻.example, xn--yw2ak20a.example",
        "[2001:DB8::1]:9000, [2001:db8::1]:9000",
        "under_score.example, under_score.example",
    })
    void everySpellingHasOneForm(String written, String name) {
        assertThat(Host.of(written).name()).isEqualTo(name);
        assertThat(Host.of(name)).isEqualTo(Host.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a..example",
                "a b",
                "-a.example",
                "a.example:0",
                "a.example:65536",
                "a.example:",
                "*",
                "a:b"
            })
    void whatCantBeAHostIsNone(String written) {
        assertThat(Host.parse(written)).isEmpty();
        assertThatThrownBy(() -> Host.of(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neitherIsOneThatIsTooLong() {
        String label = "a".repeat(63);
        assertThat(Host.parse("%1$s.%1$s.%1$s.%2$s".formatted(label, "a".repeat(61))))
                .isPresent();
        assertThat(Host.parse("%1$s.%1$s.%1$s.%1$s".formatted(label))).isEmpty();
        assertThat(Host.parse("a".repeat(64))).isEmpty();
        assertThat(Host.parse("z\u0351".repeat(2_000))).isEmpty();
        assertThat(Host.parse("é".repeat(254))).isEmpty();
        assertThat(Host.parse("é".repeat(100_000))).isEmpty();
    }
}
