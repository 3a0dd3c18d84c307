package org.vigie.appraisal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.appraisal.Tokens.Token;

/**
 * How a text is made: its words in order, how many of them hold sentences together, how many have a sign after them. What
 * scripts without spaces write in one go counts as one word.
 *
 * @param function how many are function words, numbers aside
 * @param numbers how many have digits
 * @param signs how many are followed by a sign that ends or parts something
 */
record Wording(List<String> words, int function, int numbers, int signs) {

    private static final String PARTICLES = "のをにはがでともへやかな的了是在和有我你這这們们不就也都把被と";
    private static final int LONG_RUN = 7;

    static Wording of(Tokens tokens) {
        List<String> words = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int function = 0;
        int numbers = 0;
        int signs = 0;
        for (Token token : tokens.list()) {
            if (token.single()) {
                run.append(token.word());
            } else if (!run.isEmpty()) {
                function += endRun(run, words);
            }
            if (!token.single()) {
                words.add(token.word());
                function += FunctionWords.contains(token.word()) ? 1 : 0;
                numbers += token.hasDigit() ? 1 : 0;
                signs += token.closes() ? 1 : 0;
            } else if (token.closes()) {
                function += endRun(run, words);
            }
        }
        if (!run.isEmpty()) {
            function += endRun(run, words);
        }
        return new Wording(words, function, numbers, signs);
    }

    private static int endRun(StringBuilder run, List<String> words) {
        boolean isSentence = run.length() >= LONG_RUN || run.chars().anyMatch(c -> PARTICLES.indexOf(c) >= 0);
        words.add(run.toString());
        run.setLength(0);
        return isSentence ? 1 : 0;
    }

    int size() {
        return words.size();
    }

    double functionShare() {
        return size() == 0 ? 0 : (double) function / size();
    }

    /** How often each word comes that isn't a function word or number. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : words) {
            boolean isNumber = Character.isDigit(word.charAt(0));
            if (!isNumber && !FunctionWords.contains(word)) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The words that tell something, each once. */
    Set<String> telling() {
        return new HashSet<>(counts().keySet());
    }
}
