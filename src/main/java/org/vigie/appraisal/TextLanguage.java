package org.vigie.appraisal;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which language a short text is written in: its script decides first, then its letters and smallest words. Holds about
 * three megabytes; may be used by many threads.
 */
public final class TextLanguage {

    /** Of letters that Arabic and Persian lack, or that another language of theirs has. */
    private static final Map<String, String> GIVEAWAYS =
            Map.of("fa", "پچژگکی", "ur", "ٹڈڑےںہھ", "ps", "ښځڼېډړ", "ku", "ڕڵۆێ", "ar", "ةكيى");

    /** As many letters make a guess half as sure as its shares say. */
    private static final double HALF_SURE = 3;

    /** Their scripts tell them. */
    private static final Set<String> ALONE = Set.of("zh", "ja", "sh", "no");

    private static final Alphabet[] ALPHABETS = Alphabet.values();

    private final WordCosts costs;

    private TextLanguage(WordCosts costs) {
        this.costs = costs;
    }

    public static TextLanguage load() {
        return new TextLanguage(new WordCosts(LetterModel.load()));
    }

    public LanguageGuess guess(String text) {
        return guess(text, Words.of(text));
    }

    /** Whether a text in this language can be told from others. */
    boolean knows(String id) {
        return costs.knows(id) || ALONE.contains(LanguageFamily.whole(id));
    }

    /** Whether it has the small words that sentences of the guessed language hang together by, where they can tell. */
    boolean isSentences(String text, LanguageGuess guess) {
        // Names of programs and what surrounds them are English words in any language.
        int least = guess.id().equals("en") ? 3 : 1;
        return guess.script() != Alphabet.LATIN || costs.functionWords(Words.of(text), guess.id()) >= least;
    }

    private LanguageGuess guess(String text, List<Words.Word> words) {
        Alphabet alphabet = alphabet(words);
        if (alphabet == null) {
            return LanguageGuess.NONE;
        }
        List<Words.Word> own = new ArrayList<>(words.size());
        int letters = 0;
        for (Words.Word word : words) {
            if (word.alphabet() == alphabet) {
                own.add(word);
                letters += word.letters().length();
            }
        }
        return switch (alphabet) {
            case EAST_ASIAN -> eastAsian(own, letters);
            case LATIN, CYRILLIC, HEBREW, DEVANAGARI -> compared(costs.shares(own, alphabet), letters, alphabet);
            case ARABIC -> compared(withGiveaways(costs.shares(own, alphabet), text), letters, alphabet);
            case HANGUL,
                    GREEK,
                    THAI,
                    LAO,
                    KHMER,
                    BURMESE,
                    GEORGIAN,
                    ARMENIAN,
                    BENGALI,
                    TAMIL,
                    TELUGU,
                    GUJARATI,
                    GURMUKHI,
                    KANNADA,
                    MALAYALAM,
                    ORIYA,
                    SINHALA,
                    ETHIOPIC,
                    TIBETAN,
                    THAANA ->
                LanguageGuess.certain(alphabet.onlyLanguage(), letters / (letters + 0.5), letters, alphabet);
        };
    }

    /** The one most of the text is in; null if there is no word. */
    static Alphabet alphabet(List<Words.Word> words) {
        double[] letters = new double[ALPHABETS.length];
        Arrays.fill(letters, -1);
        for (Words.Word word : words) {
            if (word.alphabet() != null) {
                int place = word.alphabet().ordinal();
                double more = word.alphabet().weight() * word.letters().length();
                letters[place] = Math.max(0, letters[place]) + more;
            }
        }
        Alphabet most = null;
        double mostLetters = -1;
        for (Alphabet alphabet : ALPHABETS) {
            if (letters[alphabet.ordinal()] > mostLetters) {
                most = alphabet;
                mostLetters = letters[alphabet.ordinal()];
            }
        }
        return most;
    }

    private static LanguageGuess eastAsian(List<Words.Word> words, int letters) {
        StringBuilder text = new StringBuilder();
        int kana = 0;
        for (Words.Word word : words) {
            text.append(word.letters());
            kana += word.script() == UnicodeScript.HAN ? 0 : word.letters().length();
        }
        // One kana in a Chinese title is there for its looks (の); several, or one among few characters, are grammar.
        return kana > 1 || 10 * kana > letters
                ? LanguageGuess.certain("ja", kana / (kana + 0.3), letters, Alphabet.EAST_ASIAN)
                : HanVariant.guess(text.toString());
    }

    private static Map<String, Double> withGiveaways(Map<String, Double> shares, String text) {
        Map<String, Double> weighed = new HashMap<>(shares);
        Map<String, Long> found = new HashMap<>();
        GIVEAWAYS.forEach((id, letters) ->
                found.put(id, text.chars().filter(c -> letters.indexOf(c) >= 0).count()));
        long arabic = found.get("ar");
        long others = found.get("fa") + found.get("ur");
        weighed.computeIfPresent(
                "ar", (id, share) -> share * Math.exp(Math.min(3, arabic / 2.0) - Math.min(8, others)));
        for (String id : Set.of("ps", "ku")) {
            if (found.get(id) > 0 && found.get(id) * 20 > text.length() / 2) {
                weighed.put(id, Math.exp(found.get(id)));
            }
        }
        double all = weighed.values().stream().mapToDouble(Double::doubleValue).sum();
        weighed.replaceAll((id, share) -> share / all);
        return weighed;
    }

    private static LanguageGuess compared(Map<String, Double> shares, int letters, Alphabet alphabet) {
        Map.Entry<String, Double> best =
                shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        double family = shares.entrySet().stream()
                .filter(entry -> LanguageFamily.same(entry.getKey(), best.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        // Where the parts of a family can't be told apart, its name is the honest answer.
        String id = best.getValue() < 0.9 * family ? LanguageFamily.whole(best.getKey()) : best.getKey();
        return new LanguageGuess(id, Math.min(1, family) * letters / (letters + HALF_SURE), shares, letters, alphabet);
    }
}
