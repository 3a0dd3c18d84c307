package org.vigie.bench.corpus;

import java.util.Locale;

/**
 * A kind of question, with what an answer may take over HTTP at a million videos on an idle machine: half of them, and all
 * but one in a hundred, in milliseconds.
 */
public enum QueryClass {
    WORD(0.6, 1.5, "one word of a name"),
    WORDS2(1, 3, "two words that stand together in a name"),
    WORDS3(1, 3, "three words"),
    WORDS5(1.8, 5, "five words"),
    TYPO(1.2, 5, "two or three words, one of them mistyped"),
    PHRASE(1, 3.5, "two or three words in quotes"),
    SUGGEST(0.7, 2.5, "suggestions for a beginning"),
    TYPING(0.7, 2.5, "a search whose last word isn't finished"),
    LANGUAGE(1.2, 3.5, "two words in one language"),
    SAFE(1.2, 3.5, "two words, nothing sensitive"),
    HOST(1.2, 3.5, "two words on one host"),
    TAG(1.2, 3.5, "two words with a tag"),
    DATE(1.2, 3.5, "two words, of the last 90 days"),
    BLOCKED(1.2, 3.5, "two words, 200 hosts blocked"),
    NEWEST(0.8, 2, "two words, newest first"),
    HOME(0.4, 1, "everything, newest first, by language or not"),
    FACETS(2, 7, "two words, counted by language, category and host"),
    FACETSALL(2, 7, "everything, counted by language, category and host"),
    TOTAL(2, 7, "one of the most frequent words, with the exact total"),
    DEEP(3, 7, "a very frequent word, start about 9000"),
    LONG(10, 18, "two words, count=500");

    private final double median;
    private final double tail;
    private final String meaning;

    QueryClass(double median, double tail, String meaning) {
        this.median = median;
        this.tail = tail;
        this.meaning = meaning;
    }

    /** Milliseconds of the median. */
    public double median() {
        return median;
    }

    /** Milliseconds that one in a hundred may exceed. */
    public double tail() {
        return tail;
    }

    public String meaning() {
        return meaning;
    }

    /** As it is written on the command line and in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return label();
    }
}
