package org.vigie.index.lucene.inflection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** Pairs of words that are forms of one word, or aren't, in thirty languages, spelled as people spell. */
final class FormsTable {

    record Pair(String language, String one, String other, boolean forms) {

        /** Compared as in the index: folded. */
        double likeness() {
            return Inflections.of(fold(one)).likeness(fold(other));
        }

        boolean toldRight() {
            return Inflections.of(fold(one)).matches(fold(other)) == forms;
        }
    }

    private FormsTable() {}

    static List<Pair> pairs() {
        try (InputStream table = FormsTable.class.getResourceAsStream("forms.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(FormsTable::pairs)
                    .toList();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static Stream<Pair> pairs(String line) {
        String[] words = line.split(" ");
        return Arrays.stream(words, 3, words.length)
                .map(other -> new Pair(words[0], words[2], other, words[1].equals("=")));
    }

    static String fold(String word) {
        return ICUFoldingFilter.NORMALIZER.normalize(word);
    }
}
