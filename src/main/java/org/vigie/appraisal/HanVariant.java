package org.vigie.appraisal;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/**
 * Tells simplified Chinese, traditional Chinese and Japanese characters apart, by which of the countries' old character
 * sets has them: what only one has is written in only one.
 */
final class HanVariant {

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;

    private static final BitSet SIMPLIFIED = only("GB2312", "Big5");
    private static final BitSet TRADITIONAL = only("Big5", "GB2312");
    private static final BitSet JAPANESE = only("Shift_JIS", "Big5", "GB2312");

    private HanVariant() {}

    /** Text without kana. */
    static LanguageGuess guess(String text) {
        int simplified = count(text, SIMPLIFIED);
        int traditional = count(text, TRADITIONAL);
        int japanese = count(text, JAPANESE);
        int all = (int) text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        if (japanese > 0 && japanese >= Math.abs(simplified - traditional)) {
            return LanguageGuess.certain("ja", sure(2 * japanese), all, Alphabet.EAST_ASIAN);
        }
        if (simplified == traditional) {
            return LanguageGuess.certain("zh", sure(all / 4), all, Alphabet.EAST_ASIAN);
        }
        return simplified > traditional
                ? LanguageGuess.certain("zh-Hans", sure(simplified - traditional), all, Alphabet.EAST_ASIAN)
                : LanguageGuess.certain("zh-Hant", sure(traditional - simplified), all, Alphabet.EAST_ASIAN);
    }

    private static double sure(int evidence) {
        return 1 - 0.5 / (1 + evidence);
    }

    private static int count(String text, BitSet those) {
        return (int) text.codePoints()
                .filter(c -> c >= FIRST && c <= LAST && those.get(c - FIRST))
                .count();
    }

    private static BitSet only(String has, String... lacks) {
        BitSet those = all(has);
        for (String other : lacks) {
            those.andNot(all(other));
        }
        return those;
    }

    private static BitSet all(String charset) {
        CharsetEncoder encoder = Charset.forName(charset).newEncoder();
        BitSet those = new BitSet(LAST - FIRST + 1);
        for (char c = FIRST; c <= LAST; c++) {
            if (encoder.canEncode(c)) {
                those.set(c - FIRST);
            }
        }
        return those;
    }
}
