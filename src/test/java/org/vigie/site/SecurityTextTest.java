package org.vigie.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityTextTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T13:04:18Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "me@vigie.example, mailto:me@vigie.example",
        "mailto:me@vigie.example, mailto:me@vigie.example",
        "https://vigie.example/contact, https://vigie.example/contact",
    })
    void itNamesTheOperator(String contact, String written) {
        assertThat(new SecurityText("https://vigie.example", Optional.of(contact), CLOCK).text())
                .hasValue("""
                        Contact: %s
                        Expires: 2027-05-21T00:00:00Z
                        Preferred-Languages: en
                        Canonical: https://vigie.example/.well-known/security.txt
                        """.formatted(written));
    }

    @Test
    void withoutAnAddressThereIsNone() {
        assertThat(new SecurityText("https://vigie.example", Optional.empty(), CLOCK).text())
                .isEmpty();
        assertThat(new SecurityText("https://vigie.example", Optional.of(" "), CLOCK).text())
                .isEmpty();
    }
}
