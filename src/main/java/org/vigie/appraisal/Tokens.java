package org.vigie.appraisal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The words of a text, folded: small, without accents, full width or ligatures. Characters of scripts without spaces are
 * words of their own. Addresses aren't words, but it is known which sentences have one.
 */
record Tokens(List<Token> list, List<String> words, BitSet linked, int sentences) {

    /**
     * @param capital written with a capital, and not as the first word of a sentence
     * @param shouted written in capitals only; single letters are too
     * @param single one character of a script without spaces
     * @param sentence its number, from 0
     * @param closes whether a sign or the end of the text follows, after a single character also a space
     */
    record Token(String word, boolean capital, boolean shouted, boolean single, int sentence, boolean closes) {

        boolean hasDigit() {
            for (int i = 0; i < word.length(); i++) {
                if (Character.isDigit(word.charAt(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    static Tokens of(String text, int maxLength) {
        return text == null ? new Tokens(List.of(), List.of(), new BitSet(), 0) : new Reading(text, maxLength).read();
    }

    /** Goes through a text once. */
    private static final class Reading {

        private final String text;
        private final List<Token> found = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final BitSet linked = new BitSet();
        private final StringBuilder word = new StringBuilder();
        private int sentence;
        private int inSentence;
        private int capitals;
        private int letters;
        private boolean startsWithCapital;

        private Reading(String text, int maxLength) {
            String bounded = text.length() > maxLength ? text.substring(0, maxLength) : text;
            this.text = Normalizer.isNormalized(bounded, Normalizer.Form.NFKD)
                    ? bounded
                    : Normalizer.normalize(bounded, Normalizer.Form.NFKD);
        }

        private Tokens read() {
            int at = 0;
            while (at < text.length()) {
                int c = text.codePointAt(at);
                int next = at + Character.charCount(c);
                if (c == 'h' && word.isEmpty() && isAddress(at)) {
                    linked.set(sentence);
                    next = endOfAddress(at);
                } else if (Letters.isIgnored(c)) {
                    // Joins what is on its sides.
                } else if (Letters.standsAlone(c)) {
                    endWord();
                    add(new Token(Character.toString(c), false, false, true, sentence, false));
                } else if (Letters.isPartOfWord(c)) {
                    append(c);
                } else {
                    endWord();
                    sign(c, next);
                }
                at = next;
            }
            endWord();
            close();
            return new Tokens(found, words, linked, inSentence > 0 ? sentence + 1 : sentence);
        }

        private boolean isAddress(int at) {
            return text.startsWith("https://", at) || text.startsWith("http://", at);
        }

        private int endOfAddress(int at) {
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private void append(int c) {
            if (word.isEmpty()) {
                startsWithCapital = Character.isUpperCase(c);
            }
            letters++;
            capitals += Character.isUpperCase(c) ? 1 : 0;
            Letters.appendFolded(c, word);
        }

        private void endWord() {
            if (!word.isEmpty()) {
                boolean shouted = capitals > 0 && capitals == letters;
                add(new Token(word.toString(), startsWithCapital && inSentence > 0, shouted, false, sentence, false));
                word.setLength(0);
            }
            letters = 0;
            capitals = 0;
        }

        private void add(Token token) {
            found.add(token);
            words.add(token.word());
            inSentence++;
        }

        private void sign(int c, int next) {
            boolean space = Character.isWhitespace(c) || c == '\'' || c == '’';
            if (!space || (!found.isEmpty() && found.getLast().single())) {
                close();
            }
            boolean spaceFollows = next >= text.length() || Character.isWhitespace(text.charAt(next));
            boolean ends = c == '\n' || "!?。".indexOf(c) >= 0 || (c == '.' && spaceFollows);
            if (ends && (inSentence > 0 || linked.get(sentence))) {
                close();
                sentence++;
                inSentence = 0;
            }
        }

        private void close() {
            if (!found.isEmpty() && !found.getLast().closes()) {
                Token last = found.removeLast();
                found.add(new Token(last.word, last.capital, last.shouted, last.single, last.sentence, true));
            }
        }
    }
}
