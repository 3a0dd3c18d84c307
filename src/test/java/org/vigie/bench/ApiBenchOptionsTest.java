package org.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiBenchOptionsTest {

    @Test
    void withoutAWordItAsksAHundredThousand() throws ApiBenchOptions.Wrong {
        assertThat(ApiBenchOptions.parse("api")).isEqualTo(new ApiBenchOptions(100_000, 1, null));
    }

    @Test
    void allOfItCanBeChosen() throws ApiBenchOptions.Wrong {
        assertThat(ApiBenchOptions.parse("api", "--requests", "5", "--seed", "7", "--url", "http://127.0.0.1:8080"))
                .isEqualTo(new ApiBenchOptions(5, 7, URI.create("http://127.0.0.1:8080")));
    }

    @ParameterizedTest
    @CsvSource({
        "--request, 5, There is no option --request.",
        "--requests, many, '--requests needs a number up to 100000000, not ''many''.'",
        "--url, tube.example, '--url needs an address such as http://127.0.0.1:8080, not ''tube.example''.'",
    })
    void mistakesAreTold(String option, String value, String message) {
        assertThatThrownBy(() -> ApiBenchOptions.parse("api", option, value))
                .isInstanceOf(ApiBenchOptions.Wrong.class)
                .hasMessageStartingWith(message);
    }
}
