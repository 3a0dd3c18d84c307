package org.vigie.index.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts and templates of addresses that many sources have, to be written as a number. */
final class KnownTexts {

    /** Number of no text. */
    static final int NONE = 0;

    /** Number of a text that is written in units of UTF-16. */
    static final int UNITS = 1;

    private static final int FIRST = 2;

    private static final List<String> TEXTS = texts();
    private static final Map<String, Integer> NUMBERS = numbers();

    /** All numbers are below. */
    static final int COUNT = FIRST + TEXTS.size();

    private KnownTexts() {}

    /** 0 if it isn't known. */
    static int number(String text) {
        return NUMBERS.getOrDefault(text, 0);
    }

    /** @param number from 0, below {@link #COUNT}, and not {@link #UNITS} */
    static String text(int number) {
        return number == NONE ? null : TEXTS.get(number - FIRST);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            numbers.put(TEXTS.get(i), FIRST + i);
        }
        return numbers;
    }

    /** Never to be changed: every stored source was written with it. */
    private static List<String> texts() {
        try (InputStream lines = KnownTexts.class.getResourceAsStream("source-texts-2.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Addresses::template)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
