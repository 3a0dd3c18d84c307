package org.vigie.appraisal;

import java.util.Set;

/**
 * Words that carry a sentence and tell nothing of what it is about, of many languages, folded like {@link Tokens}. They are
 * what sentences have and lists of keywords don't.
 */
final class FunctionWords {

    private static final Set<String> WORDS = Lines.words("function-words.txt");

    private FunctionWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
