package org.vigie.index.lucene.dictionary;

import java.lang.Character.UnicodeScript;

/** How many slips a word may have: long words have them, and a short one with two is another word. */
public final class Typos {

    private static final int ONE_FROM = 4;
    private static final int TWO_FROM = 8;

    /** A sign of Chinese, Japanese or Korean is a syllable or more, so three are as telling as four letters. */
    private static final int ONE_FROM_IN_SYLLABLES = 3;

    private Typos() {}

    /** None for numbers and model names: "mp3" is no slip for "mp4". */
    public static int allowed(String word) {
        if (word.length() > 2 * FrontCoded.MAX_BYTES || word.codePoints().anyMatch(Typos::isDigit)) {
            return 0;
        }
        int length = word.codePointCount(0, word.length());
        if (length >= TWO_FROM) {
            return 2;
        }
        boolean syllables = length > 0 && word.codePoints().allMatch(Typos::isSyllable);
        return length >= (syllables ? ONE_FROM_IN_SYLLABLES : ONE_FROM) ? 1 : 0;
    }

    public static boolean isDigit(int point) {
        return point < 128 ? point >= '0' && point <= '9' : Character.isDigit(point);
    }

    private static boolean isSyllable(int point) {
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
            default -> false;
        };
    }
}
