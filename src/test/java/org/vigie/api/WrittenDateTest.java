package org.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource({
        "2025-11-22T13:04, 2025-11-22T13:04:00Z",
        "2025-11-22T13:04:18, 2025-11-22T13:04:18Z",
        "2025-11-22t13:04:18z, 2025-11-22T13:04:18Z",
        "2025-11-22 13:04:18, 2025-11-22T13:04:18Z",
        "2025-11-22T13:04:18.594, 2025-11-22T13:04:18.594Z",
        "2025-11-22T13:04:18.594Z, 2025-11-22T13:04:18.594Z",
        "2025-11-22T13:04:18.594123Z, 2025-11-22T13:04:18.594123Z",
        "2025-11-22T13:04:18+01:00, 2025-11-22T12:04:18Z",
        "2025-11-22T13:04:18 01:00, 2025-11-22T12:04:18Z",
        "2025-11-22T13:04:18+0100, 2025-11-22T12:04:18Z",
        "2025-11-22T13:04:18+01, 2025-11-22T12:04:18Z",
        "2025-11-22T13:04:18-05:30, 2025-11-22T18:34:18Z",
        "1895-12-28T00:00:00.000Z, 1895-12-28T00:00:00Z"
    })
    void aTimeIsAMoment(String written, Instant moment) {
        assertThat(WrittenDate.parse(written)).contains(new WrittenDate(moment, moment));
    }

    @Test
    void aDateIsAWholeDay() {
        assertThat(WrittenDate.parse("2024-02-29"))
                .contains(new WrittenDate(
                        Instant.parse("2024-02-29T00:00:00Z"), Instant.parse("2024-02-29T23:59:59.999Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025",
                "2025-11",
                "22.11.2025",
                "2025-11-31",
                "2025-11-22T",
                "2025-11-22T25:00:00",
                "2025-11-22T13:04:18 CET",
                "2025-11-22T13:04:18+99:00",
                "1763816658",
                "+999999999-12-31",
                "-0001-01-01",
                "tomorrow",
                "2025-11-22T13:04:18.0000000000000000000000000000000"
            })
    void anythingElseIsNoDate(String written) {
        assertThat(WrittenDate.parse(written)).isEmpty();
    }
}
