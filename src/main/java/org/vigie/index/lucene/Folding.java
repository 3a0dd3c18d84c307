package org.vigie.index.lucene;

import com.ibm.icu.text.Normalizer2;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What is done to characters so that one word has one form, where Unicode's folding (case, accents, width) doesn't go far
 * enough: several ways to write a Han character, a kana, a Thai vowel; characters nobody sees.
 */
final class Folding {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';

    private final Map<Integer, Integer> han = hanVariants();

    /** A text as it is cut into words; offsets differ from those of the original only if it wasn't normalised. */
    String text(String original) {
        String text = COMPATIBLE.isNormalized(original) ? original : COMPATIBLE.normalize(original);
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            char seen = seen(text, i);
            if (seen != character && kept == null) {
                kept = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (kept != null && seen != 0) {
                kept.append(seen);
            }
        }
        // NFKC takes the Thai vowel am apart, and the dictionary that segments Thai knows it only whole.
        return kept == null
                ? text.replace("\u0E4D\u0E32", "\u0E33")
                : kept.toString().replace("\u0E4D\u0E32", "\u0E33");
    }

    /** A run of Han and hiragana, a katakana word, or any other folded word, in the one form of all its spellings. */
    String word(String folded) {
        StringBuilder word = null;
        for (int i = 0; i < folded.length(); ) {
            int point = folded.codePointAt(i);
            int one = point < 0x3041 ? point : kana(han.getOrDefault(point, point));
            if (one != point && word == null) {
                word = new StringBuilder(folded.length()).append(folded, 0, i);
            }
            if (word != null) {
                word.appendCodePoint(one);
            }
            i += Character.charCount(point);
        }
        return katakana(word == null ? folded : word.toString());
    }

    /** 0 for what nobody sees; a middle dot for what joins the parts of a Persian word, which others write apart or together. */
    private static char seen(String text, int at) {
        char character = text.charAt(at);
        return switch (character) {
            case '\u00AD', '\u200B', '\u2060', '\uFEFF', '\u061C', '\u200E', '\u200F' -> 0;
            case '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069' -> 0;
            case ZERO_WIDTH_NON_JOINER -> at > 0 && arabic(text.charAt(at - 1)) ? '\u00B7' : 0;
            default -> character;
        };
    }

    private static boolean arabic(char character) {
        return character >= '\u0600' && character <= '\u06FF';
    }

    /** Hiragana stay apart from katakana: they write other words. */
    private static int kana(int point) {
        return switch (point) {
            case 'ヴ' -> 'ブ';
            case 'ゔ' -> 'ぶ';
            case 'ヂ' -> 'ジ';
            case 'ヅ' -> 'ズ';
            default -> point;
        };
    }

    /** ヴァ is written バ, and a long vowel at the end of a foreign word may be left out. */
    private static String katakana(String word) {
        if (word.isEmpty() || word.charAt(0) < 'ァ' || word.charAt(0) > 'ヺ') {
            return word;
        }
        String plain =
                word.replace("ブァ", "バ").replace("ブィ", "ビ").replace("ブェ", "ベ").replace("ブォ", "ボ");
        return plain.length() > 3 && plain.endsWith("ー") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static Map<Integer, Integer> hanVariants() {
        Map<Integer, Integer> variants = new HashMap<>(8192);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Folding.class.getResourceAsStream("han-variants.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int from = line.codePointAt(0);
                    variants.put(from, line.codePointAt(Character.charCount(from)));
                }
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return Map.copyOf(variants);
    }
}
