package org.vigie.index.lucene.inflection;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the languages of one script: their endings, fronts and irregular words. Read once from the tables
 * beside this class, when a word of the script is first asked for; never changed after.
 *
 * @param stem letters that two forms must at least share
 * @param enough letters shared that make chance unlikely: fewer where a letter is a syllable or vowels are left out
 * @param languages each with the letters that words of other languages have
 * @param endings each with the paradigms it is in, as ascending numbers
 * @param words common words that have an entry of their own in a dictionary, each with its languages
 * @param irregular words, each with all forms of its word, itself among them
 */
record Morphology(
        int stem,
        int enough,
        List<Language> languages,
        List<Paradigm> paradigms,
        Map<String, int[]> endings,
        List<Front> fronts,
        Map<String, List<String>> irregular,
        Map<String, int[]> words) {

    /** {@code foreign}: letters and pairs of letters that no ordinary word of the language has. */
    record Language(String code, List<String> foreign) {

        /** How many letters of the word could be of this language. */
        int couldHave(String word) {
            int most = word.length();
            for (String letters : foreign) {
                int at = word.indexOf(letters);
                if (at >= 0) {
                    most = Math.min(most, at + letters.length() - 1);
                }
            }
            return most;
        }
    }

    /** Of scripts without inflection, or whose languages have no table. */
    static final Morphology UNKNOWN =
            new Morphology(1, 1, List.of(), List.of(), Map.of(), List.of(), Map.of(), Map.of());

    private static final int[] NONE = {};

    private static final Map<UnicodeScript, Source> SOURCES = new EnumMap<>(Map.of(
            UnicodeScript.LATIN,
            new Source(3, 6, "en fr de es it pt nl ca oc gl sv da no fi et hu pl cs sk sl ro tr eu eo id lt lv"),
            UnicodeScript.CYRILLIC,
            new Source(3, 6, "ru uk bg sr"),
            UnicodeScript.GREEK,
            new Source(3, 6, "el"),
            UnicodeScript.ARABIC,
            new Source(2, 5, "ar fa"),
            UnicodeScript.HEBREW,
            new Source(2, 5, "he"),
            UnicodeScript.DEVANAGARI,
            new Source(2, 4, "hi"),
            UnicodeScript.BENGALI,
            new Source(2, 4, "bn"),
            UnicodeScript.HANGUL,
            new Source(2, 3, "ko")));

    /** The tables of a script, read when first needed; read twice if two ask at once, which does no harm. */
    private static final class Source {

        private final int stem;
        private final int enough;
        private final String languages;
        private volatile Morphology read;

        private Source(int stem, int enough, String languages) {
            this.stem = stem;
            this.enough = enough;
            this.languages = languages;
        }

        private Morphology get() {
            Morphology known = read;
            if (known == null) {
                known = new MorphologyReader(stem, enough).read(languages.split(" "));
                read = known;
            }
            return known;
        }
    }

    /** Of the script of the word's first letter. */
    static Morphology of(String word) {
        Source source = word.isEmpty() ? null : SOURCES.get(UnicodeScript.of(word.codePointAt(0)));
        return source == null ? UNKNOWN : source.get();
    }

    /** The numbers of the paradigms that have this ending. */
    int[] having(String ending) {
        return endings.getOrDefault(ending, NONE);
    }

    /** Whether a dictionary of some language has an entry for each of both. */
    boolean apart(String one, String other) {
        int[] ofOne = words.getOrDefault(one, NONE);
        for (int language : ofOne.length == 0 ? NONE : words.getOrDefault(other, NONE)) {
            if (Arrays.binarySearch(ofOne, language) >= 0) {
                return true;
            }
        }
        return false;
    }
}
