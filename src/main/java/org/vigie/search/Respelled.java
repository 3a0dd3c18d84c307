package org.vigie.search;

import java.util.Optional;

/** Puts corrected words back into what was typed, so that operators and all else stay as they are. */
final class Respelled {

    private Respelled() {}

    /**
     * @param words of what was typed, between single spaces
     * @param corrected the same number of them; empty is answered if there isn't, or a word isn't found
     */
    static Optional<String> of(String typed, String words, String corrected) {
        String[] before = words.split(" ");
        String[] after = corrected.split(" ");
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int i = 0; i < before.length && before.length == after.length; i++) {
            if (!before[i].equals(after[i])) {
                int at = word(typed, before[i], from);
                if (at < 0) {
                    return Optional.empty();
                }
                text.append(typed, from, at).append(after[i]);
                from = at + before[i].length();
            }
        }
        return from == 0
                ? Optional.empty()
                : Optional.of(
                        text.append(typed, from, typed.length()).toString().strip());
    }

    private static int word(String typed, String word, int from) {
        int at = typed.indexOf(word, from);
        while (at >= 0 && !(isEdge(typed, at - 1) && isEdge(typed, at + word.length()))) {
            at = typed.indexOf(word, at + 1);
        }
        return at;
    }

    /** Whether a word begins after it, or ends before it. */
    private static boolean isEdge(String typed, int at) {
        return at < 0
                || at >= typed.length()
                || Character.isWhitespace(typed.charAt(at))
                || Character.isSpaceChar(typed.charAt(at));
    }
}
