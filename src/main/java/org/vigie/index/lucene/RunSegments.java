package org.vigie.index.lucene;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.vigie.index.lucene.Piece.Kind;
import org.vigie.index.lucene.Piece.Link;

/**
 * Cuts what Chinese and Japanese people type without spaces into words, as a dictionary sees them, so that a question doesn't
 * have to be there as a whole. Documents aren't cut: they are found by any two characters, wherever a dictionary would cut.
 */
final class RunSegments {

    /** Shorter ones are mostly one word, or little can be gained. */
    private static final int LEAST = 4;

    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.JAPANESE);

    List<Piece> of(List<Piece> pieces) {
        List<Piece> cut = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            if (piece.kind() == Kind.RUN && piece.form().length() >= LEAST) {
                addSegments(cut, piece);
            } else {
                cut.add(piece);
            }
        }
        return cut;
    }

    private static void addSegments(List<Piece> cut, Piece run) {
        BreakIterator words = (BreakIterator) WORDS.clone();
        words.setText(run.form());
        boolean exact = run.form().length() == run.end() - run.start();
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            String word = run.form().substring(from, to);
            if (!isParticle(word)) {
                int start = exact ? run.start() + from : run.start();
                int end = exact ? run.start() + to : run.end();
                cut.add(new Piece(Kind.RUN, word, null, Link.NONE, start, end));
            }
        }
    }

    /** One hiragana between words carries the sentence; nothing is indexed by it. */
    private static boolean isParticle(String word) {
        return word.length() == 1 && Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.HIRAGANA;
    }
}
