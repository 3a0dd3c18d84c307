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
    private static final String COUNTED = "第";

    /** Beyond any year and most counts, so that letters are never taken for numbers. */
    private static final int LETTERS = 60_000;

    static NameWords of(Tokens name, String written) {
        List<Token> tokens = withoutCutWord(name.list(), written);
        Set<Integer> words = new TreeSet<>();
        Set<Integer> numbers = new TreeSet<>();
        boolean shouted = tokens.stream().allMatch(token -> token.shouted() || token.hasDigit() || token.single());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.single()) {
                addSingle(tokens, i, words, numbers);
            } else if (!QUALITY.matcher(token.word()).matches()) {
                addNumbers(token, shouted, i > 0, numbers);
                String letters = lettersOf(token);
                if (isTelling(letters)) {
                    words.add(Hashes.word(letters));
                }
            }
        }
        return new NameWords(words, numbers);
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

    /** Pairs of neighbours stand for the words of scripts without spaces. */
    private static void addSingle(List<Token> tokens, int at, Set<Integer> words, Set<Integer> numbers) {
        String here = tokens.get(at).word();
        String before = at > 0 ? tokens.get(at - 1).word() : "";
        int numeral = CHINESE_NUMERALS.indexOf(here);
        if (before.equals(COUNTED) && numeral >= 0) {
            numbers.add(numeral + 2);
        }
        if (at > 0 && tokens.get(at - 1).single() && !tokens.get(at - 1).closes()) {
            words.add(Hashes.word(before + here));
        }
    }

    private static void addNumbers(Token token, boolean shoutedName, boolean notFirst, Set<Integer> numbers) {
        if (token.hasDigit()) {
            numbersIn(token.word()).forEach(numbers::add);
        } else if (token.shouted() && !shoutedName && ROMAN.matcher(token.word()).matches()) {
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
