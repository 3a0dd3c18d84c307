package org.vigie.appraisal;

import java.lang.Character.UnicodeScript;

/** What a character is to a word, and its folded form; for texts that are decomposed (NFKD). */
final class Letters {

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int TATWEEL = 0x640;

    private Letters() {}

    /** Accents, vowel points and signs without width: they change neither a word nor where it ends. */
    static boolean isIgnored(int c) {
        if (c < 0x300) {
            return c == SOFT_HYPHEN;
        }
        return c <= 0x36F
                || (c >= 0x591 && c <= 0x5C7 && Character.getType(c) == Character.NON_SPACING_MARK)
                || (c >= 0x64B && c <= 0x65F)
                || c == 0x670
                || c == TATWEEL
                || (c >= 0x3099 && c <= 0x309A)
                || Character.getType(c) == Character.FORMAT
                || isMarkWithoutSpaces(c);
    }

    /** Vowel signs and tones of Thai and its neighbours; the letters alone are enough to compare by. */
    private static boolean isMarkWithoutSpaces(int c) {
        return c >= 0xE00 && c <= 0x17FF && Character.getType(c) == Character.NON_SPACING_MARK && spaceless(c);
    }

    private static boolean spaceless(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }

    static boolean isPartOfWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether its script puts no spaces between words. Katakana has words of its own: they are mostly names. */
    static boolean standsAlone(int c) {
        return c >= 0xE00 && Character.isLetter(c) && spaceless(c);
    }

    static void appendFolded(int c, StringBuilder word) {
        int small = Character.toLowerCase(c);
        switch (small) {
            case 'ß' -> word.append("ss");
            case 'œ' -> word.append("oe");
            case 'æ' -> word.append("ae");
            case 'ø' -> word.append('o');
            case 'ł' -> word.append('l');
            case 'đ' -> word.append('d');
            case 'ı' -> word.append('i');
            case 'ς' -> word.append('σ');
            default -> {
                int digit = small > 0x7F ? Character.digit(small, 10) : -1;
                word.appendCodePoint(digit >= 0 ? '0' + digit : small);
            }
        }
    }
}
