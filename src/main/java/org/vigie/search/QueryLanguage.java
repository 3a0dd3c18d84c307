package org.vigie.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.index.Filter;
import org.vigie.index.Query.Text;

/**
 * Takes apart what people type: words, {@code "phrases"}, {@code -unwanted} ones, and {@link Operators}. Nothing is ever an
 * error: what can't be understood is words. One pass over a bounded text, without regular expressions.
 */
final class QueryLanguage {

    /** More characters are cut off; more words, phrases, exclusions or operators are left out. */
    static final int MAX_LENGTH = 5_000;

    static final int MAX_WORDS = 64;
    static final int MAX_PHRASES = 20;
    static final int MAX_OPERATORS = 20;

    /** Full-width and typographic ones are what some keyboards write for a hyphen. */
    private static final String MINUS = "-－−";

    private static final String COLON = ":：";
    private static final int MAX_OPERATOR_NAME = 10;

    private final String typed;
    private int at;

    private final List<String> words = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private final List<Filter> wanted = new ArrayList<>();
    private final List<Filter> unwanted = new ArrayList<>();

    private final Map<Quote, Ahead> closings = new EnumMap<>(Quote.class);
    private final Ahead wordCharacters;

    private QueryLanguage(String typed) {
        this.typed = typed;
        this.wordCharacters =
                new Ahead(typed, c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
    }

    static Understood parse(String text) {
        return parse(text, MAX_LENGTH);
    }

    /** @param length characters that are looked at */
    static Understood parse(String text, int length) {
        String typed = clean(text, length);
        return new QueryLanguage(typed).read(Pasted.thing(typed.strip()));
    }

    /** Without what can't be seen: controls and lone surrogates separate words, marks of direction don't even do that. */
    private static String clean(String text, int length) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(length).forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.SURROGATE || isSpace(c)) {
                clean.append(' ');
            } else if (!isMarkOfDirection(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean isMarkOfDirection(int c) {
        return c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || c == 0xFEFF
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B;
    }

    private Understood read(Optional<Filter> thing) {
        while (at < typed.length()) {
            if (typed.charAt(at) == ' ') {
                at++;
            } else if (!readNegated() && !readPhrase(at, phrases) && !readOperator(at, wanted)) {
                readWord();
            }
        }
        Text text = new Text(String.join(" ", words), List.copyOf(phrases), List.copyOf(excluded));
        boolean operators = !wanted.isEmpty() || !unwanted.isEmpty();
        return new Understood(text, List.copyOf(wanted), List.copyOf(unwanted), operators ? Optional.empty() : thing);
    }

    private boolean readNegated() {
        boolean minus = startsHere() && MINUS.indexOf(typed.charAt(at)) >= 0;
        return minus && (readPhrase(at + 1, excluded) || readOperator(at + 1, unwanted) || readExcludedWord(at + 1));
    }

    /** Whether nothing or a space is before: words with hyphens and colons in them are words. */
    private boolean startsHere() {
        return at == 0 || typed.charAt(at - 1) == ' ';
    }

    private boolean readExcludedWord(int from) {
        if (from >= typed.length() || !Character.isLetterOrDigit(typed.codePointAt(from))) {
            return false;
        }
        int end = endOfToken(from);
        addUpTo(MAX_PHRASES, excluded, typed.substring(from, end));
        at = end;
        return true;
    }

    private boolean readPhrase(int from, List<String> into) {
        int close = closing(from);
        if (close < 0) {
            return false;
        }
        addUpTo(MAX_PHRASES, into, typed.substring(from + 1, close).strip());
        at = close + 1;
        return true;
    }

    /** Where the quotation that is opened here is closed; -1 if none is, or it isn't closed, or has no words. */
    private int closing(int from) {
        Quote quote = from < typed.length() ? Quote.openedBy(typed.charAt(from)) : null;
        if (quote == null) {
            return -1;
        }
        int close = closings.computeIfAbsent(quote, which -> new Ahead(typed, which::isClosedBy))
                .next(from + 1);
        return close < typed.length() && wordCharacters.next(from + 1) < close ? close : -1;
    }

    private boolean readOperator(int from, List<Filter> into) {
        int colon = startsHere() ? colon(from) : -1;
        if (colon < 0) {
            return false;
        }
        int value = colon + 1;
        int close = closing(value);
        if (close < 0 && value < typed.length() && Quote.openedBy(typed.charAt(value)) != null) {
            return false;
        }
        int end = close < 0 ? endOfToken(value) : close;
        String written = typed.substring(close < 0 ? value : value + 1, end);
        Optional<Filter> filter = Operators.filter(typed.substring(from, colon), written, close >= 0);
        if (filter.isEmpty()) {
            return false;
        }
        if (wanted.size() + unwanted.size() < MAX_OPERATORS) {
            into.add(filter.get());
        }
        at = close < 0 ? end : end + 1;
        return true;
    }

    /** Where the colon after what may be the name of an operator is; -1 if it is none. */
    private int colon(int from) {
        for (int i = from; i < typed.length() && i <= from + MAX_OPERATOR_NAME; i++) {
            char character = typed.charAt(i);
            if (COLON.indexOf(character) >= 0) {
                return i;
            }
            if (character > 'z' || !Character.isLetter(character)) {
                return -1;
            }
        }
        return -1;
    }

    private void readWord() {
        int end = at + 1;
        while (end < typed.length() && typed.charAt(end) != ' ' && !opensWithinWord(end)) {
            end++;
        }
        addUpTo(MAX_WORDS, words, typed.substring(at, end));
        at = end;
    }

    private boolean opensWithinWord(int where) {
        Quote quote = Quote.openedBy(typed.charAt(where));
        return quote != null && quote.opensWithinWords() && closing(where) >= 0;
    }

    private int endOfToken(int from) {
        int space = typed.indexOf(' ', from);
        return space < 0 ? typed.length() : space;
    }

    private static void addUpTo(int most, List<String> all, String one) {
        if (all.size() < most) {
            all.add(one);
        }
    }
}
