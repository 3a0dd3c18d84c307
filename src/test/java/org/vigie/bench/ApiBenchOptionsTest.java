package org.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.CommandLines;
import picocli.CommandLine.ParameterException;

class ApiBenchOptionsTest {

    @Test
    void withoutAWordItAsksAHundredThousand() {
        assertThat(parse("api")).isEqualTo(new ApiBenchOptions(100_000, 1, null));
    }

    @Test
    void allOfItCanBeChosen() {
        assertThat(parse("api", "--requests", "5", "--seed", "7", "--url", "http://127.0.0.1:8080"))
                .isEqualTo(new ApiBenchOptions(5, 7, URI.create("http://127.0.0.1:8080")));
    }

    @ParameterizedTest
    @CsvSource({
        "--request, 5, 'Unknown options: ''--request'', ''5'''",
        "--requests, many, 'Invalid value for option ''--requests'': it needs a number from 0 to 100000000, not ''many''.'",
        "--seed, odd, 'Invalid value for option ''--seed'': ''odd'' is not a long'",
        "--url, tube.example, 'Invalid value for option ''--url'': it needs an address such as http://127.0.0.1:8080, not ''tube.example''.'",
    })
    void mistakesAreTold(String option, String value, String message) {
        assertThatThrownBy(() -> parse("api", option, value))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith(message);
    }

    private static ApiBenchOptions parse(String... arguments) {
        String[] line = Stream.concat(Stream.of("bench"), Stream.of(arguments)).toArray(String[]::new);
        return CommandLines.read(ApiBenchOptions.Line.class, line).options();
    }
}
