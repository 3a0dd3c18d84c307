package org.vigie.index.lucene;

import java.util.Locale;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** The form in which two texts are the same if they differ only in case, accents, width and spaces; as analysis folds words. */
final class FoldedText {

    /** Characters that count; what is longer is compared by its beginning, since Lucene bounds the length of a term. */
    private static final int MAX_LENGTH = 500;

    private FoldedText() {}

    static String fold(String text) {
        String cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        String folded = spaced(ICUFoldingFilter.NORMALIZER.normalize(cut));
        return folded.isEmpty() ? spaced(cut.toLowerCase(Locale.ROOT)) : folded;
    }

    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space) {
                spaced.appendCodePoint(c);
            } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
                spaced.append(' ');
            }
        });
        return spaced.toString().stripTrailing();
    }
}
