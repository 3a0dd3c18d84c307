package org.vigie.index.lucene;

import java.util.List;

/** Which terms of the index stand for the pieces of a text. */
final class PieceTerms {

    /** Takes a term and its position, counted from 0. */
    interface Sink {
        void term(String term, int position);
    }

    private PieceTerms() {}

    /**
     * All terms by which a text is found: its words; those of a chain also as one ({@code peertopeer}); of what has no spaces,
     * each two characters, and each Han character.
     */
    static void each(List<Piece> pieces, Sink sink) {
        int position = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (!piece.chained()) {
                String joined = joined(pieces, i);
                if (joined != null) {
                    sink.term(joined, position);
                }
            }
            position += each(piece, position, sink);
        }
    }

    /** One term a position, so that a phrase is a row of them. */
    static void eachInPhrase(List<Piece> pieces, Sink sink) {
        int position = 0;
        for (Piece piece : pieces) {
            if (piece.kind() != Piece.Kind.RUN
                    || piece.form().codePointCount(0, piece.form().length()) == 1) {
                sink.term(piece.form(), position++);
            } else {
                grams(piece.form(), position, sink);
                position += piece.form().codePointCount(0, piece.form().length());
            }
        }
    }

    /** Each two characters that touch. */
    static void grams(String form, int position, Sink sink) {
        int[] points = form.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            sink.term(new String(points, i, 2), position + i);
        }
    }

    /** The pieces of the chain that begins at an index as one word; null if none does. */
    static String joined(List<Piece> pieces, int first) {
        int last = first;
        while (last + 1 < pieces.size() && pieces.get(last + 1).chained()) {
            last++;
        }
        if (last == first) {
            return null;
        }
        StringBuilder joined = new StringBuilder();
        pieces.subList(first, last + 1).forEach(piece -> joined.append(piece.form()));
        return joined.length() <= TextAnalysis.MAX_WORD_LENGTH ? joined.toString() : null;
    }

    /** Answers how many positions the piece takes. */
    private static int each(Piece piece, int position, Sink sink) {
        if (piece.also() != null) {
            sink.term(piece.also(), position);
        }
        switch (piece.kind()) {
            case WORD, EMOJI -> sink.term(piece.form(), position);
            case KATAKANA, HANGUL -> {
                sink.term(piece.form(), position);
                if (piece.hasGrams()) {
                    grams(piece.form(), position, (term, unused) -> sink.term(term, position));
                }
            }
            case RUN -> {
                return eachOfRun(piece.form(), position, sink);
            }
        }
        return 1;
    }

    private static int eachOfRun(String form, int position, Sink sink) {
        int[] points = form.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (points.length == 1 || Character.isIdeographic(points[i])) {
                sink.term(Character.toString(points[i]), position + i);
            }
        }
        grams(form, position, sink);
        return points.length;
    }
}
