package org.vigie.index.lucene;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Optional;

/**
 * A text taken to pieces, and where each stands in the text as it is written, though it is normalised before it is cut. The
 * original is gone through in the smallest parts that are normalised by themselves, so that what changes its length is as
 * long as it is in the original.
 */
final class PlacedText {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private final String normal;
    private final List<Piece> pieces;

    /** By place in the normal text, where the part of the original begins and ends; null where both are the same. */
    private final int[] starts;

    private final int[] ends;

    private PlacedText(String normal, List<Piece> pieces, int[] starts, int[] ends) {
        this.normal = normal;
        this.pieces = pieces;
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * Empty for the rare text whose parts, normalised one by one, aren't the normalised whole: wrong places are worse than none.
     *
     * @param limit of pieces
     */
    static Optional<PlacedText> of(String text, TextAnalysis analysis, int limit) {
        String written =
                text.length() > TextAnalysis.MAX_TEXT_LENGTH ? text.substring(0, TextAnalysis.MAX_TEXT_LENGTH) : text;
        String normal = analysis.normal(written);
        List<Piece> pieces = analysis.pieces(written, limit);
        if (normal.equals(written)) {
            return Optional.of(new PlacedText(normal, pieces, null, null));
        }
        int[] starts = new int[normal.length()];
        int[] ends = new int[normal.length()];
        int at = 0;
        for (int start = 0; start < written.length(); ) {
            int end = endOfPart(written, start);
            String part = analysis.normal(written.substring(start, end));
            if (!normal.startsWith(part, at)) {
                return Optional.empty();
            }
            for (int i = 0; i < part.length(); i++) {
                starts[at] = start;
                ends[at++] = end;
            }
            start = end;
        }
        return at == normal.length() ? Optional.of(new PlacedText(normal, pieces, starts, ends)) : Optional.empty();
    }

    private static int endOfPart(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (next != ZERO_WIDTH_NON_JOINER && COMPATIBLE.hasBoundaryBefore(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The text that the pieces' offsets are of. */
    String normal() {
        return normal;
    }

    /** Where in the original a part of the normal text begins. */
    int start(int inNormal) {
        return starts == null ? inNormal : starts[inNormal];
    }

    /** Where it ends, exclusive; not before its beginning. */
    int end(int inNormal) {
        return ends == null ? inNormal : ends[inNormal - 1];
    }

    /** The part of the original that a piece was. */
    static String written(String text, PlacedText placed, Piece piece) {
        return text.substring(placed.start(piece.start()), placed.end(piece.end()));
    }
}
