package org.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is plain must be just what Jackson would write; what isn't is left to Jackson. */
class PlainBytesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each at every place of texts of every length around eight, among neighbours that subtracting may borrow from. */
    private static Stream<String> around(String sign) {
        return IntStream.range(0, 20)
                .boxed()
                .flatMap(before -> IntStream.range(0, 20)
                        .boxed()
                        .flatMap(after -> Stream.of("a", "é", "本", " ", "\u0080")
                                .map(other -> other.repeat(before) + sign + other.repeat(after))));
    }

    private static boolean plain(String text) {
        return PlainBytes.are(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyCharacterIsPlainOnlyIfJacksonWritesItAsItIs() throws JsonProcessingException {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            String text = String.valueOf((char) unit);
            String written = new String(JSON.writeValueAsBytes(text), StandardCharsets.UTF_8);
            assertThat(plain(text)).as("U+%04X", unit).isEqualTo(written.equals('"' + text + '"') && !text.equals("?"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "?", "\u0000", "\u001F", "\n", "\uD83D", "🚲"})
    void whatIsNotPlainIsSeenWhereverItStands(String sign) {
        assertThat(around(sign)).noneMatch(PlainBytesTest::plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "!", "#", "[", "]", ">", "@", "~", "\u007F", "\u0080", "é", "ÿ", "本", "\uFFFF"})
    void whatIsPlainIsSoWhereverItStands(String sign) {
        assertThat(around(sign)).allMatch(PlainBytesTest::plain);
    }

    @Test
    void anEmptyTextAndALongOneArePlain() {
        assertThat(List.of("", "x".repeat(1000))).allMatch(PlainBytesTest::plain);
    }
}
