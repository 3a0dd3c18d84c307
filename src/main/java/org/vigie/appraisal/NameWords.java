package org.vigie.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vigie.appraisal.Tokens.Token;

/**
 * The words of a name by which copies are told, and apart from them its numbers: those of a part, an episode, a day or a
 * version, by which look-alikes differ.
 */
record NameWords(Set<Integer> words, Set<Integer> numbers) {

    private static final Pattern QUALITY =
            Pattern.compile("[248]k|\\d{3,4}p\\d{0,3}|\\d{2,3}fps|[hx]26[45]|mp[34]|av1|vp9|[235]d|360");
    private static final Pattern ROMAN = Pattern.compile("[ivx]{2,5}");
    private static final Set<String> QUALITY_WORDS = Lines.words("quality-words.txt");
    private static final Set<String> COPY_WORDS = Lines.words("copy-words.txt");
    private static final String CHINESE_NUMERALS = "一二三四五六七八九十";
    private static final char COUNTED = '第';

    /** Beyond any year and most counts, so that letters are never taken for numbers. */
    private static final int LETTERS = 60_000;

    static NameWords of(Tokens name, String written) {
        List<Token> tokens = withoutCutWord(name.list(), written);
        Set<Integer> words = new TreeSet<>();
        Set<Integer> numbers = new TreeSet<>();
        boolean shouted = tokens.stream().allMatch(token -> token.shouted() || token.hasDigit() || token.single());
        int at = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.single()) {
                at = addRun(tokens, at, words, numbers);
                continue;
            }
            if (!QUALITY.matcher(token.word()).matches()) {
                addNumbers(token, shouted, at > 0, numbers);
                String letters = lettersOf(token);
                if (isTelling(letters)) {
                    words.add(Hashes.word(letters));
                }
            }
            at++;
        }
        if (words.isEmpty()) {
            tokens.stream().filter(token -> !token.hasDigit()).forEach(token -> words.add(Hashes.word(token.word())));
        }
        return new NameWords(words, numbers);
    }

    /** Whether a member of {@code numbers} may be one. */
    static boolean isYear(int number) {
        return number > 1900 && number <= 2101;
    }

    /** A name that ends in an ellipsis was cut, perhaps within a word. */
    private static List<Token> withoutCutWord(List<Token> tokens, String written) {
        boolean cut = written.endsWith("...") || written.endsWith("…");
        return cut && tokens.size() > 2 ? tokens.subList(0, tokens.size() - 1) : tokens;
    }

    private static String lettersOf(Token token) {
        return token.hasDigit() ? token.word().replaceAll("\\d+", "") : token.word();
    }

    private static boolean isTelling(String letters) {
        return letters.length() > 1
                && !FunctionWords.contains(letters)
                && !QUALITY_WORDS.contains(letters)
                && !COPY_WORDS.contains(letters);
    }

    /** What is written without a sign between stands for the words of scripts without spaces; small kana are grammar. */
    private static int addRun(List<Token> tokens, int from, Set<Integer> words, Set<Integer> numbers) {
        boolean kana = isKana(tokens.get(from));
        StringBuilder run = new StringBuilder();
        int at = from;
        while (at < tokens.size() && tokens.get(at).single() && isKana(tokens.get(at)) == kana) {
            run.append(tokens.get(at).word());
            at++;
            if (tokens.get(at - 1).closes()) {
                break;
            }
        }
        int numeral = run.length() > 1 ? CHINESE_NUMERALS.indexOf(run.charAt(1)) : -1;
        if (run.charAt(0) == COUNTED && numeral >= 0) {
            numbers.add(numeral + 2);
        }
        if (run.length() > (kana ? 3 : 1)) {
            words.add(Hashes.run(run.toString()));
        }
        return at;
    }

    private static boolean isKana(Token token) {
        return Character.UnicodeScript.of(token.word().codePointAt(0)) == Character.UnicodeScript.HIRAGANA;
    }

    private static void addNumbers(Token token, boolean shoutedName, boolean notFirst, Set<Integer> numbers) {
        if (token.hasDigit()) {
            numbersIn(token.word()).forEach(numbers::add);
        } else if (token.shouted()
                && (!shoutedName || token.closes())
                && ROMAN.matcher(token.word()).matches()) {
            numbers.add(roman(token.word()));
        } else if (token.shouted() && token.closes() && notFirst && token.word().length() == 1) {
            numbers.add(token.word().equals("i") ? 1 : LETTERS + token.word().charAt(0) % 1000);
        }
    }

    private static List<Integer> numbersIn(String word) {
        List<Integer> numbers = new ArrayList<>();
        for (String digits : word.split("\\D+")) {
            if (!digits.isEmpty()) {
                String kept = digits.length() > 4 ? digits.substring(digits.length() - 4) : digits;
                numbers.add(Integer.parseInt(kept) + 1);
            }
        }
        return numbers;
    }

    private static int roman(String word) {
        int sum = 0;
        for (int i = 0; i < word.length(); i++) {
            int value = valueOf(word.charAt(i));
            boolean subtracted = i + 1 < word.length() && valueOf(word.charAt(i + 1)) > value;
            sum += subtracted ? -value : value;
        }
        return sum + 1;
    }

    private static int valueOf(char numeral) {
        return switch (numeral) {
            case 'x' -> 10;
            case 'v' -> 5;
            default -> 1;
        };
    }
}
