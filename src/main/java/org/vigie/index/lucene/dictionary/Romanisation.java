package org.vigie.index.lucene.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes words of other scripts in Latin letters, sign by sign from two tables of our own: ICU's transliterators follow the
 * libraries' standards (ч is č, not the "ch" that people type), take microseconds a word and stay on the heap for good.
 */
final class Romanisation {

    private static final int FIRST_HAN = 0x3400;
    private static final int LAST_HAN = 0x9FFF;

    /** The blocks of India's scripts, Bengali to Malayalam, are laid out as that of Devanagari. */
    private static final int DEVANAGARI = 0x0900;

    private static final int LAST_INDIC = 0x0D7F;

    private static final int KATAKANA = 0x30A1;
    private static final int LAST_KATAKANA = 0x30F6;
    private static final int KATAKANA_FROM_HIRAGANA = 0x60;
    private static final String SMALL_Y = "ゃゅょ";

    /** With an h behind them they would be read as one sound. */
    private static final String BEFORE_H = "bcdgkpstz";

    /** Greek writes some sounds with two letters. */
    private static final Map<String, String> PAIRS = Map.of("ου", "u", "μπ", "b", "ντ", "nd", "γκ", "g");

    private static final Map<Integer, String> LETTERS = new HashMap<>();
    private static final List<String> READINGS = new ArrayList<>(List.of(""));
    private static final short[] HAN = new short[LAST_HAN - FIRST_HAN + 1];

    static {
        read("romanised.txt", (latin, sign) -> LETTERS.putIfAbsent(sign, latin.equals("-") ? "" : latin));
        read("pinyin.txt", (latin, sign) -> {
            if (!READINGS.getLast().equals(latin)) {
                READINGS.add(latin);
            }
            HAN[sign - FIRST_HAN] = (short) (READINGS.size() - 1);
        });
    }

    private Romanisation() {}

    /** Empty for a word with a sign of none of these scripts, so for every Latin word too. */
    static Optional<String> of(String word) {
        StringBuilder latin = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            String pair = PAIRS.get(word.substring(at, Math.min(at + 2, word.length())));
            int sign = hiragana(word.codePointAt(at));
            String letters = pair == null ? letters(sign) : pair;
            if (letters == null) {
                return Optional.empty();
            }
            append(letters, sign, latin);
            at += pair == null ? Character.charCount(sign) : 2;
        }
        return latin.isEmpty() ? Optional.empty() : Optional.of(latin.toString());
    }

    private static void append(String letters, int sign, StringBuilder latin) {
        char last = latin.isEmpty() ? ' ' : latin.charAt(latin.length() - 1);
        if (last == 'i' && SMALL_Y.indexOf(sign) >= 0) {
            // "ki" and a small "ya" are "kya", but "shi" and a small "ya" are "sha".
            latin.setLength(latin.length() - 1);
            boolean soft = latin.toString().matches(".*[hj]");
            latin.append(letters.substring(soft ? 1 : 0));
        } else {
            boolean twoSounds = letters.startsWith("h") && BEFORE_H.indexOf(last) >= 0;
            latin.append(twoSounds ? "'" : "").append(letters);
        }
    }

    /** Whether words of this sign's script are written without (all) their vowels, or with an "a" that isn't written. */
    static boolean leavesVowelsOut(int sign) {
        return switch (Character.UnicodeScript.of(sign)) {
            case ARABIC,
                    HEBREW,
                    DEVANAGARI,
                    BENGALI,
                    GURMUKHI,
                    GUJARATI,
                    ORIYA,
                    TAMIL,
                    TELUGU,
                    KANNADA,
                    MALAYALAM,
                    THAI,
                    LAO -> true;
            default -> false;
        };
    }

    private static String letters(int sign) {
        if (sign < 0x80) {
            return null;
        }
        if (sign >= FIRST_HAN && sign <= LAST_HAN) {
            int reading = HAN[sign - FIRST_HAN];
            return reading == 0 ? null : READINGS.get(reading);
        }
        if (Hangul.isSyllable(sign)) {
            return Hangul.romanised(sign);
        }
        boolean indic = sign > DEVANAGARI && sign <= LAST_INDIC;
        return LETTERS.get(indic ? DEVANAGARI + (sign & 0x7F) : sign);
    }

    private static int hiragana(int sign) {
        return sign >= KATAKANA && sign <= LAST_KATAKANA ? sign - KATAKANA_FROM_HIRAGANA : sign;
    }

    private interface Line {

        void read(String latin, int sign);
    }

    private static void read(String table, Line line) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Romanisation.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
            lines.lines().filter(text -> !text.startsWith("#")).forEach(text -> {
                int space = text.indexOf(' ');
                String latin = text.substring(0, space);
                text.substring(space + 1).codePoints().forEach(sign -> line.read(latin, sign));
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
