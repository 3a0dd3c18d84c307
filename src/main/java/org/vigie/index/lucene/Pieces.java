package org.vigie.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.vigie.index.lucene.Piece.Kind;
import org.vigie.index.lucene.Piece.Link;

/**
 * Gathers the tokens of a text into pieces: characters of a run that touch become one, words with something inside
 * ({@code node.js}, {@code l'eau}, {@code snake_case}) become chains, and technical signs ({@code C++}, {@code C#},
 * {@code .NET}) stay with their word.
 */
final class Pieces {

    /** Characters that hang words together when they stand alone between them. */
    private static final String CONNECTORS = "-\u2010\u2011'\u2019\u02BC.&_\u00B7:";

    private static final String APOSTROPHES = "'\u2019\u02BC\"";

    private final String text;
    private final int limit;
    private final List<Piece> pieces = new ArrayList<>();

    Pieces(String text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** Only with one more, as the last may be a run that goes on. */
    boolean full() {
        return pieces.size() > limit;
    }

    List<Piece> all() {
        return pieces.size() > limit ? pieces.subList(0, limit) : pieces;
    }

    void add(Kind kind, String form, int start, int end) {
        switch (kind) {
            case RUN -> addToRun(form, start, end);
            case WORD -> addWord(form, start, end);
            case KATAKANA, HANGUL, EMOJI -> pieces.add(new Piece(kind, cut(form), null, Link.NONE, start, end));
        }
    }

    private void addToRun(String form, int start, int end) {
        Piece last = last();
        if (last != null
                && last.kind() == Kind.RUN
                && last.end() == start
                && last.form().length() < TextAnalysis.MAX_WORD_LENGTH) {
            pieces.set(pieces.size() - 1, new Piece(Kind.RUN, last.form() + form, null, Link.NONE, last.start(), end));
        } else {
            pieces.add(new Piece(Kind.RUN, form, null, Link.NONE, start, end));
        }
    }

    private void addWord(String form, int start, int end) {
        Link link = link(start);
        if (number(form) || connector(form, 0) < 0) {
            pieces.add(new Piece(Kind.WORD, cut(signed(form, start, end)), also(form, start), link, start, end));
        } else if (Character.UnicodeScript.of(form.codePointAt(0)) != Character.UnicodeScript.LATIN
                && onlyApostrophes(form)) {
            // In Ukrainian and Hebrew it is a letter's sign that some type and some don't, not a place to part words.
            pieces.add(new Piece(Kind.WORD, cut(without(form)), null, link, start, end));
        } else {
            addParts(form, start, end, link);
        }
    }

    private void addParts(String form, int start, int end, Link link) {
        // Folding may have changed the length, so that only the ends of the whole are known for certain.
        boolean exact = form.length() == end - start;
        Link next = link;
        for (int from = 0; from < form.length() && !full(); ) {
            int to = connector(form, from);
            to = to < 0 ? form.length() : to;
            if (to > from) {
                int pieceStart = exact ? start + from : start;
                int pieceEnd = exact ? start + to : end;
                pieces.add(new Piece(Kind.WORD, cut(form.substring(from, to)), null, next, pieceStart, pieceEnd));
            }
            next = to < form.length() && pieces.size() > 0 ? linkBy(form.charAt(to)) : next;
            from = to + 1;
        }
    }

    private Link link(int start) {
        Piece last = last();
        boolean touching = last != null && last.kind() == Kind.WORD && last.end() == start - 1;
        char between = touching ? text.charAt(start - 1) : ' ';
        return CONNECTORS.indexOf(between) < 0 || between == ':' ? Link.NONE : linkBy(between);
    }

    private static Link linkBy(char connector) {
        return APOSTROPHES.indexOf(connector) < 0 && connector != '\u00B7' ? Link.JOINT : Link.ELISION;
    }

    /** C++, C#, F#: a sign that makes it another word. */
    private String signed(String form, int start, int end) {
        if (text.startsWith("++", end) && !text.startsWith("+++", end)) {
            return form + "++";
        }
        boolean sharp = end - start <= 2
                && end < text.length()
                && text.charAt(end) == '#'
                && (end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)));
        return sharp ? form + "#" : form;
    }

    /** .NET, .org: a dot that begins a word. */
    private String also(String form, int start) {
        boolean dotted = start > 0
                && text.charAt(start - 1) == '.'
                && (start == 1 || Character.isWhitespace(text.charAt(start - 2)))
                && Character.isLetter(form.codePointAt(0));
        return dotted ? "." + cut(form) : null;
    }

    private Piece last() {
        return pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    }

    private static int connector(String form, int from) {
        for (int i = from; i < form.length(); i++) {
            if (CONNECTORS.indexOf(form.charAt(i)) >= 0 || form.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }

    /** 3.14, 1.000: the point is part of it. */
    private static boolean number(String form) {
        return form.chars().allMatch(unit -> unit >= '0' && unit <= '9' || unit == '.' || unit == ',');
    }

    private static boolean onlyApostrophes(String form) {
        return form.chars().allMatch(unit -> CONNECTORS.indexOf(unit) < 0 || APOSTROPHES.indexOf(unit) >= 0);
    }

    private static String without(String form) {
        StringBuilder letters = new StringBuilder(form.length());
        form.chars().filter(unit -> APOSTROPHES.indexOf(unit) < 0).forEach(unit -> letters.append((char) unit));
        return letters.toString();
    }

    private static String cut(String form) {
        return form.length() <= TextAnalysis.MAX_WORD_LENGTH
                ? form
                : form.substring(
                        0,
                        Character.isHighSurrogate(form.charAt(TextAnalysis.MAX_WORD_LENGTH - 1))
                                ? TextAnalysis.MAX_WORD_LENGTH - 1
                                : TextAnalysis.MAX_WORD_LENGTH);
    }
}
