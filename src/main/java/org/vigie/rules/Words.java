package org.vigie.rules;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds words and phrases in texts, whatever their case and accents. A text is cut into units: the words of scripts that
 * put spaces between them, and the single characters of scripts that don't, so that a phrase is found wherever its units
 * follow each other.
 */
final class Words {

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    private static final int LONG_VOWEL = 0x30FC;
    private static final int VOICED = 0x3099;
    private static final int HALF_VOICED = 0x309A;

    /** By their first unit, so that a text is gone through once however many phrases there are. */
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private record Phrase(List<String> units, String written) {}

    Words(Iterable<String> phrases) {
        for (String phrase : phrases) {
            List<String> units = units(phrase);
            byFirst.computeIfAbsent(units.getFirst(), first -> new ArrayList<>())
                    .add(new Phrase(units, phrase));
        }
    }

    /** The phrases, as given, that are in one of these texts; a null text has none. */
    Set<String> in(Iterable<String> texts) {
        Set<String> found = new HashSet<>();
        if (byFirst.isEmpty()) {
            return found;
        }
        for (String text : texts) {
            List<String> units = text == null ? List.of() : units(text);
            for (int i = 0; i < units.size(); i++) {
                for (Phrase phrase : byFirst.getOrDefault(units.get(i), List.of())) {
                    int end = i + phrase.units.size();
                    if (end <= units.size() && units.subList(i, end).equals(phrase.units)) {
                        found.add(phrase.written);
                    }
                }
            }
        }
        return found;
    }

    /**
     * The phrase in the form in which two of them can be compared.
     *
     * @throws IllegalArgumentException with a sentence for the person who wrote it, if a sign in it would be ignored
     */
    static String normalise(String written) {
        boolean plain = written.codePoints().allMatch(c -> isPartOfWord(c) || " -'’".indexOf(c) >= 0);
        if (!plain || units(written).isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + written + "' must be of letters, digits, spaces, hyphens and apostrophes");
        }
        return String.join(" ", units(written));
    }

    private static List<String> units(String text) {
        List<String> units = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        fold(text).codePoints().forEach(c -> {
            boolean alone = isPartOfWord(c) && standsAlone(c);
            if (!word.isEmpty() && (alone || !isPartOfWord(c))) {
                units.add(word.toString());
                word.setLength(0);
            }
            if (alone) {
                units.add(Character.toString(c));
            } else if (isPartOfWord(c)) {
                word.appendCodePoint(c);
            }
        });
        if (!word.isEmpty()) {
            units.add(word.toString());
        }
        return units;
    }

    /** Upper case first, so that ß becomes ss; the final sigma is then the only letter with two small forms. */
    private static String fold(String text) {
        String small = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(small, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> !isAccent(c))
                .forEach(bare::appendCodePoint);
        return Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /**
     * Marks that may be on letters of several scripts, and Hebrew points. The vowel signs of Indic scripts and Thai and the
     * voicing marks of kana are marks too, but make other words.
     */
    private static boolean isAccent(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return isMark(c)
                && (script == UnicodeScript.INHERITED || script == UnicodeScript.HEBREW)
                && c != VOICED
                && c != HALF_VOICED;
    }

    private static boolean isPartOfWord(int c) {
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean standsAlone(int c) {
        return c == LONG_VOWEL || WITHOUT_SPACES.contains(UnicodeScript.of(c));
    }
}
