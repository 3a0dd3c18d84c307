package org.vigie.appraisal;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the script a text is written in says about its language: often all, else which languages to compare. */
public enum Alphabet {
    LATIN(1, List.of(UnicodeScript.LATIN), ""),
    CYRILLIC(1.3, List.of(UnicodeScript.CYRILLIC), "ru uk be bg mk sr kk mn"),
    ARABIC(1.3, List.of(UnicodeScript.ARABIC), "ar fa ur"),
    HEBREW(1.3, List.of(UnicodeScript.HEBREW), "he yi"),
    DEVANAGARI(1.3, List.of(UnicodeScript.DEVANAGARI), "hi mr ne"),
    /** A character says as much as a few letters. */
    EAST_ASIAN(
            2.5,
            List.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO),
            "zh ja"),
    HANGUL(2.5, List.of(UnicodeScript.HANGUL), "ko"),
    GREEK(1.3, List.of(UnicodeScript.GREEK), "el"),
    THAI(1.3, List.of(UnicodeScript.THAI), "th"),
    LAO(1.3, List.of(UnicodeScript.LAO), "lo"),
    KHMER(1.3, List.of(UnicodeScript.KHMER), "km"),
    BURMESE(1.3, List.of(UnicodeScript.MYANMAR), "my"),
    GEORGIAN(1.3, List.of(UnicodeScript.GEORGIAN), "ka"),
    ARMENIAN(1.3, List.of(UnicodeScript.ARMENIAN), "hy"),
    BENGALI(1.3, List.of(UnicodeScript.BENGALI), "bn"),
    TAMIL(1.3, List.of(UnicodeScript.TAMIL), "ta"),
    TELUGU(1.3, List.of(UnicodeScript.TELUGU), "te"),
    GUJARATI(1.3, List.of(UnicodeScript.GUJARATI), "gu"),
    GURMUKHI(1.3, List.of(UnicodeScript.GURMUKHI), "pa"),
    KANNADA(1.3, List.of(UnicodeScript.KANNADA), "kn"),
    MALAYALAM(1.3, List.of(UnicodeScript.MALAYALAM), "ml"),
    ORIYA(1.3, List.of(UnicodeScript.ORIYA), "or"),
    SINHALA(1.3, List.of(UnicodeScript.SINHALA), "si"),
    ETHIOPIC(1.3, List.of(UnicodeScript.ETHIOPIC), "am"),
    TIBETAN(1.3, List.of(UnicodeScript.TIBETAN), "bo"),
    THAANA(1.3, List.of(UnicodeScript.THAANA), "dv");

    private static final Map<UnicodeScript, Alphabet> OF = new EnumMap<>(UnicodeScript.class);

    static {
        for (Alphabet alphabet : values()) {
            alphabet.scripts.forEach(script -> OF.put(script, alphabet));
        }
    }

    /** Languages that are written in these too, though the model or the list above gives them another. */
    private static final Map<String, Set<Alphabet>> SEVERAL = Map.ofEntries(
            Map.entry("sr", Set.of(CYRILLIC, LATIN)),
            Map.entry("sh", Set.of(CYRILLIC, LATIN)),
            Map.entry("bs", Set.of(LATIN, CYRILLIC)),
            Map.entry("kk", Set.of(CYRILLIC, LATIN, ARABIC)),
            Map.entry("mn", Set.of(CYRILLIC)),
            Map.entry("az", Set.of(LATIN, CYRILLIC, ARABIC)),
            Map.entry("uz", Set.of(LATIN, CYRILLIC)),
            Map.entry("tk", Set.of(LATIN, CYRILLIC)),
            Map.entry("tt", Set.of(CYRILLIC, LATIN)),
            Map.entry("ku", Set.of(LATIN, ARABIC)),
            Map.entry("pa", Set.of(GURMUKHI, ARABIC)),
            Map.entry("ms", Set.of(LATIN, ARABIC)),
            Map.entry("ha", Set.of(LATIN, ARABIC)),
            Map.entry("ks", Set.of(ARABIC, DEVANAGARI)),
            Map.entry("sd", Set.of(ARABIC, DEVANAGARI)),
            Map.entry("as", Set.of(BENGALI)),
            Map.entry("dz", Set.of(TIBETAN)),
            Map.entry("ti", Set.of(ETHIOPIC)));

    private static final Set<String> OTHER_CYRILLIC =
            Set.of("ab", "av", "ba", "ce", "cv", "kv", "ky", "os", "tg", "ug", "iu", "ii", "ps", "kab");

    private final double weight;
    private final List<UnicodeScript> scripts;
    private final List<String> languages;

    Alphabet(double weight, List<UnicodeScript> scripts, String languages) {
        this.weight = weight;
        this.scripts = scripts;
        this.languages = languages.isEmpty() ? List.of() : List.of(languages.split(" "));
    }

    /** How much a letter counts: names of things and programs are Latin in any text. */
    double weight() {
        return weight;
    }

    /** The only language written in it, as far as videos go; null if there are several. */
    String onlyLanguage() {
        return languages.size() == 1 ? languages.getFirst() : null;
    }

    /** Whether the letter model's language is one of this. */
    boolean compares(String language) {
        return this == LATIN
                ? Stream.of(values()).noneMatch(other -> other.languages.contains(language))
                : languages.contains(language);
    }

    /** Null if no language we know is written in it. */
    static Alphabet of(UnicodeScript script) {
        return OF.get(script);
    }

    /** Whether texts of this language can be in this alphabet; true where we don't know the language. */
    boolean writes(String language) {
        String base = language.startsWith("zh") || language.equals("yue") ? "zh" : language;
        if (OTHER_CYRILLIC.contains(base)) {
            return true;
        }
        Set<Alphabet> several = SEVERAL.get(base);
        return several == null ? compares(base) : several.contains(this);
    }
}
