package org.vigie.index.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.vigie.index.lucene.dictionary.WordDictionary;

/** What someone has typed so far: whole words, and a last one that may be cut. */
final class Beginning {

    /** Characters that are looked at. */
    static final int MAX_LENGTH = 100;

    private static final int MAX_PIECES = 12;

    /** Words that a cut one may become. */
    private static final int COMPLETIONS = 24;

    private final List<Piece> pieces;
    private final String folded;

    private Beginning(List<Piece> pieces, String folded) {
        this.pieces = pieces;
        this.folded = folded;
    }

    static Beginning of(String typed, TextAnalysis analysis) {
        String cut = typed.substring(
                0, typed.offsetByCodePoints(0, Math.min(MAX_LENGTH, typed.codePointCount(0, typed.length()))));
        return new Beginning(analysis.pieces(cut, MAX_PIECES), FoldedText.fold(cut));
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** In the form in which whole texts are compared. */
    String folded() {
        return folded;
    }

    /** Finds what has all the words, the last of them perhaps longer. */
    Query query(WordDictionary dictionary) {
        if (pieces.size() == 1 && pieces.getFirst().kind() != Piece.Kind.RUN) {
            return alone(completions(pieces.getFirst().form(), dictionary));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean last = i == pieces.size() - 1;
            List<String> grams = new ArrayList<>();
            if (piece.kind() == Piece.Kind.RUN) {
                PieceTerms.grams(piece.form(), 0, (term, position) -> grams.add(term));
            }
            if (!grams.isEmpty()) {
                grams.forEach(gram -> all.add(new TermQuery(new Term(Schema.WORDS, gram)), Occur.MUST));
            } else {
                all.add(any(last ? completions(piece.form(), dictionary) : Set.of(piece.form())), Occur.MUST);
            }
        }
        return all.build();
    }

    private static Set<String> completions(String form, WordDictionary dictionary) {
        Set<String> completions = new LinkedHashSet<>(Set.of(form));
        dictionary.startingWith(form, COMPLETIONS).forEach(word -> completions.add(word.text()));
        return completions;
    }

    private static Query alone(Set<String> words) {
        return new Alternatives(words.stream()
                .map(word -> new Variant(Variant.Kind.PREFIX, List.of(word), 1))
                .toList());
    }

    private static Query any(Set<String> terms) {
        SynonymQuery.Builder any = new SynonymQuery.Builder(Schema.WORDS);
        terms.forEach(term -> any.addTerm(new Term(Schema.WORDS, term)));
        return any.build();
    }

    /**
     * How well a text goes on from here: 1 if it begins so, less if its words are elsewhere in it, 0 if it lacks one.
     *
     * @param text of which these are the pieces
     */
    double fits(String text, List<Piece> in) {
        String whole = FoldedText.fold(text);
        if (whole.startsWith(folded)) {
            return whole.length() == folded.length() ? 1.1 : 1;
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (!has(in, pieces.get(i), i == pieces.size() - 1)) {
                return 0;
            }
        }
        return 0.7;
    }

    private static boolean has(List<Piece> in, Piece wanted, boolean cut) {
        for (int i = 0; i < in.size(); i++) {
            String form = in.get(i).form();
            boolean same = switch (wanted.kind()) {
                case RUN -> form.contains(wanted.form());
                case HANGUL, KATAKANA -> form.startsWith(wanted.form());
                case WORD, EMOJI -> cut ? form.startsWith(wanted.form()) : form.equals(wanted.form());
            };
            String joined = same || in.get(i).chained() ? null : PieceTerms.joined(in, i);
            if (same || joined != null && (cut ? joined.startsWith(wanted.form()) : joined.equals(wanted.form()))) {
                return true;
            }
        }
        return false;
    }
}
