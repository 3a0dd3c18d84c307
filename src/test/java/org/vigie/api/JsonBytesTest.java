package org.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Jackson writes is what has to be written. */
class JsonBytesTest {

    private static final ObjectMapper JACKSON = new ObjectMapper();

    private final JsonBytes json = new JsonBytes(JACKSON);

    private byte[] text(String text) {
        json.text(text);
        return json.finish();
    }

    @Test
    void everyCharacterIsWrittenAsJacksonWritesIt() throws IOException {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            String text = "a" + (char) unit;
            assertThat(text(text)).as("U+%04X", unit).isEqualTo(JACKSON.writeValueAsBytes(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "🚲🏳️‍🌈", "\uD83D", "\uDEB2\uD83D", "Größe \"und\" \\mehr\\\n日本語"})
    void textsOfAnyLengthAreWrittenAsJacksonWritesThem(String text) throws IOException {
        for (String repeated : List.of(text, text.repeat(3), text.repeat(300), text.repeat(30_000))) {
            assertThat(text(repeated)).isEqualTo(JACKSON.writeValueAsBytes(repeated));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9, 10, 11, 99, 100, 12_345, -1, -10, Long.MAX_VALUE, Long.MIN_VALUE})
    void wholeNumbersAreWrittenAsJacksonWritesThem(long number) throws IOException {
        json.number(number);

        assertThat(json.finish()).isEqualTo(JACKSON.writeValueAsBytes(number));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1, 1.5, 0.1, 1e-7, 123456789.125, 1e21, Double.MIN_VALUE, Double.MAX_VALUE})
    void otherNumbersAreWrittenAsJacksonWritesThem(double number) throws IOException {
        json.number(number);

        assertThat(json.finish()).isEqualTo(JACKSON.writeValueAsBytes(number));
    }

    @Test
    void commasStandBetweenValuesOnly() {
        json.beginObject();
        json.key(Key.DATA);
        json.beginArray();
        json.endArray();
        json.key(Key.TAGS);
        json.beginArray();
        json.beginObject();
        json.endObject();
        json.beginObject();
        json.key(Key.SHORT_UUID);
        json.nothing();
        json.endObject();
        json.flag(true);
        json.number(-1);
        json.number(0.5);
        int from = json.length() + 1;
        json.text("again");
        json.again(from, json.length());
        json.date(null);
        json.endArray();
        json.key(Key.ORIGINALLY_PUBLISHED_AT);
        json.other(Map.of("a", 1));
        json.endObject();

        assertThat(new String(json.finish(), StandardCharsets.UTF_8))
                .isEqualTo("{\"data\":[],\"tags\":[{},{\"shortUUID\":null},true,-1,0.5,\"again\",\"again\",null],"
                        + "\"originallyPublishedAt\":{\"a\":1}}");
    }

    @Test
    void whatIsFinishedBeginsAnew() {
        assertThat(text("one")).isEqualTo(text("one"));
    }
}
