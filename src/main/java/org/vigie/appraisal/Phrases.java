package org.vigie.appraisal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts phrases of a file, one a line, in words; both folded. */
final class Phrases {

    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    Phrases(String file) {
        for (String line : Lines.of(file)) {
            List<String> phrase = Tokens.of(line, line.length()).words();
            byFirst.computeIfAbsent(phrase.getFirst(), first -> new ArrayList<>())
                    .add(phrase);
        }
    }

    int countIn(List<String> words) {
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            List<List<String>> phrases = byFirst.get(words.get(i));
            for (List<String> phrase : phrases == null ? List.<List<String>>of() : phrases) {
                int end = i + phrase.size();
                if (end <= words.size() && words.subList(i, end).equals(phrase)) {
                    count++;
                }
            }
        }
        return count;
    }
}
