package org.vigie.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrected words within what was typed. */
class RespelledTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tmoato | tmoato | tomato | tomato",
                "lang:fr Growing  tmoato -seeds | Growing tmoato | Growing tomato | lang:fr Growing  tomato -seeds",
                "channel:tmoato tmoato | tmoato | tomato | channel:tmoato tomato",
                "-tmoato tmoato | tmoato | tomato | -tmoato tomato",
                "aa bb aa | aa bb aa | xx bb yy | xx bb yy",
                "aa aaa | aa aaa | aa bbb | aa bbb",
                "tmoato | tmoato | to mato | ",
                "tmoato | tmoato | tmoato | ",
                "other | tmoato | tomato | ",
            })
    void allElseStaysAsTyped(String typed, String words, String corrected, String respelled) {
        assertThat(Respelled.of(typed, words, corrected)).isEqualTo(Optional.ofNullable(respelled));
    }
}
